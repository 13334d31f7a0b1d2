/** The Python v1: the one that V1_URL names, or one that is started for the run from INFRA_DIR and ended after it. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../e2e/system.ts';

export interface PythonV1 {
  readonly url: string;
  readonly token: string;
  close(): Promise<void>;
}

const run = promisify(execFile);
/** The first start of all installs its packages. */
const UP_MS = 240_000;
const DOWN_MS = 20_000;
const TOKEN_MS = 10_000;

async function tokenOf(url: string): Promise<string> {
  const body = new URLSearchParams({ username: 'admin', password: 'admin' });
  const response = await fetch(`${url}/api/v1/token`, { method: 'POST', body, signal: AbortSignal.timeout(TOKEN_MS) });
  if (!response.ok) throw new Error(`v1 gives no token: ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

export async function openPythonV1(env: NodeJS.ProcessEnv): Promise<PythonV1> {
  const { V1_URL: named, INFRA_DIR: infra } = env;
  if (named) return { url: named, token: await tokenOf(named), close: async () => undefined };
  if (!infra) throw new Error('neither V1_URL nor INFRA_DIR is set: this scenario needs the real v1');
  const [port, folder, script] = [await freePort(), mkdtempSync(join(tmpdir(), 'cohortlens-bench-v1-')), join(infra, 'v1', 'v1')];
  const own = { ...env, V1_PORT: String(port), TMPDIR: folder };
  const url = `http://127.0.0.1:${String(port)}`;
  const close = async (): Promise<void> => {
    await run(script, ['down'], { env: own, timeout: DOWN_MS });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await run(script, ['up'], { env: own, timeout: UP_MS });
    return { url, token: await tokenOf(url), close };
  } catch (error) {
    await close();
    throw error;
  }
}
