import { afterEach, expect, jest, test } from '@jest/globals';
import { Pace } from './pace.ts';

test('so many records go in one turn of the event loop, whoever takes them, and as many in the next', async () => {
  const pace = new Pace();
  expect([pace.take(80), pace.take(80), pace.take(1)]).toEqual([80, 48, 0]);
  let turned = false;
  setImmediate(() => (turned = true));
  await Promise.all([pace.nextTurn(), pace.nextTurn()]);
  expect(turned).toBe(true);
  expect(pace.take(1_000)).toBe(128);
});

afterEach(() => {
  jest.useRealTimers();
});
test('partitions rest together, for as long as what is published may gather', async () => {
  jest.useFakeTimers();
  const pace = new Pace();
  let rested = 0;
  for (const ms of [25, 25]) void pace.rest(ms).then(() => rested++);
  await jest.advanceTimersByTimeAsync(10);
  void pace.rest(25).then(() => rested++);
  await jest.advanceTimersByTimeAsync(14);
  expect(rested).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(rested).toBe(3);
  void pace.rest(25).then(() => rested++);
  await jest.advanceTimersByTimeAsync(24);
  expect(rested).toBe(3);
});

test('partitions rest no longer than the one that wants the shortest rest', async () => {
  jest.useFakeTimers();
  const pace = new Pace();
  let rested = 0;
  const count = (): number => rested++;
  void pace.rest(30).then(count);
  await jest.advanceTimersByTimeAsync(10);
  void pace.rest(4).then(count);
  void pace.rest(30).then(count);
  await jest.advanceTimersByTimeAsync(3);
  expect(rested).toBe(0);
  await jest.advanceTimersByTimeAsync(1);
  expect(rested).toBe(3);
  void pace.rest(30).then(count);
  await jest.advanceTimersByTimeAsync(26);
  void pace.rest(30).then(count);
  await jest.advanceTimersByTimeAsync(4);
  expect(rested).toBe(5);
});

test('without a time to gather it rests for a turn of the event loop', async () => {
  const pace = new Pace();
  let turned = false;
  setImmediate(() => (turned = true));
  await pace.rest(0);
  expect(turned).toBe(true);
});
