/** Each side's client and server is a process of its own, so that none shares a loop or a heap with what it is compared to. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { within } from '@cohortlens/bus';

type Answer = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly reason: string };

const START_MS = 60_000;
const STOP_MS = 10_000;

export class Child {
  readonly #name: string;
  readonly #process: ChildProcess;

  private constructor(name: string, child: ChildProcess) {
    this.#name = name;
    this.#process = child;
  }

  /** Starts the module with the arguments and resolves when it serves. It is killed when the signal aborts. */
  static async start(file: string, args: readonly string[], signal: AbortSignal): Promise<Child> {
    const name = args.join(' ');
    const child = fork(file, [...args], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, KAFKAJS_NO_PARTITIONER_WARNING: '1' },
      killSignal: 'SIGKILL',
      signal,
    });
    child.on('error', () => undefined);
    const started = new Child(name, child);
    try {
      await started.#next(START_MS);
      return started;
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  /** Rejects when the child fails, ends, or does not answer in time. */
  async ask<T>(question: unknown, ms: number): Promise<T> {
    this.#process.send(question as object);
    return (await this.#next(ms)) as T;
  }

  /** It takes no time at all until it is resumed. Not for longer than what it talks to has patience. */
  pause(): void {
    this.#process.kill('SIGSTOP');
  }

  resume(): void {
    this.#process.kill('SIGCONT');
  }

  /** Lets it close what it has opened; kills it when that takes too long. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    this.resume();
    if (child.connected) child.disconnect();
    await within(exit, STOP_MS, `${this.#name} to end`).catch(() => child.kill('SIGKILL'));
  }

  async #next(ms: number): Promise<unknown> {
    const listening = new AbortController();
    const { signal } = listening;
    const ended = once(this.#process, 'exit', { signal }).then(() => {
      throw new Error(`${this.#name} has ended`);
    });
    try {
      const message = once(this.#process, 'message', { signal }) as Promise<[Answer]>;
      const [answer] = await within(Promise.race([message, ended]), ms, `${this.#name} to answer`);
      if (!answer.ok) throw new Error(`${this.#name}: ${answer.reason}`);
      return answer.answer;
    } finally {
      ended.catch(() => undefined);
      listening.abort();
    }
  }
}

/** What a child does: it is opened, answers questions one at a time, and closes when its parent lets go of it. */
export interface Served {
  readonly answer: (question: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The child's side of `Child`. */
export async function serve(open: () => Promise<Served>): Promise<void> {
  const tell = (answer: Answer): void => void process.send?.(answer);
  const failed = (error: unknown): Answer => ({
    ok: false,
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  try {
    const served = await open();
    process.on('disconnect', () => {
      setTimeout(() => process.exit(1), STOP_MS).unref();
      served.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
    process.on('message', (question) => {
      served.answer(question).then(
        (answer) => tell({ ok: true, answer }),
        (error: unknown) => tell(failed(error)),
      );
    });
    tell({ ok: true, answer: undefined });
  } catch (error) {
    tell(failed(error));
    process.exitCode = 1;
    process.disconnect?.();
  }
}
