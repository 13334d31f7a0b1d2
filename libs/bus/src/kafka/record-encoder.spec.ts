import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { type EncodableRecord, type Encoded, encodeRecord } from './record-encoder.ts';

const theirs = createRequire(import.meta.url)('kafkajs/src/protocol/recordBatch/record/v0') as (
  record: EncodableRecord,
) => Encoded;
const text = fc.string({ unit: 'grapheme', maxLength: 200 });
const records = fc.record({
  offsetDelta: fc.nat(100_000),
  timestampDelta: fc.nat(2 ** 30),
  key: fc.option(text),
  value: fc.option(fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Buffer.from(bytes))),
  headers: fc.dictionary(text, text, { maxKeys: 20 }),
});

test('a record is encoded as kafkajs encodes it, byte for byte', () => {
  fc.assert(
    fc.property(records, (record) => {
      const ours = encodeRecord(record);
      expect(ours?.buffer.equals(theirs(record).buffer)).toBe(true);
      expect(ours?.size()).toBe(ours?.buffer.length);
    }),
    { numRuns: 500 },
  );
});

test('lengths at the edges of their encoding', () => {
  for (const length of [0, 63, 64, 8_191, 8_192, 1_048_575, 1_048_576]) {
    const record = { key: 'k'.repeat(Math.min(length, 9_000)), value: Buffer.alloc(length), headers: { h: 'x'.repeat(length) } };
    expect(encodeRecord(record)?.buffer.equals(theirs(record).buffer)).toBe(true);
  }
});

test.each<EncodableRecord>([
  { key: Buffer.from('k'), value: null },
  { key: 'k', value: 'text' },
  { key: 'k', value: null, headers: { list: ['a', 'b'] } },
  { key: 'k', value: null, timestampDelta: 2 ** 31 },
])('what this bus never sends is left to kafkajs', (record) => {
  expect(encodeRecord(record)).toBeUndefined();
});
