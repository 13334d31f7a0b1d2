import { expect, test } from '@jest/globals';
import type { LogRecord } from '../transport.ts';
import { Feed } from './feed.ts';

const records = (from: number, to: number): LogRecord[] =>
  Array.from({ length: to - from }, (_, i) => ({
    topic: 't',
    partition: 0,
    offset: from + i,
    timestamp: 0,
    key: null,
    headers: {},
    value: null,
  }));
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function bench(window: number) {
  const handled: number[] = [];
  const told: string[] = [];
  const ends: (() => void)[] = [];
  const signals: AbortSignal[] = [];
  const leavings: AbortSignal[] = [];
  const feed = new Feed({
    window,
    handle: (r, signal, leaving) => {
      handled.push(r.offset);
      signals.push(signal);
      leavings.push(leaving);
      return new Promise((resolve) => ends.push(resolve));
    },
    advance: (offset) => void told.push(String(offset)),
    pause: () => void told.push('pause'),
    resume: () => void told.push('resume'),
  });
  const finish = async (count: number): Promise<void> => {
    for (const end of ends.splice(0, count)) end();
    await turn();
  };
  return { feed, handled, told, finish, signals, leavings };
}

test('what is in hand already is passed over when it is fetched again', () => {
  const { feed, handled } = bench(10);
  feed.take(records(0, 3), 3);
  feed.take(records(1, 5), 5);
  expect(handled).toEqual([0, 1, 2, 3, 4]);
});

test('a partition that left while it was paused is read when it comes back', () => {
  const paused = new Set<string>();
  const feed = () =>
    new Feed({
      window: 1,
      handle: () => new Promise(() => undefined),
      advance: () => undefined,
      pause: () => void paused.add('t/0'),
      resume: () => void paused.delete('t/0'),
    });
  const before = feed();
  before.take(records(0, 3), 3);
  before.abort();
  expect([...paused]).toEqual(['t/0']);
  feed().rejoined();
  expect([...paused]).toEqual([]);
});

test('a full feed pauses its partition, and resumes it when it has taken what was left', async () => {
  const { feed, handled, told, finish } = bench(2);
  feed.take(records(0, 2), 2);
  expect(told).toEqual([]);
  feed.take(records(2, 5), 5);
  expect([handled, told]).toEqual([[0, 1], ['pause']]);
  feed.rejoined();
  expect(told).toEqual(['pause', 'pause']);
  await finish(2);
  expect(handled).toEqual([0, 1, 2, 3]);
  await finish(2);
  expect(handled).toEqual([0, 1, 2, 3, 4]);
  expect(told.filter((t) => t === 'resume')).toHaveLength(1);
});

test('a log that ends before what was read was made anew: it is read from its beginning', async () => {
  const { feed, handled, told, finish, signals, leavings } = bench(10);
  feed.take(records(0, 3), 3);
  feed.take(records(0, 1), 1);
  expect(handled).toEqual([0, 1, 2, 0]);
  for (const all of [signals, leavings]) expect(all.map((s) => s.aborted)).toEqual([true, true, true, false]);
  await finish(4);
  expect(told).toEqual(['1']);
});

test('a stopped feed takes nothing, and an aborted one calls off what is in hand', async () => {
  const { feed, handled, signals, leavings, finish, told } = bench(1);
  feed.take(records(0, 1), 1);
  feed.stop();
  feed.take(records(1, 2), 2);
  expect(handled).toEqual([0]);
  expect([leavings[0]?.aborted, signals[0]?.aborted]).toEqual([true, false]);
  feed.abort();
  expect(signals[0]?.aborted).toBe(true);
  await finish(1);
  await feed.drained();
  expect(told).toEqual([]);
});

test('a stopped feed begins nothing of what waits for room, and resumes nothing', async () => {
  const { feed, handled, told, finish } = bench(1);
  feed.take(records(0, 1), 1);
  feed.take(records(1, 3), 3);
  feed.stop();
  await finish(1);
  await feed.drained();
  expect([handled, told]).toEqual([[0], ['pause', '1']]);
});

test('a partition is resumed when all that waits is taken, not when a part of it is', async () => {
  const { feed, handled, told, finish } = bench(1);
  feed.take(records(0, 2), 2);
  feed.take(records(2, 4), 4);
  await turn();
  await finish(1);
  await finish(1);
  expect([handled, told.includes('resume')]).toEqual([[0, 1, 2], false]);
  await finish(1);
  expect([handled, told.includes('resume')]).toEqual([[0, 1, 2, 3], true]);
});
