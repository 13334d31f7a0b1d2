/**
 * An operator's shell in front of a running system: what is typed is what documents print. localhost:8001 and :8000 mean that
 * system; `npx cohortlens` is the command line of this tree, and `docker logs` shows the system's log, for no container runs here.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Env, ROOT, type System } from './system.ts';

export interface Printed {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

const MOST_MS = 120_000;
const STAND_INS: Readonly<Record<string, string>> = {
  npx: `[ "$1" = cohortlens ] || { echo "npx $1 is not there" >&2; exit 127; }; shift; exec "$NODE" "$BIN" "$@"`,
  docker: `[ "$1 $2" = "logs cohortlens-api-ts" ] || { echo "docker $1 $2 is not there" >&2; exit 127; }
case "$3" in --tail) exec tail -n "$4" "$LOG" ;; ""|--since) exec cat "$LOG" ;; *) exit 125 ;; esac`,
};

export class Shell {
  readonly #system: System;
  readonly #env: Env;
  readonly #home = mkdtempSync(join(tmpdir(), 'cohortlens-shell-'));

  /** `env`: what the operator has exported beside. */
  constructor(system: System, env: Env = {}) {
    this.#system = system;
    const bin = join(ROOT, 'tools', 'cli', 'bin.mjs');
    const own = { NODE: process.execPath, BIN: bin, LOG: join(this.#home, 'log'), XDG_CACHE_HOME: this.#home };
    const there = { COHORTLENS_URL: system.url, V1_URL: system.v1Url, V2_URL: system.url };
    this.#env = { ...own, ...there, PATH: `${this.#home}:${process.env['PATH'] ?? ''}`, HOME: process.env['HOME'] ?? '', ...env };
    for (const [name, script] of Object.entries(STAND_INS)) {
      writeFileSync(join(this.#home, name), `#!/bin/bash\n${script}\n`);
      chmodSync(join(this.#home, name), 0o755);
    }
  }

  /** Runs a script as bash does: every line, and its end is the last one's; `strict` ends at the first that fails. */
  async type(script: string, { strict = false }: { readonly strict?: boolean } = {}): Promise<Printed> {
    writeFileSync(join(this.#home, 'log'), `${this.#system.log.join('\n')}\n`);
    const here = script
      .replaceAll('localhost:8001', this.#system.url.replace('http://', ''))
      .replaceAll('localhost:8000', this.#system.v1Url.replace('http://', ''));
    const child = spawn('bash', [...(strict ? ['-eu'] : []), '-c', here], {
      cwd: ROOT,
      env: this.#env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MS,
    });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    const [exit] = (await once(child, 'close')) as [number | null];
    return { exit, out, err };
  }

  /** What it prints as JSON; throws when it ends badly. */
  async json(script: string): Promise<Record<string, unknown>> {
    const { exit, out, err } = await this.type(script);
    if (exit !== 0) throw new Error(`${script}\nended with ${String(exit)}: ${err}`);
    return JSON.parse(out) as Record<string, unknown>;
  }

  dispose(): void {
    rmSync(this.#home, { recursive: true, force: true });
  }
}
