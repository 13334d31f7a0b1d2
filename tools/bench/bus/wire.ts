/** The few frames of Kafka's protocol that the floor needs: Produce 3 and Fetch 4, one topic, one partition, one record. */
import { createRequire } from 'node:module';
import kafkajs from 'kafkajs';

const require = createRequire(import.meta.url);
const crc32c = require('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

const CLIENT = 'floor';
const ALL = -1;
const MIB = 1024 * 1024;
const TIMEOUT_MS = 5_000;
const WAIT_MS = 100;

const int8 = (n: number): Buffer => Buffer.from([n & 0xff]);
const sized = (bytes: number, write: (to: Buffer) => void): Buffer => {
  const to = Buffer.alloc(bytes);
  write(to);
  return to;
};
const int16 = (n: number): Buffer => sized(2, (to) => to.writeInt16BE(n));
const int32 = (n: number): Buffer => sized(4, (to) => to.writeInt32BE(n));
const int64 = (n: bigint): Buffer => sized(8, (to) => to.writeBigInt64BE(n));
const text = (s: string): Buffer => Buffer.concat([int16(Buffer.byteLength(s)), Buffer.from(s)]);

function varint(n: number): Buffer {
  const bytes: number[] = [];
  let rest = n < 0 ? -2 * n - 1 : 2 * n;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

const framed = (...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([int32(body.length), body]);
};
const header = (api: number, version: number): Buffer => Buffer.concat([int16(api), int16(version), int32(1), text(CLIENT)]);

/** A batch of one record without a key. */
function batchOf(value: Buffer): Buffer {
  const record = Buffer.concat([int8(0), varint(0), varint(0), varint(-1), varint(value.length), value, varint(0)]);
  const now = int64(BigInt(Date.now()));
  const producer = [int64(-1n), int16(-1), int32(-1)];
  const checked = Buffer.concat([int16(0), int32(0), now, now, ...producer, int32(1), varint(record.length), record]);
  const crc = sized(4, (to) => to.writeUInt32BE(crc32c(checked) >>> 0));
  return Buffer.concat([int64(0n), framed(int32(-1), int8(2), crc, checked)]);
}

/** All replicas acknowledge. It may be written again and again. */
export const produceFrame = (topic: string, value: Buffer): Buffer =>
  framed(
    header(0, 3),
    int16(-1),
    int16(ALL),
    int32(TIMEOUT_MS),
    int32(1),
    text(topic),
    int32(1),
    int32(0),
    framed(batchOf(value)),
  );

/** Where the offset stands in a fetch, from its end. */
export const OFFSET_AT = 12;

/** Asks for what there is from offset 0; waits for at least a byte. */
export function fetchFrame(topic: string): Buffer {
  const what = [int32(1), text(topic), int32(1), int32(0), int64(0n), int32(MIB)];
  return framed(header(1, 4), int32(-1), int32(WAIT_MS), int32(1), int32(MIB), int8(0), ...what);
}

/** How many bytes of records a fetch has brought. Throws when the broker refuses it. */
export function recordsLength(answer: Buffer, topic: string): number {
  // Length, correlation, throttle time, count of topics, the topic, count of partitions, the partition.
  const at = 4 + 4 + 4 + 4 + 2 + Buffer.byteLength(topic) + 4 + 4;
  const error = answer.readInt16BE(at);
  if (error !== 0) throw new Error(`the broker refuses the fetch: ${String(error)}`);
  const aborted = Math.max(0, answer.readInt32BE(at + 18));
  return answer.readInt32BE(at + 22 + aborted * 16);
}

/** Where the leader of the topic's only partition listens. */
export async function leaderOf(brokers: readonly string[], topic: string): Promise<{ host: string; port: number }> {
  const admin = new kafkajs.Kafka({ brokers: [...brokers], clientId: CLIENT, logLevel: kafkajs.logLevel.ERROR }).admin();
  await admin.connect();
  try {
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    const leader = topics[0]?.partitions[0]?.leader;
    const found = (await admin.describeCluster()).brokers.find((b) => b.nodeId === leader);
    if (found === undefined) throw new Error(`${topic} has no leader`);
    return { host: found.host, port: found.port };
  } finally {
    await admin.disconnect();
  }
}
