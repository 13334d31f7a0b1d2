/** A MongoDB of the drill's own, to be killed, paused and restarted. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../e2e/system.ts';
import type { DrillContext } from '../drill.ts';
import { command, named } from './infrastructure.ts';

export type Deed = 'kill' | 'start' | 'pause' | 'resume' | 'down' | 'up';

export class Database {
  readonly url: string;
  readonly #run: (deed: Deed) => Promise<string>;

  private constructor(url: string, run: (deed: Deed) => Promise<string>) {
    this.url = url;
    this.#run = run;
  }

  /** Brings it up on a free port; it is wiped with the drill. */
  static async up({ own }: DrillContext): Promise<Database> {
    const script = join(named('INFRA_DIR'), 'mongo', 'mongo');
    const folder = mkdtempSync(join(tmpdir(), 'cohortlens-drill-mongo-'));
    const env = { MONGO_PORT: String(await freePort()), TMPDIR: folder };
    const run = (what: string): Promise<string> => command(script, [what], env);
    own(async () => {
      await run('wipe');
      rmSync(folder, { recursive: true, force: true });
    });
    return new Database(await run('up'), run);
  }

  /** Does it, and resolves when it is done: after `start`, `resume` and `up` it answers. */
  async does(deed: Deed): Promise<void> {
    await this.#run(deed);
  }
}
