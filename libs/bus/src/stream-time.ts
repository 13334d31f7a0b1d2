/**
 * How far the topics of each partition are read, by the time of their messages. Only messages that are brought count: a topic of which
 * few are is behind for a moment longer than it is.
 */
import type { Message } from './message.ts';

interface Stream {
  /** When its last message was made, epoch milliseconds. */
  readonly time: number;
  /** Whether that was read later than it should have been. */
  readonly isBehind: boolean;
  /** When it was read, by performance.now(). */
  readonly readAt: number;
}

export interface StreamTimeOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A topic whose last message was read within so many milliseconds is level: it is not waited for. */
  readonly levelMs: number;
  /** After so many milliseconds without a message a topic is not waited for: it stands still, or another reads it. */
  readonly quietMs: number;
}

export class StreamTime {
  readonly #options: StreamTimeOptions;
  readonly #partitions = new Map<number, Map<string, Stream>>();

  constructor(options: StreamTimeOptions) {
    this.#options = options;
  }

  /** A message was read; the last one counts, for a partition may be read from an earlier place again. */
  note({ topic, partition, time: made }: Pick<Message, 'topic' | 'partition' | 'time'>): void {
    const { now, levelMs } = this.#options;
    const streams = this.#partitions.get(partition) ?? new Map<string, Stream>();
    const time = Date.parse(made);
    this.#partitions.set(partition, streams);
    streams.set(topic, { time, isBehind: now() - time > levelMs, readAt: performance.now() });
  }

  /** Whether a topic of the partition is behind, and has not come to this time, epoch milliseconds. */
  isShortOf(partition: number, time: number): boolean {
    const since = performance.now() - this.#options.quietMs;
    const streams = [...(this.#partitions.get(partition)?.values() ?? [])];
    return streams.some((stream) => stream.isBehind && stream.readAt > since && stream.time < time);
  }
}
