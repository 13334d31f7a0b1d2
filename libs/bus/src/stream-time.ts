/**
 * How far the topics of each partition are read, by the time of their messages. Only messages that are brought count: a topic of which
 * few are is behind for a moment longer than it is.
 */
import { UNHURRIED_MS } from './flow.ts';
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

/** A message that is read within three looks is read in time. */
const LEVEL_MS = 3 * UNHURRIED_MS;

/** How long messages wait for each other. */
export interface Waiting {
  /** In milliseconds: most are made within less of each other. A topic that was full is not waited for as long, that all may leave. */
  readonly waitMs: number;
  /** At most, where a topic is behind, in milliseconds; well below the deadline of a handler. A topic of which nothing came for as long stands still. */
  readonly patienceMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export class StreamTime {
  readonly #waiting: Waiting;
  readonly #partitions = new Map<number, Map<string, Stream>>();

  constructor(waiting: Waiting) {
    this.#waiting = waiting;
  }

  /** A message was read; the last one counts, for a partition may be read from an earlier place again. */
  note({ topic, partition, time: made }: Pick<Message, 'topic' | 'partition' | 'time'>): Stream {
    const streams = this.#partitions.get(partition) ?? new Map<string, Stream>();
    this.#partitions.set(partition, streams);
    const stream = streams.get(topic) ?? { time: 0, isBehind: false, readAt: 0, waiting: 0, fullAt: Number.NEGATIVE_INFINITY };
    streams.set(topic, stream);
    const time = Date.parse(made);
    return Object.assign(stream, { time, isBehind: this.#waiting.now() - time > LEVEL_MS, readAt: performance.now() });
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
    const { waitMs, patienceMs } = this.#waiting;
    const now = performance.now();
    const moves = ({ readAt, waiting, fullAt }: Stream): boolean =>
      readAt > now - patienceMs && waiting < FULL && fullAt <= now - waitMs;
    const streams = [...(this.#partitions.get(partition)?.values() ?? [])];
    return streams.some((stream) => stream.isBehind && stream.time < time && moves(stream));
  }
}
