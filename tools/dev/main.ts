/** `npm run start:dev`: the system from the sources, built and started anew when they change. Ctrl-C ends it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type FSWatcher, watch } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from '../node-flags.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const TSC = join(ROOT, 'node_modules', '@typescript', 'native', 'bin', 'tsc');
const MAIN = join(ROOT, 'services', 'standalone', 'dist', 'main.js');
const WATCHED = ['contracts', 'libs', 'services'];
const SOURCE = /(^|[\\/])(src|schemas|generated)[\\/].*\.(ts|js|json)$|[\\/]data[\\/]/;
const UNWATCHED = /(^|[\\/])(dist|node_modules)[\\/]|\.(spec|int\.spec|e2e\.spec)\.ts$/;
/** An editor saves in several steps; what changes within so long is one change. */
const QUIET_MS = 150;
/** A system that has not drained by then is killed. */
const STOP_MS = 15_000;

const say = (line: string): void => console.error(`start:dev: ${line}`);
const running = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null;

async function end(child: ChildProcess | undefined): Promise<void> {
  if (!running(child)) return;
  const exit = once(child, 'exit');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  child.kill('SIGTERM');
  await exit;
  clearTimeout(limit);
}

const stopping = new AbortController();
let system: ChildProcess | undefined;
let changed = true;
let wake: () => void = () => undefined;

async function build(): Promise<boolean> {
  const tsc = spawn(process.execPath, [TSC, '-b'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const [code] = (await once(tsc, 'exit')) as [number | null];
  return code === 0;
}

function start(): void {
  const child = spawn(process.execPath, [...NODE_FLAGS, MAIN, ...process.argv.slice(2)], { cwd: ROOT, stdio: 'inherit' });
  child.on('exit', (code, signal) => {
    if (child === system && !stopping.signal.aborted && !changed)
      say(`the system has ended (${code ?? signal}); waiting for a change`);
  });
  system = child;
}

let settle: NodeJS.Timeout | undefined;
const onChange = (file: string | null): void => {
  if (file === null || !SOURCE.test(file) || UNWATCHED.test(file)) return;
  clearTimeout(settle);
  settle = setTimeout(() => {
    changed = true;
    wake();
  }, QUIET_MS);
};
const watchers: FSWatcher[] = WATCHED.map((room) =>
  watch(join(ROOT, room), { recursive: true }, (_event, file) => onChange(file)),
);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    stopping.abort();
    wake();
  });
}

while (!stopping.signal.aborted) {
  if (changed) {
    changed = false;
    const began = performance.now();
    if (await build()) {
      say(`built in ${Math.round(performance.now() - began)} ms; ${running(system) ? 'restarting' : 'starting'}`);
      await end(system);
      if (!stopping.signal.aborted) start();
    } else {
      say(`the build failed; ${running(system) ? 'what was built before runs on' : 'waiting for a change'}`);
    }
  }
  if (changed || stopping.signal.aborted) continue;
  await new Promise<void>((resolve) => {
    wake = resolve;
  });
}
clearTimeout(settle);
for (const watcher of watchers) watcher.close();
await end(system);
