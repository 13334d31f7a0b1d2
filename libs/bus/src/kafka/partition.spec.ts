import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import kafkajs from 'kafkajs';
import { partitionOf } from '../partition.ts';

const partitionMetadata = (count: number) =>
  Array.from({ length: count }, (_, partitionId) => ({ partitionId, leader: 1, partitionErrorCode: 0, replicas: [1], isr: [1] }));

test('a key belongs to the same partition as with any other client of Kafka', () => {
  const theirs = kafkajs.Partitioners.DefaultPartitioner();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.integer({ min: 1, max: 64 }), (key, count) => {
      const message = { key, value: null };
      expect(partitionOf(key, count)).toBe(theirs({ topic: 't', partitionMetadata: partitionMetadata(count), message }));
    }),
    { numRuns: 2_000 },
  );
});

test('a record without a key goes to partition 0', () => {
  expect(partitionOf(null, 6)).toBe(0);
});

test('request ids spread evenly', () => {
  const counts = new Array<number>(6).fill(0);
  for (let i = 0; i < 6_000; i++) counts[partitionOf(`0190f0aa-${String(i)}`, 6)]!++;
  for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(200);
});
