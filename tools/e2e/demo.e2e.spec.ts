/** `npm run demo`: it shows all that it claims, within three minutes, and ends cleanly when it is stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { eventually, ROOT } from './system.ts';

const DEMO_S = 180;
const STARTED_MS = 60_000;

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'cohortlens-demo-'));
});
afterEach(() => rmSync(temporary, { recursive: true, force: true }));

/** Everything that it writes goes to a folder that is looked at afterwards. */
function demo(...args: string[]): { readonly child: ChildProcess; readonly out: () => string; readonly err: () => string } {
  const child = spawn(process.execPath, [join(ROOT, 'tools', 'run.mjs'), 'demo', ...args], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return { child, out: () => out, err: () => err };
}
const left = (): string[] => readdirSync(temporary).filter((name) => name.startsWith('cohortlens-'));

it('every step shows what it claims', async () => {
  const { child, out, err } = demo('--json');
  const [exit] = (await once(child, 'close')) as [number | null];
  const summary = JSON.parse(out() || `{"died": ${JSON.stringify(err())}}`) as {
    shown: boolean;
    seconds: number;
    steps: { name: string; seen: { claim: string; holds: boolean }[] }[];
    clients: { answered: number; failed: number };
  };
  expect(summary.steps.flatMap((s) => s.seen.filter((c) => !c.holds).map((c) => `${s.name}: ${c.claim}`))).toEqual([]);
  expect([exit, summary.shown, summary.clients.failed]).toEqual([0, true, 0]);
  expect(summary.steps).toHaveLength(10);
  expect(summary.seconds).toBeLessThan(DEMO_S);
  expect(left()).toEqual([]);
});

it('Ctrl-C in the middle: it ends with 130, and leaves nothing behind', async () => {
  const { child, out } = demo();
  const exit = once(child, 'exit');
  await eventually('it is on its way', async () => /1\/10 {2}Phase 1/.test(out()) || undefined, STARTED_MS);
  child.kill('SIGINT');
  expect((await exit)[0]).toBe(130);
  expect(left()).toEqual([]);
});
