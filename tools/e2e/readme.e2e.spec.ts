/** What the README tells a newcomer to type does what it says. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { System } from './system.ts';

const README = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
let system: System;
beforeAll(async () => {
  system = await System.start('embedded');
});
afterAll(() => system.dispose());

it('the first five minutes go as they are written', () => {
  const [, script] = /## The first five minutes[\s\S]*?```bash\n([\s\S]*?)```/.exec(README) ?? [];
  expect(script).toBeDefined();
  const typed = (script ?? '').replaceAll('localhost:8001', system.url.replace('http://', ''));
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', typed], { encoding: 'utf8', timeout: 60_000 });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  const printed = stdout.replaceAll(/\s+/g, ' ');
  for (const said of [
    '"rule_version": "fitted-1"',
    '"clusters": [ 2, 3 ]',
    'Start with the customers who spend most',
    '"v1 primary with v2 shadows enabled"',
    '"verdict": "match"',
    '"v2_primary": true',
    '"Rollback to v1 completed"',
    '"phase": "PHASE_1_BETA"',
    '"balanced": true',
  ]) {
    expect(printed).toContain(said);
  }
});

it('the command line goes as it is written', () => {
  const [, script] = /The same from the command line[\s\S]*?```bash\n([\s\S]*?)```/.exec(README) ?? [];
  expect(script).toContain('npx cohortlens rollback');
  const env = { ...process.env, COHORTLENS_URL: system.url, V1_URL: system.v1Url, COHORTLENS_CACHE: 'off' };
  const typed = (script ?? '')
    .replaceAll('npx cohortlens', 'npx --no cohortlens')
    .replace(/^(.*error-rate)/m, '$1 || [ $? -eq 5 ] #');
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', typed], {
    encoding: 'utf8',
    timeout: 60_000,
    env,
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  for (const said of ['PHASE_1_BETA', 'Shadow mode enabled', 'Migrated to v2 primary', 'Rollback to v1 completed', '✅ ledger']) {
    expect(stdout).toContain(said);
  }
});

it('every npm script that it names exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const named = [...README.matchAll(/npm (?:run )?([a-z]+(?::[a-z0-9]+)?)\b/g)]
    .map(([, name]) => name ?? '')
    .filter((n) => !['or', 'are', 'and'].includes(n));
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((n) => !(n in scripts))).toEqual([]);
});
