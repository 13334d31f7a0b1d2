/** Reading what a topic has, up to its present end, and then no more: for questions about what was recorded. */
import { decode } from './consume/decode.ts';
import { comesTrue } from './consume/wait.ts';
import { decodeHeaders } from './envelope.ts';
import { BusError, type Fate } from './errors.ts';
import type { Message } from './message.ts';
import type { LogRecord, Transport } from './transport.ts';

export interface ReadOptions {
  /** The full name, prefix included. */
  readonly topic: string;
  /** Of each partition the last so many. */
  readonly last: number;
  /** Epoch milliseconds by `now`. */
  readonly until: number;
  readonly now: () => number;
  /** In order for each partition. */
  readonly onRecord: (record: LogRecord) => void;
}

/** Whether all partitions with these ends have been read; the positions are the next offsets to be read. */
export const isRead = (ends: readonly number[], positions: readonly number[]): boolean =>
  ends.every((end, p) => (positions[p] ?? 0) >= end);

/** Resolves when all of it was shown. Rejects with a BusError when the log has not given it in time. */
export async function readToEnds(transport: Transport, options: ReadOptions): Promise<void> {
  const { topic, last, until, now, onRecord } = options;
  const ends = (await transport.ends([topic])).get(topic) ?? [];
  if (ends.every((end) => end === 0)) return;
  const failed: { cause?: Error } = {};
  const following = await transport.follow({ topic, from: { last }, onRecord, onDead: (cause) => (failed.cause = cause) });
  try {
    const isComplete = (): boolean => isRead(ends, following.positions());
    await comesTrue(() => isComplete() || failed.cause !== undefined, until, now);
    // Whoever has read all of it may die.
    if (!isComplete()) throw new BusError('bus_unavailable', `${topic} was not read in time`, failed);
  } finally {
    // Nobody waits for it to leave: the transport knows of it until it has.
    void following.stop();
  }
}

/** Records as messages; what is none is told, and passed over. `topic` is the registry's name. */
export const asMessages =
  (
    topic: string,
    { failure }: { readonly failure: (what: string, error: unknown, fate: Fate) => void },
    take: (message: Message) => void,
  ): ((record: LogRecord) => void) =>
  (record) => {
    const passOver = (why: string): void => failure(`reading ${topic}`, new Error(why), 'passed_over');
    const envelope = decodeHeaders(record.headers);
    if (envelope === undefined) return passOver('the headers are not those of a CloudEvent of this system');
    const { partition, offset, key } = record;
    if (record.value === null) return take({ ...envelope, topic, partition, offset, key, data: null });
    const decoded = decode(record, envelope, topic);
    if (decoded.ok) take(decoded.message);
    else passOver(`${decoded.cause}: ${decoded.detail}`);
  };
