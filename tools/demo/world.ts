/** What the demo's steps act on: the system's operator routes, its clients, and the command line for what takes a whole command. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Crowd } from './crowd.ts';

export interface World {
  readonly url: string;
  readonly v1Url: string;
  readonly token: string;
  readonly crowd: Crowd;
  /** Since when comparisons count for the step, RFC 3339. */
  since: string;
  /** What v2 had failed when the step began. */
  v2ErrorsBefore: number;
  /** What the last calibration said. */
  calibration: Record<string, unknown>;
}

const DEADLINE_MS = 15_000;
const COMMAND_MS = 90_000;
const BIN = join(import.meta.dirname, '..', 'cli', 'bin.mjs');

type Reach = Pick<World, 'url' | 'token'>;

/** The body of a good answer; throws for any other. */
async function answered<T>({ url, token }: Reach, path: string, body?: unknown): Promise<T> {
  const response = await fetch(url + path, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${path}: ${String(response.status)} ${text.slice(0, 500)}`);
  return JSON.parse(text) as T;
}
export const get = <T>(world: Reach, path: string): Promise<T> => answered<T>(world, path);
export const post = <T>(world: Reach, path: string, body: unknown = {}): Promise<T> => answered<T>(world, path, body);
export const act = (world: Reach, action: string): Promise<unknown> => post(world, `/api/v2/admin/${action}`);

/** Runs `npx cohortlens … --json` against the system; throws when it ends badly. */
export async function command(world: World, ...words: string[]): Promise<Record<string, unknown>> {
  const child = spawn(process.execPath, [BIN, ...words, '--json'], {
    env: { ...process.env, COHORTLENS_URL: world.url, COHORTLENS_TOKEN: world.token, V1_URL: world.v1Url },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: COMMAND_MS,
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const [exit] = (await once(child, 'close')) as [number | null];
  if (exit !== 0) throw new Error(`cohortlens ${words.join(' ')} ended with ${String(exit)}: ${(err || out).slice(-1_000)}`);
  return JSON.parse(out) as Record<string, unknown>;
}
