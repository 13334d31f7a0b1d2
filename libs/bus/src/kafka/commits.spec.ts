import { expect, jest, test } from '@jest/globals';
import type { OffsetsByTopicPartition } from 'kafkajs';
import { Commits } from './commits.ts';

function bench() {
  const committed: OffsetsByTopicPartition[] = [];
  const commits = new Commits();
  const box = { fails: false };
  commits.commit = (offsets) => {
    committed.push(offsets);
    return box.fails ? Promise.reject(new Error('rebalancing')) : Promise.resolve();
  };
  return { commits, committed, box };
}
const one = (topic: string, partition: number, offset: string) => ({ topics: [{ topic, partitions: [{ partition, offset }] }] });

test('the newest mark of each partition is committed, once', async () => {
  const { commits, committed } = bench();
  commits.marker('t', 0)(3);
  commits.marker('t', 0)(7);
  await commits.flush();
  await commits.flush();
  commits.close();
  expect(committed).toEqual([one('t', 0, '7')]);
});

test('a partition that is not assigned any more is never committed', async () => {
  const { commits, committed } = bench();
  commits.marker('t', 0)(3);
  commits.marker('t', 1)(4);
  commits.reassigned(new Set(['t/1']));
  await commits.flush();
  commits.close();
  expect(committed).toEqual([one('t', 1, '4')]);
});

test('a commit that failed is made again, with what has been marked since', async () => {
  const { commits, committed, box } = bench();
  box.fails = true;
  commits.marker('t', 0)(3);
  await commits.flush();
  box.fails = false;
  commits.marker('t', 0)(5);
  await commits.flush();
  commits.close();
  expect(committed).toEqual([one('t', 0, '3'), one('t', 0, '5')]);
});

test('a partition that stays is committed again after a new assignment: nobody knows what the last one came to', async () => {
  const { commits, committed } = bench();
  commits.marker('t', 0)(3);
  await commits.flush();
  commits.reassigned(new Set(['t/0']));
  await commits.flush();
  commits.close();
  expect(committed).toEqual([one('t', 0, '3'), one('t', 0, '3')]);
});

test('one that leaves while its commit is under way is not committed again when that fails', async () => {
  const { commits, committed } = bench();
  const answer = Promise.withResolvers<void>();
  commits.commit = (offsets) => {
    committed.push(offsets);
    return answer.promise;
  };
  commits.marker('t', 0)(3);
  const flushed = commits.flush();
  commits.reassigned(new Set());
  answer.reject(new Error('rebalancing'));
  await flushed;
  await commits.flush();
  commits.close();
  expect(committed).toEqual([one('t', 0, '3')]);
});

test('there is one commit at a time: an older one must not come after a newer', async () => {
  const { commits, committed } = bench();
  const answers: (() => void)[] = [];
  commits.commit = (offsets) => {
    committed.push(offsets);
    return new Promise((resolve) => answers.push(resolve));
  };
  commits.marker('t', 0)(3);
  const first = commits.flush();
  commits.marker('t', 0)(5);
  const second = commits.flush();
  await new Promise((resolve) => setImmediate(resolve));
  expect(committed).toEqual([one('t', 0, '3')]);
  answers.shift()?.();
  await first;
  await new Promise((resolve) => setImmediate(resolve));
  answers.shift()?.();
  await second;
  commits.close();
  expect(committed).toEqual([one('t', 0, '3'), one('t', 0, '5')]);
});

test('while they are refused they are tried more and more rarely, and as often as before when one was taken', async () => {
  jest.useFakeTimers();
  try {
    const { commits, committed, box } = bench();
    box.fails = true;
    commits.marker('t', 0)(3);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(committed.length).toBeGreaterThan(9);
    expect(committed.length).toBeLessThan(20);
    box.fails = false;
    await jest.advanceTimersByTimeAsync(1_000);
    const before = committed.length;
    for (let offset = 4; offset < 14; offset++) {
      commits.marker('t', 0)(offset);
      await jest.advanceTimersByTimeAsync(200);
    }
    expect(committed.length - before).toBe(10);
    commits.close();
  } finally {
    jest.useRealTimers();
  }
});

test('what is done after a while is committed soon; what is done all the time, five times a second', async () => {
  jest.useFakeTimers();
  try {
    const { commits, committed } = bench();
    commits.marker('t', 0)(1);
    await jest.advanceTimersByTimeAsync(50);
    expect(committed).toHaveLength(1);
    for (let offset = 2; offset <= 101; offset++) {
      commits.marker('t', 0)(offset);
      await jest.advanceTimersByTimeAsync(10);
    }
    expect(committed).toHaveLength(6);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(committed.at(-1)).toEqual(one('t', 0, '101'));
    const before = committed.length;
    commits.marker('t', 0)(102);
    await jest.advanceTimersByTimeAsync(50);
    expect(committed).toHaveLength(before + 1);
    commits.close();
  } finally {
    jest.useRealTimers();
  }
});
