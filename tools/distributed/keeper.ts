/** Keeps one replica running: starts its process, passes its lines on, starts it again when it ends by itself, and lets it drain. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Ready } from '@cohortlens/service';
import { NODE_FLAGS } from '../node-flags.ts';
import { giveWay } from './give-way.ts';
import { type Replica, restartAfterMs } from './plan.ts';

export interface KeeperEvents {
  readonly line: (name: string, text: string) => void;
  /** Every time that it is. */
  readonly ready: (ready: Ready) => void;
  /** It never was ready, however often it was tried. */
  readonly hopeless: (why: string) => void;
}

/** Starts that fail in a row, before it was ever ready, until there is no hope. */
const ATTEMPTS = 4;
/** After so long a life, a failure counts as the first. */
const STABLE_MS = 30_000;

export class Keeper {
  readonly replica: Replica;
  readonly #events: KeeperEvents;
  readonly #env: Readonly<Record<string, string | undefined>>;
  #child: ChildProcess | undefined;
  #timer: NodeJS.Timeout | undefined;
  #startedAt = 0;
  #failures = 0;
  #wasReady = false;
  #stopping: { readonly resolve: (code: number) => void; readonly done: Promise<number> } | undefined;

  constructor(replica: Replica, env: Readonly<Record<string, string | undefined>>, events: KeeperEvents) {
    this.replica = replica;
    const { index, name, metricsPort } = replica;
    this.#env = { ...env, REPLICA_INDEX: String(index), INSTANCE: name, METRICS_PORT: String(metricsPort) };
    this.#events = events;
  }

  get running(): boolean {
    return this.#child !== undefined;
  }

  start(): void {
    const { main, name, givesWay } = this.replica;
    this.#startedAt = Date.now();
    // In a group of its own, so that Ctrl-C reaches the supervisor alone, which then stops all in order.
    const child = spawn(process.execPath, [...NODE_FLAGS, main], {
      env: { ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      detached: true,
    });
    this.#child = child;
    if (givesWay && child.pid !== undefined) void giveWay(child.pid);
    for (const input of [child.stdout, child.stderr]) {
      if (input !== null) createInterface({ input }).on('line', (text) => this.#events.line(name, text));
    }
    child.on('message', (ready: Ready) => {
      this.#wasReady = true;
      this.#events.ready(ready);
    });
    child.on('error', (error) => this.#events.line(name, error.message));
    child.once('close', (code, signal) => this.#ended(code, signal));
  }

  /** Lets it drain; its exit code, 1 when it had to be killed after `limitMs`. */
  stop(limitMs: number): Promise<number> {
    if (this.#stopping) return this.#stopping.done;
    const { promise: done, resolve } = Promise.withResolvers<number>();
    this.#stopping = { resolve, done };
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child === undefined) resolve(0);
    else {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), limitMs);
      void done.then(() => clearTimeout(late));
    }
    return done;
  }

  #ended(code: number | null, signal: NodeJS.Signals | null): void {
    this.#child = undefined;
    // One that was told to go before it could hear had nothing to drain.
    if (this.#stopping) return this.#stopping.resolve(code ?? (signal === 'SIGTERM' ? 0 : 1));
    const how = signal === null ? `with ${String(code)}` : `by ${signal}`;
    this.#failures = Date.now() - this.#startedAt > STABLE_MS ? 1 : this.#failures + 1;
    if (!this.#wasReady && this.#failures >= ATTEMPTS) {
      return this.#events.hopeless(`${this.replica.name} ended ${how}, ${String(ATTEMPTS)} times before it was ready`);
    }
    const wait = restartAfterMs(this.#failures);
    this.#events.line(this.replica.name, `ended ${how}, starting again in ${String(wait)} ms`);
    this.#timer = setTimeout(() => this.start(), wait);
  }
}
