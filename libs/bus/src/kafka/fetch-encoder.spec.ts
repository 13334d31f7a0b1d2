import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRequire } from 'node:module';
import { encodeFetch, type FetchRequest } from './fetch-encoder.ts';
import type { Encoded } from './writer.ts';

const theirs = createRequire(import.meta.url)('kafkajs/src/protocol/requests/fetch/v11/request') as (r: FetchRequest) => {
  readonly encode: () => Promise<Encoded>;
};
const text = fc.string({ unit: 'grapheme', maxLength: 100 });
const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const partition = fc.record({
  partition: fc.nat(1_000),
  fetchOffset: fc.bigInt({ min: -2n, max: 2n ** 62n }).map(String),
  maxBytes: int32,
});
const requests = fc.record({
  replicaId: int32,
  maxWaitTime: int32,
  minBytes: int32,
  maxBytes: int32,
  isolationLevel: fc.constantFrom(0, 1),
  rackId: text,
  topics: fc.uniqueArray(fc.record({ topic: text, partitions: fc.array(partition, { maxLength: 12 }) }), {
    maxLength: 4,
    selector: ({ topic }) => topic,
  }),
});

test('a fetch is encoded as kafkajs encodes it, byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async (request) => {
      expect(encodeFetch(request).buffer.equals((await theirs(request).encode()).buffer)).toBe(true);
    }),
  );
});

test('a topic that comes several times is named once, its partitions in their order', () => {
  const asked = (n: number) => ({ partition: n, fetchOffset: '0', maxBytes: 1 });
  const rest = { replicaId: -1, maxWaitTime: 1, minBytes: 1, maxBytes: 1, isolationLevel: 0, rackId: '' };
  const of = (...topics: [string, number[]][]): Buffer =>
    encodeFetch({ ...rest, topics: topics.map(([topic, ns]) => ({ topic, partitions: ns.map(asked) })) }).buffer;
  expect(of(['a', [3]], ['b', [1, 2]], ['a', [0, 1]])).toEqual(of(['a', [3, 0, 1]], ['b', [1, 2]]));
});
