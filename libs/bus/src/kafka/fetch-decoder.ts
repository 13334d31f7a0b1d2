/**
 * The answer to a fetch, read in one pass, and without the partitions that brought nothing: kafkajs makes a batch of each and hands
 * it through its workers, which was most of what a fetch cost a service whose topics have twelve partitions.
 */
import type { Cursor } from './record-decoder.ts';

/** A partition as kafkajs wants it. */
interface Fetched {
  readonly partition: number;
  readonly errorCode: number;
  readonly highWatermark: string;
  readonly lastStableOffset: string;
  readonly lastStartOffset: string;
  readonly abortedTransactions: readonly { readonly producerId: string; readonly firstOffset: string }[];
  readonly preferredReadReplica: number;
  readonly messages: readonly unknown[];
}

export interface FetchAnswer {
  readonly throttleTime: 0;
  readonly clientSideThrottleTime: number;
  readonly errorCode: number;
  readonly sessionId: number;
  readonly responses: readonly { readonly topicName: string; readonly partitions: readonly Fetched[] }[];
}

/** kafkajs' reading of a partition's records, of which the length comes first. */
export type ReadMessages = (cursor: Cursor) => Promise<readonly unknown[]>;

/** Where things stand in a partition's part: its error, three offsets, and the count of aborted transactions. */
const [ERROR_AT, HIGH_AT, STABLE_AT, START_AT, ABORTED_AT, REST_AT] = [4, 6, 14, 22, 30, 34];
const ABORTED_BYTES = 16;
const NONE = -1;

/** Moves the cursor to the partition's records, or behind it when it brought nothing: then this is undefined. */
function partitionOf(cursor: Cursor): Omit<Fetched, 'messages'> | undefined {
  const { buffer, offset: at } = cursor;
  const errorCode = buffer.readInt16BE(at + ERROR_AT);
  const aborted = Math.max(0, buffer.readInt32BE(at + ABORTED_AT));
  const rest = at + REST_AT + aborted * ABORTED_BYTES;
  const preferredReadReplica = buffer.readInt32BE(rest);
  const records = Math.max(0, buffer.readInt32BE(rest + 4));
  cursor.offset = rest + 4;
  if (errorCode === 0 && records === 0 && preferredReadReplica === NONE) {
    cursor.offset += 4;
    return undefined;
  }
  const int64 = (from: number): string => String(buffer.readBigInt64BE(from));
  return {
    partition: buffer.readInt32BE(at),
    errorCode,
    highWatermark: int64(at + HIGH_AT),
    lastStableOffset: int64(at + STABLE_AT),
    lastStartOffset: int64(at + START_AT),
    abortedTransactions: Array.from({ length: aborted }, (_, i) => {
      const from = at + REST_AT + i * ABORTED_BYTES;
      return { producerId: int64(from), firstOffset: int64(from + 8) };
    }),
    preferredReadReplica,
  };
}

/** `cursor` stands at the answer's beginning. Version 11 of the answer. */
export async function decodeFetch(cursor: Cursor, read: ReadMessages): Promise<FetchAnswer> {
  const { buffer } = cursor;
  const int32 = (): number => buffer.readInt32BE((cursor.offset += 4) - 4);
  const int16 = (): number => buffer.readInt16BE((cursor.offset += 2) - 2);
  const [clientSideThrottleTime, errorCode, sessionId] = [int32(), int16(), int32()];
  const responses: { topicName: string; partitions: Fetched[] }[] = [];
  for (let topics = int32(); topics > 0; topics--) {
    const length = int16();
    const topicName = buffer.toString('utf8', cursor.offset, (cursor.offset += length));
    const partitions: Fetched[] = [];
    for (let count = int32(); count > 0; count--) {
      const fetched = partitionOf(cursor);
      if (fetched !== undefined) partitions.push({ ...fetched, messages: await read(cursor) });
    }
    responses.push({ topicName, partitions });
  }
  // The broker has not throttled this answer; it asks that the next question wait.
  return { throttleTime: 0, clientSideThrottleTime, errorCode, sessionId, responses };
}
