/** The operator's command line as a process, as thin as a shell: what is typed, what comes out, how it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Env, ROOT } from './system.ts';

export interface Ended {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}
export interface Typed {
  readonly env?: Env;
  readonly input?: string;
}

/** The exit codes, as they are documented. */
export const ENDED = { ok: 0, failed: 1, usage: 2, unreachable: 3, denied: 4, noEvidence: 5 } as const;

const MOST_MS = 60_000;
const BIN = join(ROOT, 'tools', 'cli', 'bin.mjs');

export class Operator {
  readonly #env: Env;
  readonly #cache = mkdtempSync(join(tmpdir(), 'cohortlens-cli-'));

  /** `env`: where the system is, and who the operator is. */
  constructor(env: Env) {
    this.#env = env;
  }

  start(line: string, { env }: Typed = {}): ChildProcess {
    const words = line.split(' ').filter((w) => w !== '');
    return spawn(process.execPath, [BIN, ...words], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', XDG_CACHE_HOME: this.#cache, ...this.#env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: MOST_MS,
    });
  }

  /** Runs it to its end, with nobody at the terminal. Options take the form --name=value where the value has blanks. */
  async run(line: string, typed: Typed = {}): Promise<Ended> {
    const child = this.start(line, typed);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin?.end(typed.input ?? '');
    const [exit] = (await once(child, 'close')) as [number | null];
    return { exit, out, err };
  }

  /** What it prints for programs; throws when it does not end well. */
  async json(line: string, typed: Typed = {}): Promise<Record<string, unknown>> {
    const { exit, out, err } = await this.run(`${line} --json`, typed);
    if (exit !== 0) throw new Error(`${line} ended with ${String(exit)}: ${err}`);
    return JSON.parse(out) as Record<string, unknown>;
  }

  dispose(): void {
    rmSync(this.#cache, { recursive: true, force: true });
  }
}
