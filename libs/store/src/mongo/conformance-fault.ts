/** A MongoDB server of a spec's own, to be killed, paused and restarted. Needs INFRA_DIR. */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '@cohortlens/testing/process';

export type Deed = 'up' | 'down' | 'start' | 'kill' | 'pause' | 'resume' | 'wipe';
export interface OwnServer {
  readonly url: string;
  /** Does it, and waits until it is done. */
  readonly does: (deed: Deed) => Promise<void>;
  readonly dispose: () => Promise<void>;
}

export async function ownServer(): Promise<OwnServer> {
  const infra = process.env['INFRA_DIR'];
  if (infra === undefined) throw new Error('INFRA_DIR is not set: this suite kills a server of its own');
  const folder = mkdtempSync(join(tmpdir(), 'cohortlens-mongo-'));
  const port = await freePort();
  // The server deletes what has expired every second, not every minute.
  const settings = { MONGO_PORT: String(port), MONGO_ARGS: '--setParameter ttlMonitorSleepSecs=1', TMPDIR: folder };
  const run = (what: string) =>
    promisify(execFile)(join(infra, 'mongo', 'mongo'), [what], { env: { ...process.env, ...settings } });
  await run('up');
  return {
    url: `mongodb://127.0.0.1:${String(port)}/?replicaSet=rs0`,
    does: async (deed) => void (await run(deed)),
    dispose: async () => {
      await run('wipe');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Between two attempts at what has just failed, so that a server that is away is not asked without end. */
export const breath = (): Promise<void> => pause(20);

/** Waits for a condition, so many milliseconds at most. */
export async function until(what: string, ms: number, met: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + ms; !(await met()); await breath()) {
    if (Date.now() > end) throw new Error(`not within ${String(ms)} ms: ${what}`);
  }
}
