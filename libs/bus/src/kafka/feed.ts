/**
 * One assigned partition: what is fetched goes through its pump. When the pump is full the partition is paused, so that it
 * holds up neither the other partitions of its broker nor the heartbeats, and resumed when the pump has taken what was left.
 */
import { PartitionPump } from '../consume/pump.ts';
import type { Handle, LogRecord } from '../transport.ts';

export interface FeedOptions {
  readonly window: number;
  /** See ConsumeOptions. */
  readonly unordered?: boolean;
  readonly handle: Handle;
  readonly advance: (offset: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
}

export class Feed {
  readonly #options: FeedOptions;
  #pump: PartitionPump;
  #abort = new AbortController();
  #leaving = new AbortController();
  #next = -1;
  #waiting: Promise<void> | undefined;
  #stopped = false;

  constructor(options: FeedOptions) {
    this.#options = options;
    this.#pump = this.#open();
  }

  /**
   * Takes what was fetched. What is in hand already is passed over: after a rebalance the fetch begins again at the committed
   * offset. An end of the log before what was taken means that the topic was made anew, and is read from its beginning.
   */
  take(records: readonly LogRecord[], end: number): void {
    if (this.#stopped) return;
    if (end < this.#next) this.#restart();
    const fresh = records.filter((r) => r.offset >= this.#next);
    const last = fresh.at(-1);
    if (last === undefined) return;
    this.#next = last.offset + 1;
    const pump = this.#pump;
    if (this.#waiting === undefined && fresh.length <= pump.room) {
      void pump.offer(fresh);
      return;
    }
    this.#options.pause();
    const waiting = (this.#waiting ?? Promise.resolve()).then(() => pump.offer(fresh));
    this.#waiting = waiting;
    void waiting.then(() => {
      if (this.#waiting !== waiting) return;
      this.#waiting = undefined;
      if (!this.#stopped) this.#options.resume();
    });
  }

  /**
   * After the partition was assigned, anew or again. A consumer that was started anew has forgotten what was paused; one that goes on has
   * not, though the partition has been away meanwhile and comes back to another feed.
   */
  rejoined(): void {
    if (this.#waiting !== undefined) this.#options.pause();
    else if (!this.#stopped) this.#options.resume();
  }

  drained(): Promise<void> {
    return this.#pump.drained();
  }

  /** Takes nothing more; what has begun still finishes. */
  stop(): void {
    this.#stopped = true;
    this.#beginNothing();
  }

  /** Calls off what is still waiting in hand. */
  abort(): void {
    this.stop();
    this.#abort.abort();
  }

  #beginNothing(): void {
    this.#pump.stop();
    this.#leaving.abort();
  }

  #restart(): void {
    this.#beginNothing();
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#leaving = new AbortController();
    this.#pump = this.#open();
    this.#next = -1;
  }

  #open(): PartitionPump {
    const { signal } = this.#abort;
    const leaving = this.#leaving.signal;
    const { handle, advance, ...bounds } = this.#options;
    return new PartitionPump({
      ...bounds,
      handle: (record) => handle(record, signal, leaving),
      advance: (offset) => {
        if (!signal.aborted) advance(offset);
      },
    });
  }
}
