import { expect, test } from '@jest/globals';
import { createRequire } from 'node:module';
import { type Grouping, grouped } from './grouping.ts';

const require = createRequire(import.meta.url);
const theirs = require('kafkajs/src/producer/groupMessagesPerPartition') as typeof grouped;

const of = (partitions: number, messages: number): Grouping => ({
  topic: 't',
  partitionMetadata: Array.from({ length: partitions }, (_, partitionId) => ({ partitionId })),
  messages: Array.from({ length: messages }, (_, n) => ({ n, partition: (n * 7) % 6 })),
  partitioner: ({ message }) => (message as { partition: number }).partition,
});

test.each([
  [0, 3],
  [6, 0],
  [6, 100],
])('messages are grouped as kafkajs groups them: %i partitions, %i messages', (partitions, messages) => {
  expect(grouped(of(partitions, messages))).toEqual(theirs(of(partitions, messages)));
});
