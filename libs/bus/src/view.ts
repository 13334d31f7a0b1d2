/** A live local copy of a compacted topic: the newest message of each key. */
import type { Message } from './message.ts';

export class View<T> {
  readonly #entries = new Map<string, Message<T>>();
  readonly #listeners: ((message: Message<T>) => void)[] = [];
  readonly #reach: (deadlineMs: number) => Promise<void>;

  constructor(reach: (deadlineMs: number) => Promise<void>) {
    this.#reach = reach;
  }

  get(key: string): Message<T> | undefined {
    return this.#entries.get(key);
  }

  values(): Message<T>[] {
    return [...this.#entries.values()];
  }

  /** Keeps the key no longer, until a message tells of it again. */
  forget(key: string): void {
    this.#entries.delete(key);
  }

  /** Calls back for every message that comes from now on, but for those that delete their key. */
  onChange(listener: (message: Message<T>) => void): void {
    this.#listeners.push(listener);
  }

  /** Resolves when everything that was in the topic at the time of the call has been read; rejects after so many milliseconds. */
  caughtUp(deadlineMs: number): Promise<void> {
    return this.#reach(deadlineMs);
  }

  /** Called by the bus, in order. */
  take(key: string, message: Message<T | null>): void {
    if (message.data === null) this.#entries.delete(key);
    else {
      this.#entries.set(key, message as Message<T>);
      for (const listener of this.#listeners) listener(message as Message<T>);
    }
  }
}
