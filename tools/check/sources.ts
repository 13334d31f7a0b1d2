/** Where the sources are, and a child process with a bound: what the checks share. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
export const ROOMS = ['contracts', 'libs', 'services', 'tools'] as const;

export interface Finished {
  readonly code: number | null;
  readonly out: string;
}

/** Runs a script of an installed package on this Node, in `cwd`. Kills it after `timeoutMs`; the code is then null. */
export function runPackage(script: string, args: readonly string[], cwd = ROOT, timeoutMs = 120_000): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutMs,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' },
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });
}
