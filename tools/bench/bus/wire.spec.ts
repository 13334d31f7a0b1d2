/** The floor's frames are Kafka's: kafkajs, which did not make them, reads them; and what it decodes of an answer is what is counted. */
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import { fetchFrame, OFFSET_AT, produceFrame, recordsLength } from './wire.ts';

interface Decoder {
  readonly buffer: Buffer;
  readInt8(): number;
  readInt16(): number;
  readInt32(): number;
  readInt64(): bigint;
  readString(): string | null;
}
interface Batch {
  readonly lastOffsetDelta: number;
  readonly records: readonly { readonly key: Buffer | null; readonly value: Buffer }[];
}
const require = createRequire(import.meta.url);
const KafkaDecoder = require('kafkajs/src/protocol/decoder') as new (buffer: Buffer) => Decoder;
const decodeBatch = require('kafkajs/src/protocol/recordBatch/v0/decoder') as (decoder: Decoder) => Promise<Batch>;
const crc32c = require('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

const TOPIC = 'a.topic';
/** What every request begins with; the frame's own length first. */
const opened = (frame: Buffer) => {
  const decoder = new KafkaDecoder(frame);
  const length = decoder.readInt32();
  const header = { api: decoder.readInt16(), version: decoder.readInt16(), correlation: decoder.readInt32() };
  return { decoder, length, ...header, client: decoder.readString() };
};

describe('a produce', () => {
  const value = Buffer.from('{"a":1}'.repeat(40));
  const frame = produceFrame(TOPIC, value);

  test('asks all replicas to acknowledge one batch for the only partition', () => {
    const { decoder, length, api, version, client } = opened(frame);
    expect([length, api, version, client]).toEqual([frame.length - 4, 0, 3, 'floor']);
    expect([decoder.readString(), decoder.readInt16(), decoder.readInt32() > 0]).toEqual([null, -1, true]);
    expect([decoder.readInt32(), decoder.readString(), decoder.readInt32(), decoder.readInt32()]).toEqual([1, TOPIC, 1, 0]);
  });

  test('carries one record with the value, and the checksum of its batch', async () => {
    const { decoder } = opened(frame);
    decoder.readString();
    decoder.readInt16();
    for (let i = 0; i < 2; i++) decoder.readInt32();
    decoder.readString();
    for (let i = 0; i < 2; i++) decoder.readInt32();
    const batch = frame.subarray(frame.length - decoder.readInt32());
    const { records, lastOffsetDelta } = await decodeBatch(new KafkaDecoder(batch));
    expect(lastOffsetDelta).toBe(0);
    expect(records.map(({ key, value: carried }) => [key, carried.toString()])).toEqual([[null, value.toString()]]);
    // First offset, length, leader epoch, magic: then the checksum over all that follows it.
    expect(batch.readUInt32BE(17)).toBe(crc32c(batch.subarray(21)) >>> 0);
  });
});

test('a fetch begins where its offset is written', () => {
  const frame = fetchFrame(TOPIC);
  frame.writeBigInt64BE(41n, frame.length - OFFSET_AT);
  const { decoder, length, api, version } = opened(frame);
  expect([length, api, version]).toEqual([frame.length - 4, 1, 4]);
  for (let i = 0; i < 4; i++) decoder.readInt32();
  decoder.readInt8();
  expect([decoder.readInt32(), decoder.readString(), decoder.readInt32(), decoder.readInt32()]).toEqual([1, TOPIC, 1, 0]);
  expect(String(decoder.readInt64())).toBe('41');
});

describe('the answer to a fetch', () => {
  /** As the protocol has it for version 4, with so many aborted transactions and bytes of records. */
  function answer(error: number, aborted: number, records: number): Buffer {
    const name = Buffer.from(TOPIC);
    const head = Buffer.alloc(4 + 4 + 4 + 4 + 2);
    head.writeInt32BE(1, 12);
    head.writeInt16BE(name.length, 16);
    const partition = Buffer.alloc(4 + 4 + 2 + 8 + 8 + 4 + Math.max(0, aborted) * 16 + 4);
    partition.writeInt32BE(1, 0);
    partition.writeInt16BE(error, 8);
    partition.writeInt32BE(aborted, 26);
    partition.writeInt32BE(records, partition.length - 4);
    return Buffer.concat([head, name, partition, Buffer.alloc(records)]);
  }
  test.each([
    [0, 0, 0],
    [0, 0, 120],
    [0, -1, 77],
    [0, 2, 33],
  ])('of error %d with %d aborted transactions has %d bytes of records', (error, aborted, records) => {
    expect(recordsLength(answer(error, aborted, records), TOPIC)).toBe(records);
  });
  test('that is an error is one', () => {
    expect(() => recordsLength(answer(3, 0, 0), TOPIC)).toThrow(/refuses the fetch: 3/);
  });
});
