import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { UNHURRIED_MS } from './flow.ts';
import { type Stream, StreamTime } from './stream-time.ts';
import { WINDOW } from './transport.ts';

const MADE = Date.parse('2026-03-06T14:20:00.000Z');
const WAIT_MS = 100;
const PATIENCE_MS = 1_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A topic of which one message was read so many milliseconds after it was made. */
function read(afterMs: number): { times: StreamTime; stream: Stream } {
  const times = new StreamTime({ waitMs: WAIT_MS, patienceMs: PATIENCE_MS, now: () => MADE + afterMs });
  return { times, stream: times.note({ topic: 'results', partition: 0, time: new Date(MADE).toISOString() }) };
}
const isWaitedFor = (times: StreamTime): boolean => times.isShortOf(0, MADE + 1);

it('is waited for when its last message was read later than three looks', () => {
  expect(isWaitedFor(read(3 * UNHURRIED_MS).times)).toBe(false);
  expect(isWaitedFor(read(3 * UNHURRIED_MS + 1).times)).toBe(true);
});

it('is waited for until it has come to the time, in its own partition', () => {
  const { times } = read(10_000);
  expect([times.isShortOf(0, MADE), times.isShortOf(0, MADE + 1), times.isShortOf(1, MADE + 1)]).toEqual([false, true, false]);
});

it('is waited for as long as messages of it come', () => {
  const { times } = read(10_000);
  jest.advanceTimersByTime(PATIENCE_MS - 1);
  expect(isWaitedFor(times)).toBe(true);
  jest.advanceTimersByTime(1);
  expect(isWaitedFor(times)).toBe(false);
});

it('is not waited for while it is full, and until all that filled it may have left', () => {
  const { times, stream } = read(10_000);
  for (let n = 1; n < WINDOW / 2; n++) times.enter(stream);
  expect(isWaitedFor(times)).toBe(true);
  times.enter(stream);
  expect(isWaitedFor(times)).toBe(false);
  times.leave(stream);
  jest.advanceTimersByTime(WAIT_MS - 1);
  expect(isWaitedFor(times)).toBe(false);
  jest.advanceTimersByTime(1);
  expect(isWaitedFor(times)).toBe(true);
});

it('counts the last message: a partition that is read from an earlier place again is there', () => {
  const { times } = read(10_000);
  times.note({ topic: 'results', partition: 0, time: new Date(MADE + 10).toISOString() });
  expect(isWaitedFor(times)).toBe(false);
  times.note({ topic: 'results', partition: 0, time: new Date(MADE).toISOString() });
  expect(isWaitedFor(times)).toBe(true);
});
