import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KafkaMessage } from 'kafkajs';
import { type Cursor, decodeBatch, readOf } from './record-decoder.ts';
import { textHeaders } from './record.ts';

interface Record_ {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key: Buffer | string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, unknown>>;
}
type Encoder = { readonly buffer: Buffer };
interface Batch {
  readonly firstOffset?: unknown;
  readonly firstTimestamp: number;
  readonly maxTimestamp: number;
  readonly compression?: number;
  readonly transactional?: boolean;
  readonly records: readonly Encoder[];
}

const require = createRequire(import.meta.url);
const encode = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: Record_) => Encoder;
const { RecordBatch } = require('kafkajs/src/protocol/recordBatch/v0') as { RecordBatch: (batch: Batch) => Promise<Encoder> };
const oracle = require('kafkajs/src/protocol/recordBatch/v0/decoder') as (cursor: Cursor) => Promise<{ records: KafkaMessage[] }>;
const KafkaCursor = require('kafkajs/src/protocol/decoder') as new (buffer: Buffer) => Cursor;
const Long = require('kafkajs/src/utils/long') as { fromValue(value: string): unknown };

const LOG_APPEND_TIME = 8;
const ATTRIBUTES_AT = 22;
const BEFORE = 7;
const text = (maxLength: number) => fc.string({ unit: 'binary-ascii', maxLength });
/** kafkajs stumbles over names that every object has. */
const names = text(80).filter((name) => !(name in {}));
const records = fc.array(
  fc.record({
    timestampDelta: fc.nat({ max: 2 ** 30 }),
    key: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
    value: fc.option(fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Buffer.from(bytes))),
    headers: fc.dictionary(names, text(300), { maxKeys: 20, noNullPrototype: true }),
  }),
  { minLength: 1, maxLength: 5 },
);

/** In the midst of other bytes, as in a fetch. */
async function batchOf(given: readonly Record_[], rest: Partial<Batch> = {}, attributes = 0): Promise<Buffer> {
  const encoded = given.map((record, offsetDelta) => encode({ offsetDelta, ...record }));
  const firstOffset = Long.fromValue('7000000000');
  const { buffer } = await RecordBatch({ firstOffset, firstTimestamp: 1e12, maxTimestamp: 2e12, ...rest, records: encoded });
  const bytes = Buffer.from(buffer);
  if (attributes !== 0) bytes[ATTRIBUTES_AT] = attributes;
  return Buffer.concat([Buffer.alloc(BEFORE, 1), bytes, Buffer.alloc(40, 2)]);
}
function cursorOn(bytes: Buffer): Cursor {
  const cursor = new KafkaCursor(bytes);
  cursor.offset = BEFORE;
  return cursor;
}
const NOTHING = { key: null, value: null };

describe('reading a batch', () => {
  test.each([0, LOG_APPEND_TIME])('what is read is what kafkajs reads, with the attributes %d', async (attributes) => {
    await fc.assert(
      fc.asyncProperty(records, async (given) => {
        const bytes = await batchOf(given, {}, attributes);
        const [ours, theirs] = [cursorOn(bytes), cursorOn(bytes)];
        const read = decodeBatch(ours)?.records as readonly KafkaMessage[];
        const expected = (await oracle(theirs)).records;
        expect(ours.offset).toBe(theirs.offset);
        const shown = ({ offset, timestamp, key, value, headers }: KafkaMessage) => ({ offset, timestamp, key, value, headers });
        expect(read.map(shown)).toEqual(expected.map(shown));
        expect(read.map(readOf)).toEqual(
          expected.map((m) => ({
            offset: Number(m.offset),
            timestamp: Number(m.timestamp),
            key: m.key === null ? null : m.key.toString(),
            value: m.value,
            headers: textHeaders(m.headers),
          })),
        );
      }),
    );
  });

  test.each([
    { a: 'ä' },
    { ä: 'a' },
    { a: Buffer.from([0, 255]) },
    { a: ['1', '2'] },
    JSON.parse('{"__proto__":"1"}') as Record<string, string>,
  ])('headers that the bus never writes are left to kafkajs, with nothing read: %p', async (headers) => {
    const cursor = cursorOn(
      await batchOf([
        { ...NOTHING, headers: {} },
        { ...NOTHING, headers },
      ]),
    );
    expect(decodeBatch(cursor)).toBeUndefined();
    expect(cursor.offset).toBe(BEFORE);
  });

  test.each<Partial<Batch>>([{ compression: 1 }, { transactional: true }])('so is a batch with %p', async (rest) => {
    expect(decodeBatch(cursorOn(await batchOf([{ ...NOTHING, headers: {} }], rest)))).toBeUndefined();
  });

  test('and one of which a fetch has brought the beginning only', async () => {
    const whole = await batchOf([{ ...NOTHING, headers: { a: 'x'.repeat(500) } }]);
    for (const length of [BEFORE + 5, BEFORE + 60, 200]) {
      expect(decodeBatch(cursorOn(whole.subarray(0, length)))).toBeUndefined();
    }
  });
});
