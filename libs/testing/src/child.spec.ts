import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from '@jest/globals';
import { Child } from './child.ts';
import { eventually } from './eventually.ts';

const WAIT_MS = 10_000;
const cwd = mkdtempSync(join(tmpdir(), 'child-'));
let child: Child;
afterEach(() => child.kill());
afterAll(() => rmSync(cwd, { recursive: true }));

/** A process that does this at once, and otherwise goes on until it is told to end. */
async function started(does: string): Promise<Child> {
  const program = ['-e', `process.on('SIGTERM', () => process.exit(7)); setInterval(() => undefined, 1000); ${does}`];
  const mostMs = { startMs: WAIT_MS, stopMs: WAIT_MS };
  child = new Child({ name: 'one', program, cwd, env: {}, channel: false, ...mostMs, ready: async () => true });
  await child.start().catch(() => undefined);
  return child;
}
const ended = (): Promise<true> => eventually('it has ended', async () => (child.running ? undefined : true), WAIT_MS);

test('one that is asked to end tells its exit code, also when it is asked again, and has not died', async () => {
  await started("console.log('up')");
  await eventually('it is up', async () => (child.log.length > 0 ? true : undefined), WAIT_MS);
  expect([await child.stop(), await child.stop(), child.died]).toEqual([7, 7, undefined]);
});

test('one that was killed by whoever started it has not died, and stopping it is no failure', async () => {
  await started('');
  await child.kill();
  expect([child.died, await child.stop()]).toEqual([undefined, 0]);
});

test.each([
  ['by itself', 'process.exit(0)', 0, /with 0/],
  ['with a failure', 'process.exit(3)', 3, /with 3/],
  ['by a signal that nobody sent it', "process.kill(process.pid, 'SIGKILL')", 1, /by SIGKILL/],
])('one that ended %s has died, and stopping it tells how', async (_, does, code, how) => {
  await started(does);
  await ended();
  expect(child.died).toMatch(how);
  expect(await child.stop()).toBe(code);
});
