/** What README.md, docs/runbook.md and docs/calibration.md tell an operator to type, block by block in their order, against a system that has clients meanwhile. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXIT } from '../cli/exit.ts';
import { bashBlocks } from './bash-blocks.ts';
import { call, CUSTOMER } from './client.ts';
import { Shell } from './shell.ts';
import { FORM, ROOT, System } from './system.ts';

const CLIENT_EVERY_MS = 250;
/** How long a command may say that there is nothing to judge by yet: an operator has had clients for longer than a test has. */
const EVIDENCE_MS = 30_000;

interface Document {
  readonly file: string;
  /** How many blocks it has at least, and how many of them may go without being run. */
  readonly least: number;
  readonly mostNotRun: number;
  /** What all of it together must print, whatever the spaces. */
  readonly says: readonly string[];
}
const DOCUMENTS: readonly Document[] = [
  {
    file: 'README.md',
    least: 2,
    mostNotRun: 0,
    says: [
      '"rule_version": "fitted-1"',
      '"clusters": [ 2, 3 ]',
      'Start with the customers who spend most',
      '"v1 primary with v2 shadows enabled"',
      '"verdict": "match"',
      '"v2_primary": true',
      '"Rollback to v1 completed"',
      '"phase": "PHASE_1_BETA"',
      '"balanced": true',
      'Shadow mode enabled',
      'Migrated to v2 primary',
      '✅ ledger',
    ],
  },
  {
    file: 'docs/runbook.md',
    least: 20,
    mostNotRun: 8,
    says: [
      '"family_size"',
      '✅ All segments matched',
      '✅ clean',
      '✅ Shadow mode is well',
      '✅ balanced',
      '✅ JWT secret',
      'PHASE_4_COMPLETE',
    ],
  },
  {
    file: 'docs/calibration.md',
    least: 5,
    mostNotRun: 1,
    says: ['✅ Equal segments', 'Good enough to publish', 'Published and active', 'The way back: npx cohortlens flags set'],
  },
];

const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
);
const NPM = /(?:^|[\s(`])p?npm (?:run (?:--silent )?)?([a-z][a-z0-9:-]*)/g;
/** npm's own words. */
const BUILT_IN = ['install', 'ci'];
/** Code, in lines and in blocks; prose may say "npm alone". */
const codeOf = (document: string): string => (document.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n');

describe.each(DOCUMENTS)('$file', ({ file, least, mostNotRun, says }) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const blocks = bashBlocks(text);
  let system: System;
  let shell: Shell;
  let clients: NodeJS.Timeout;
  let printed = '';
  beforeAll(async () => {
    system = await System.start(FORM, { LOG_LEVEL: 'info' });
    const first = new Shell(system);
    const token = (await first.type('npx cohortlens token')).out.trim();
    first.dispose();
    shell = new Shell(system, { ADMIN_TOKEN: token });
    const ask = (path: string) => call(system.url, path, { token, body: CUSTOMER }).catch(() => undefined);
    clients = setInterval(
      () => void Promise.all(['/api/v1/predict-spending', '/api/v2/predict-spending'].map(ask)),
      CLIENT_EVERY_MS,
    );
  });
  afterAll(async () => {
    clearInterval(clients);
    shell?.dispose();
    await system?.dispose();
  });

  it('has its blocks, and says of the few that are not run why', () => {
    const notRun = blocks.filter((b) => b.notRun !== undefined);
    console.log(
      `${file}: ${String(blocks.length)} blocks, ${String(notRun.length)} not run\n${notRun.map((b) => `  line ${String(b.line)}: ${String(b.notRun)}`).join('\n')}`,
    );
    expect(blocks.length).toBeGreaterThanOrEqual(least);
    expect(notRun.length).toBeLessThanOrEqual(mostNotRun);
  });

  it('names no npm script that is not there', () => {
    const named = [...codeOf(text).matchAll(NPM)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !SCRIPTS.includes(name) && !BUILT_IN.includes(name))).toEqual([]);
  });

  it.each(blocks.filter((b) => b.notRun === undefined))('line $line', async ({ script, expected }) => {
    const until = Date.now() + EVIDENCE_MS;
    let typed = await shell.type(script, { strict: true });
    while (typed.exit === EXIT.noEvidence && Date.now() < until) typed = await shell.type(script, { strict: true });
    const { exit, out, err } = typed;
    printed += out.replaceAll(/\s+/g, ' ');
    expect({ exit, err: exit === 0 ? '' : err, out: exit === 0 ? '' : out }).toEqual({ exit: 0, err: '', out: '' });
    if (expected !== undefined) expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject(expected as object);
  });

  it.each(says)('prints %s', (said) => {
    expect({ said, printed: printed.includes(said) }).toEqual({ said, printed: true });
  });
});

it('npx itself finds the command line', () => {
  const { status, stdout } = spawnSync('npx', ['--no', '--', 'cohortlens', '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect([status, stdout]).toEqual([0, expect.stringContaining('rollback')]);
});
