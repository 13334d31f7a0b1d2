/**
 * What a produce request carries, written into one buffer of the right size. kafkajs copies each record through seven buffers
 * that grow by doubling: nearly all of that was left to the garbage collector.
 */
import { crc32c } from './crc32c.ts';
import { type EncodableRecord, type LaidOut, layOut, sizeOfRecord, writeRecord } from './record-encoder.ts';
import { type Encoded, Writer } from './writer.ts';

export interface ProduceRequest {
  readonly acks: number;
  readonly timeout: number;
  readonly transactionalId?: string | null;
  readonly producerId?: string;
  readonly producerEpoch?: number;
  readonly compression?: number;
  readonly topicData: readonly {
    readonly topic: string;
    readonly partitions: readonly {
      readonly partition: number;
      readonly firstSequence: number;
      readonly messages: readonly (EncodableRecord & { readonly timestamp?: unknown })[];
    }[];
  }[];
}

interface Batch {
  readonly partition: number;
  readonly firstSequence: number;
  readonly records: readonly LaidOut[];
  /** Of the batch with what stands before its records. */
  readonly bytes: number;
}

/** Of a batch: up to its length, up to its checksum, and before its records. */
const [AFTER_LENGTH, AFTER_CHECKSUM, BATCH_HEAD] = [12, 21, 61];
const MAGIC = 2;

function batchOf({ partition, firstSequence, messages }: ProduceRequest['topicData'][number]['partitions'][number]) {
  const records: LaidOut[] = [];
  let bytes = BATCH_HEAD;
  for (const message of messages) {
    const record = message.timestamp === undefined ? layOut(message, records.length) : undefined;
    if (record === undefined) return undefined;
    records.push(record);
    bytes += sizeOfRecord(record);
  }
  return { partition, firstSequence, records, bytes };
}

function writeBatch(to: Writer, batch: Batch, producer: bigint, epoch: number, now: bigint): void {
  const { partition, firstSequence, records, bytes } = batch;
  to.int32(partition).int32(bytes);
  const from = to.at;
  to.int64(0n).int32(bytes - AFTER_LENGTH);
  // The leader's epoch is the broker's to set; the checksum comes last.
  to.int32(0).int8(MAGIC).int32(0);
  to.int16(0).int32(records.length - 1);
  to.int64(now).int64(now).int64(producer).int16(epoch).int32(firstSequence).int32(records.length);
  records.forEach((record, i) => (to.at = writeRecord(to.buffer, to.at, record, i)));
  to.buffer.writeUInt32BE(crc32c(to.buffer.subarray(from + AFTER_CHECKSUM, to.at)), from + AFTER_CHECKSUM - 4);
}

/** Undefined for what this bus never sends (transactions, compressed records, times of one's own): kafkajs encodes that itself. */
export function encodeProduce(request: ProduceRequest): Encoded | undefined {
  const { acks, timeout, transactionalId = null, producerId = '-1', producerEpoch = 0, compression = 0, topicData } = request;
  if (transactionalId !== null || compression !== 0) return undefined;
  let bytes = 2 + 2 + 4 + 4;
  const topics: { readonly topic: string; readonly batches: readonly Batch[] }[] = [];
  for (const { topic, partitions } of topicData) {
    bytes += 2 + Buffer.byteLength(topic) + 4;
    const batches: Batch[] = [];
    for (const partition of partitions) {
      const batch = batchOf(partition);
      if (batch === undefined) return undefined;
      batches.push(batch);
      bytes += 4 + 4 + batch.bytes;
    }
    topics.push({ topic, batches });
  }
  const [producer, now] = [BigInt(producerId), BigInt(Date.now())];
  const to = new Writer(bytes).int16(-1).int16(acks).int32(timeout).int32(topics.length);
  for (const { topic, batches } of topics) {
    to.text(topic).int32(batches.length);
    for (const batch of batches) writeBatch(to, batch, producer, producerEpoch, now);
  }
  return to.encoded();
}
