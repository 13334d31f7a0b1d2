import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeFetch, type FetchAnswer, type ReadMessages } from './fetch-decoder.ts';
import type { Cursor } from './record-decoder.ts';
import { Writer } from './writer.ts';

const require = createRequire(import.meta.url);
const oracle = require('kafkajs/src/protocol/requests/fetch/v11/response') as { decode: (bytes: Buffer) => Promise<FetchAnswer> };
const KafkaCursor = require('kafkajs/src/protocol/decoder') as new (bytes: Buffer) => Cursor;
const read = require('kafkajs/src/protocol/requests/fetch/v4/decodeMessages') as ReadMessages;
const { RecordBatch } = require('kafkajs/src/protocol/recordBatch/v0') as {
  RecordBatch: (batch: { readonly records: readonly unknown[] }) => Promise<{ readonly buffer: Buffer }>;
};
const encode = require('kafkajs/src/protocol/recordBatch/record/v0') as (record: object) => unknown;

const int64 = fc.bigInt({ min: -1n, max: 2n ** 62n });
const answers = fc.record({
  throttle: fc.nat(1_000),
  topics: fc.array(
    fc.record({
      topic: fc.string({ unit: 'grapheme', maxLength: 60 }),
      partitions: fc.array(
        fc.record({
          partition: fc.nat(100),
          error: fc.constantFrom(0, 0, 0, 1, 6),
          offsets: fc.tuple(int64, int64, int64),
          aborted: fc.option(fc.array(fc.tuple(int64, int64), { maxLength: 2 })),
          replica: fc.constantFrom(-1, -1, -1, 2),
          values: fc.array(fc.string(), { maxLength: 3 }),
        }),
        { maxLength: 6 },
      ),
    }),
    { maxLength: 3 },
  ),
});
type Answer = typeof answers extends fc.Arbitrary<infer T> ? T : never;

async function written({ throttle, topics }: Answer): Promise<Buffer> {
  const to = new Writer(100_000).int32(throttle).int16(0).int32(0).int32(topics.length);
  for (const { topic, partitions } of topics) {
    to.text(topic).int32(partitions.length);
    for (const { partition, error, offsets, aborted, replica, values } of partitions) {
      to.int32(partition).int16(error);
      for (const offset of offsets) to.int64(offset);
      to.int32(aborted?.length ?? -1);
      for (const [producer, first] of aborted ?? []) to.int64(producer).int64(first);
      const records = values.map((value) => encode({ key: null, value, headers: {} }));
      const batch = values.length === 0 ? Buffer.alloc(0) : (await RecordBatch({ records })).buffer;
      to.int32(replica).int32(batch.length).bytes(batch);
    }
  }
  return to.buffer.subarray(0, to.at);
}

test('what is read is what kafkajs reads, without the partitions that brought nothing', async () => {
  await fc.assert(
    fc.asyncProperty(answers, async (answer) => {
      const bytes = await written(answer);
      const theirs = await oracle.decode(bytes);
      const responses = theirs.responses.map(({ topicName, partitions }) => ({
        topicName,
        partitions: partitions.filter((p) => p.errorCode !== 0 || p.preferredReadReplica !== -1 || p.messages.length > 0),
      }));
      const cursor = new KafkaCursor(bytes);
      expect(await decodeFetch(cursor, read)).toEqual({ ...theirs, responses });
      expect(cursor.offset).toBe(bytes.length);
    }),
  );
});
