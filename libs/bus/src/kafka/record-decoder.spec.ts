import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { KafkaMessage } from 'kafkajs';
import { type BatchContext, type Cursor, decodeRecord, headersRead } from './record-decoder.ts';

interface Record_ {
  readonly offsetDelta?: number;
  readonly timestampDelta?: number;
  readonly key: Buffer | string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, unknown>>;
}

const require = createRequire(import.meta.url);
const encode = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: Record_) => { readonly buffer: Buffer };
const oracle = require('kafkajs/src/protocol/recordBatch/record/v0/decoder') as (
  cursor: Cursor,
  context: BatchContext,
) => KafkaMessage;
const KafkaCursor = require('kafkajs/src/protocol/decoder') as new (buffer: Buffer) => Cursor & { readVarIntBytes(): Buffer };

const CONTEXT: BatchContext = {
  firstOffset: '7000000000',
  firstTimestamp: '1795371087523',
  maxTimestamp: '1795371087999',
  magicByte: 2,
};
const cursorOf = (record: Record_): Cursor => new KafkaCursor(new KafkaCursor(encode(record).buffer).readVarIntBytes());
const read = (record: Record_, context = CONTEXT) => decodeRecord(cursorOf(record), context) as KafkaMessage | undefined;

const text = (maxLength: number) => fc.string({ unit: 'binary-ascii', maxLength });
/** kafkajs stumbles over names that every object has. */
const names = text(80).filter((name) => !(name in {}));
const records = fc.record({
  offsetDelta: fc.nat({ max: 1_000_000 }),
  timestampDelta: fc.nat({ max: 2 ** 40 }),
  key: fc.option(fc.string({ unit: 'binary', maxLength: 100 })),
  value: fc.option(fc.uint8Array({ maxLength: 20_000 }).map((bytes) => Buffer.from(bytes))),
  headers: fc.dictionary(names, text(300), { maxKeys: 20, noNullPrototype: true }),
});
const NOTHING = { key: null, value: null };

describe('reading a record', () => {
  test('what is read is what kafkajs reads', () => {
    fc.assert(
      fc.property(records, (record) => {
        const ours = read(record);
        if (ours === undefined) throw new Error('it was not read');
        const { headers, ...rest } = oracle(cursorOf(record), CONTEXT);
        expect(ours).toMatchObject(rest);
        expect(ours.headers).toEqual(headers);
        expect(headersRead(ours)).toEqual(record.headers);
      }),
    );
  });

  test('a time that the broker has set counts', () => {
    const context = { ...CONTEXT, timestampType: 1 };
    expect(read({ ...NOTHING, timestampDelta: 3, headers: {} }, context)?.timestamp).toBe(CONTEXT.maxTimestamp);
    expect(oracle(cursorOf({ ...NOTHING, timestampDelta: 3, headers: {} }), context).timestamp).toBe(CONTEXT.maxTimestamp);
  });

  test.each([
    { a: 'ä' },
    { ä: 'a' },
    { a: Buffer.from([0, 255]) },
    { a: ['1', '2'] },
    JSON.parse('{"__proto__":"1"}') as Record<string, string>,
  ])('headers that the bus never writes are left to kafkajs, with nothing read: %p', (headers) => {
    const cursor = cursorOf({ ...NOTHING, headers });
    expect(decodeRecord(cursor, CONTEXT)).toBeUndefined();
    expect(cursor.offset).toBe(0);
  });
});
