/** One replica of a service as a process that the drill starts, pauses, kills and stops; nothing restarts it but the drill. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { NODE_FLAGS } from '../../node-flags.ts';
import type { Replica as Planned } from '../../distributed/plan.ts';

export type Env = Readonly<Record<string, string>>;

const READY_MS = 90_000;
const STOP_MS = 60_000;

export class Replica {
  readonly name: string;
  readonly service: string;
  readonly index: number;
  /** Ends that nobody asked for. */
  readonly unexpected: string[] = [];
  readonly #main: string;
  readonly #env: Env;
  readonly #logs: string;
  #child: ChildProcess | undefined;
  #asked = false;

  /** `logs`: the folder where its lines go, in a file by its name. */
  constructor({ name, service, index, main }: Planned, env: Env, logs: string) {
    this.name = name;
    this.service = service;
    this.index = index;
    this.#main = main;
    this.#env = { ...env, REPLICA_INDEX: String(index), INSTANCE: name };
    this.#logs = logs;
  }

  /** Of its process; undefined when it never ran. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  get running(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts it and resolves when it says that it is ready; rejects when it ends before. `env` holds for this life only. */
  async start(env: Env = {}): Promise<void> {
    if (this.running) throw new Error(`${this.name} runs already`);
    const child = spawn(process.execPath, [...NODE_FLAGS, this.#main], {
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#child = child;
    this.#asked = false;
    const log = createWriteStream(join(this.#logs, `${this.name}.log`), { flags: 'a' });
    for (const stream of [child.stdout, child.stderr]) stream?.pipe(log, { end: false });
    let ready = false;
    child.once('exit', (code, signal) => {
      if (ready && !this.#asked) this.unexpected.push(`${this.name} ended with ${String(code ?? signal)}`);
    });
    child.once('close', () => log.end());
    const listening = new AbortController();
    const limit = AbortSignal.any([listening.signal, AbortSignal.timeout(READY_MS)]);
    const ended = once(child, 'exit', { signal: limit }).then(() => {
      throw new Error(`${this.name} ended before it was ready`);
    });
    ended.catch(() => undefined);
    try {
      await Promise.race([once(child, 'message', { signal: limit }), ended]);
      ready = true;
    } finally {
      listening.abort();
    }
  }

  /** kill -9: no chance to say goodbye. Resolves when it is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (child === undefined || !this.running) return;
    this.#asked = true;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** SIGTERM, as a deploy does it; resolves with its exit code when it has drained. */
  async stop(): Promise<number> {
    const child = this.#child;
    if (child === undefined || !this.running) return child?.exitCode ?? 0;
    this.#asked = true;
    const gone = once(child, 'exit', { signal: AbortSignal.timeout(STOP_MS) });
    child.kill('SIGCONT');
    child.kill('SIGTERM');
    await gone.catch(() => this.kill());
    return child.exitCode ?? 1;
  }

  /** SIGSTOP: it is there and does nothing, as one that the network has cut off. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }
}
