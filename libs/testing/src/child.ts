/** A process of the product under test: started, watched, stopped, killed, paused, and started again over the same data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from './eventually.ts';

export type Env = Readonly<Record<string, string>>;

export interface ChildOptions {
  /** As it is called in messages. */
  readonly name: string;
  /** What Node runs: a file and its arguments. */
  readonly program: readonly string[];
  readonly cwd: string;
  /** Its whole environment, beside PATH and HOME. */
  readonly env: Env;
  /** Opens a channel: a service tells through it that it runs, and ends when whoever started it is gone. */
  readonly channel: boolean;
  /** How long it may take to be ready, and to end when it is asked to. */
  readonly startMs: number;
  readonly stopMs: number;
  /** Whether it can do its work; asked again and again while it starts. */
  readonly ready: (child: Child) => Promise<boolean>;
}

/** Lines that are kept of each life. */
const MOST_LINES = 2_000;
const TOLD_LINES = 20;
const LAST_WORDS_MS = 1_000;

export class Child {
  readonly name: string;
  /** The newest lines that it wrote in this life. */
  readonly log: string[] = [];
  readonly #options: ChildOptions;
  #process: ChildProcess | undefined;
  #told: unknown;
  #paused = false;
  #asked = false;

  constructor(options: ChildOptions) {
    this.name = options.name;
    this.#options = options;
  }

  /** -1 before the first start. */
  get pid(): number {
    return this.#process?.pid ?? -1;
  }

  get running(): boolean {
    const child = this.#process;
    return child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
  }

  /** What it last sent through its channel in this life. */
  get told(): unknown {
    return this.#told;
  }

  /** How it ended, when nobody had asked it to. */
  get died(): string | undefined {
    const ended = this.#process;
    if (ended === undefined || this.running || this.#asked) return undefined;
    return `ended ${ended.signalCode === null ? `with ${String(ended.exitCode)}` : `by ${ended.signalCode}`}`;
  }

  /** The end of its log, for messages. */
  tail(lines = TOLD_LINES): string {
    return this.log.slice(-lines).join('\n');
  }

  /** Resolves when it is ready. `env` holds for this life only. Rejects with the end of its log, and it is gone then. */
  async start(env: Env = {}): Promise<void> {
    if (this.running) throw new Error(`${this.name} runs already`);
    const { program, cwd, channel, name, startMs, ready } = this.#options;
    const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...program], {
      cwd,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.#options.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', ...(channel ? (['ipc'] as const) : [])],
    });
    const closed = once(child, 'close');
    closed.catch(() => undefined);
    this.#process = child;
    this.#told = undefined;
    this.#paused = false;
    this.#asked = false;
    this.log.length = 0;
    child.on('message', (message) => (this.#told = message)).on('error', (error) => this.#keep(error.message));
    for (const input of [child.stdout, child.stderr])
      if (input !== null) createInterface({ input }).on('line', (line) => this.#keep(line));
    try {
      await eventually(`${name} is ready`, async () => !this.running || (await ready(this)) || undefined, startMs);
      if (!this.running) throw new Error(`${name} ${this.died ?? 'has ended'} before it was ready`);
    } catch (error) {
      await this.kill();
      // Whoever started it is told now.
      this.#asked = true;
      // Its last words may come after its end.
      await Promise.race([closed, pause(LAST_WORDS_MS)]).catch(() => undefined);
      throw new Error(`${error instanceof Error ? error.message : String(error)}\n${this.tail()}`);
    }
  }

  /** As a power button would: no chance to say goodbye. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child === undefined || !this.running) return;
    this.#asked = true;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }

  /** Asks it to end as Ctrl-C or an orchestrator does; its exit code. Rejects when it takes too long. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
    const child = this.#process;
    if (child === undefined || !this.running) return child?.exitCode ?? (this.died === undefined ? 0 : 1);
    this.#asked = true;
    const { stopMs } = this.#options;
    const exit = once(child, 'exit', { signal: AbortSignal.timeout(stopMs) }).catch(() => {
      throw new Error(`${this.name} has not ended within ${String(stopMs)} ms of ${signal}\n${this.tail()}`);
    });
    child.kill(signal);
    this.resume();
    await exit;
    return child.exitCode ?? 1;
  }

  /** It stands still, as on a machine that hangs, until it is resumed. */
  pause(): void {
    if (!this.running) throw new Error(`${this.name} does not run`);
    this.#paused = true;
    this.#process?.kill('SIGSTOP');
  }

  resume(): void {
    if (this.#paused && this.running) this.#process?.kill('SIGCONT');
    this.#paused = false;
  }

  /** Lets it end and starts it again; `kill` first for a restart after a crash. */
  async restart(env: Env = {}): Promise<void> {
    await this.stop();
    await this.start(env);
  }

  /** Ends it, if need be by force. Rejects when it did not end by itself. */
  async dispose(): Promise<void> {
    try {
      await this.stop();
    } finally {
      await this.kill();
    }
  }

  #keep(line: string): void {
    if (line === '') return;
    this.log.push(line);
    if (this.log.length > MOST_LINES) this.log.splice(0, this.log.length - MOST_LINES);
  }
}
