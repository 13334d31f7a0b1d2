import { expect, jest, test } from '@jest/globals';
import { madeAt, nearKey } from './near.ts';
import { partitionOf } from './partition.ts';
import { partitionsOf } from './topics.ts';

const TOPIC = 'requests.prediction';
const PARTITIONS = partitionsOf(TOPIC);
const partitionAt = (at: number): number => partitionOf(nearKey(TOPIC, at), PARTITIONS);

test('keys of one moment belong to one partition, and no two are the same', () => {
  const keys = Array.from({ length: 200 }, (_, n) => nearKey(TOPIC, 40 + n / 100));
  expect(new Set(keys.map((key) => partitionOf(key, PARTITIONS))).size).toBe(1);
  expect(new Set(keys).size).toBe(200);
  expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('a later key comes after an earlier one', () => {
  // Later than any time before it: a key never goes back behind one that was made.
  const now = 4_000_000_000_000;
  jest.useFakeTimers({ now });
  try {
    const times = Array.from({ length: 100 }, () => {
      jest.advanceTimersByTime(1);
      return madeAt(nearKey(TOPIC));
    });
    expect(times).toEqual(times.map((_, n) => now + n + 1));
  } finally {
    jest.useRealTimers();
  }
});

test('a key that is none of these tells no time', () => {
  const others = ['', 'one', '00000000-0000-4000-8000-000000000000', ' 018f0000-0000-7000-8000-000000000000'];
  expect(others.map(madeAt)).toEqual(others.map(() => undefined));
});

test('every partition has its moments, all as many', () => {
  const counts = new Array<number>(PARTITIONS).fill(0);
  for (let moment = 0; moment < 10 * PARTITIONS; moment++) counts[partitionAt(moment * 10)]! += 1;
  expect(counts).toEqual(new Array(PARTITIONS).fill(10));
});

test('a topic of one partition takes any key', () => {
  expect(nearKey('diffs.summary', 5)).toHaveLength(36);
});
