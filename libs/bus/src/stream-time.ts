/**
 * How far the topics of each partition are read, by the time of their messages. Only messages that are brought count: a topic of which
 * few are is behind for a moment longer than it is.
 */
import type { Message } from './message.ts';
import { WINDOW } from './transport.ts';

/** One partition of a topic. */
export interface Stream {
  /** When its last message was made, epoch milliseconds. */
  time: number;
  /** Whether that was read later than it should have been. */
  isBehind: boolean;
  /** When it was read, by performance.now(). */
  readAt: number;
  /** How many of its messages wait. It is full when they are too many: it comes no further before some have left. */
  waiting: number;
  /** When it was full last, by performance.now(). */
  fullAt: number;
}

/** Half of what may be in hand: the others are being written, or wait elsewhere. */
const FULL = WINDOW / 2;

export interface StreamTimeOptions {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A topic whose last message was read within so many milliseconds is level: it is not waited for. */
  readonly levelMs: number;
  /** After so many milliseconds without a message a topic is not waited for: it stands still, or another reads it. */
  readonly quietMs: number;
  /** A topic that was full of messages that wait is not waited for so many milliseconds, that all of them may leave. */
  readonly fullMs: number;
}

export class StreamTime {
  readonly #options: StreamTimeOptions;
  readonly #partitions = new Map<number, Map<string, Stream>>();

  constructor(options: StreamTimeOptions) {
    this.#options = options;
  }

  /** A message was read; the last one counts, for a partition may be read from an earlier place again. */
  note({ topic, partition, time: made }: Pick<Message, 'topic' | 'partition' | 'time'>): Stream {
    const { now, levelMs } = this.#options;
    const streams = this.#partitions.get(partition) ?? new Map<string, Stream>();
    this.#partitions.set(partition, streams);
    const stream = streams.get(topic) ?? { time: 0, isBehind: false, readAt: 0, waiting: 0, fullAt: Number.NEGATIVE_INFINITY };
    streams.set(topic, stream);
    const time = Date.parse(made);
    return Object.assign(stream, { time, isBehind: now() - time > levelMs, readAt: performance.now() });
  }

  /** A message of it waits. */
  enter(stream: Stream): void {
    stream.waiting += 1;
  }

  leave(stream: Stream): void {
    if (stream.waiting >= FULL) stream.fullAt = performance.now();
    stream.waiting -= 1;
  }

  /** Whether a topic of the partition is behind, has not come to this time (epoch milliseconds), and can come further. */
  isShortOf(partition: number, time: number): boolean {
    const { quietMs, fullMs } = this.#options;
    const now = performance.now();
    const moves = ({ readAt, waiting, fullAt }: Stream): boolean =>
      readAt > now - quietMs && waiting < FULL && fullAt <= now - fullMs;
    const streams = [...(this.#partitions.get(partition)?.values() ?? [])];
    return streams.some((stream) => stream.isBehind && stream.time < time && moves(stream));
  }
}
