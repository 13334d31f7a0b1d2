/** What README.md and docs/runbook.md tell an operator to type, block by block in their order, against a system that has clients meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bashBlocks } from './bash-blocks.ts';
import { call, CUSTOMER } from './client.ts';
import { Shell } from './shell.ts';
import { ROOT, System } from './system.ts';

const CLIENT_EVERY_MS = 250;

/** How many blocks a document has at least, and how many of them may go without being run. */
const DOCUMENTS = [
  { file: 'README.md', least: 2, mostNotRun: 0 },
  { file: 'docs/runbook.md', least: 20, mostNotRun: 4 },
] as const;

const SCRIPTS = Object.keys(
  (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> }).scripts,
);
const NPM = /(?:^|[\s(`])p?npm (?:run )?([a-z][a-z0-9:-]*)/g;
/** npm's own words. */
const BUILT_IN = ['install', 'ci'];
/** Code, in lines and in blocks; prose may say "npm alone". */
const codeOf = (document: string): string => (document.match(/```[\s\S]*?```|`[^`\n]+`/g) ?? []).join('\n');

describe.each(DOCUMENTS)('$file', ({ file, least, mostNotRun }) => {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const blocks = bashBlocks(text);
  let system: System;
  let shell: Shell;
  let clients: NodeJS.Timeout;
  beforeAll(async () => {
    system = await System.start('embedded', { LOG_LEVEL: 'info' });
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
    const { exit, out, err } = await shell.type(script, { strict: true });
    expect({ exit, err: exit === 0 ? '' : err, out: exit === 0 ? '' : out }).toEqual({ exit: 0, err: '', out: '' });
    if (expected !== undefined) expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject(expected as object);
  });
});
