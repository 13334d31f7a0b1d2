import { expect, test } from '@jest/globals';
import { positionsOf, toBatch } from './batch.ts';

const entry = (topic: string, partition: number, text: string) => ({
  record: { topic, partition, key: null, headers: {}, value: Buffer.from(text) },
});
const BATCH = [entry('a', 0, 'one'), entry('b', 1, 'two'), entry('a', 2, 'three'), entry('a', 0, 'four')];
const acknowledged = (topicName: string, partition: number, baseOffset: string) => ({
  topicName,
  partition,
  errorCode: 0,
  baseOffset,
});

test('records go by topic, in their order, and the topics are told', () => {
  const targets = new Set<string>();
  const { topicMessages = [] } = toBatch(BATCH, targets);
  expect(topicMessages.map(({ topic, messages }) => [topic, ...messages.map(({ value }) => String(value))])).toEqual([
    ['a', 'one', 'three', 'four'],
    ['b', 'two'],
  ]);
  expect([...targets]).toEqual(['a', 'b']);
});

test('each record stands behind those before it in its partition', () => {
  const written = [acknowledged('b', 1, '0'), acknowledged('a', 0, '7'), acknowledged('a', 2, '40')];
  expect(
    positionsOf(BATCH, written).map(({ topic, partition, offset }) => `${topic}/${String(partition)}/${String(offset)}`),
  ).toEqual(['a/0/7', 'b/1/0', 'a/2/40', 'a/0/8']);
});

test.each([
  ['a partition of which nothing is said', [acknowledged('b', 1, '0'), acknowledged('a', 0, '7')]],
  ['an offset that is none', [acknowledged('b', 1, '-1'), acknowledged('a', 0, '7'), acknowledged('a', 2, '40')]],
])('%s was not acknowledged', (_, written) => {
  expect(() => positionsOf(BATCH, written)).toThrow(/acknowledged nothing for (a\/2|b\/1)/);
});
