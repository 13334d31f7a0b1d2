import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { type Awaited, Overdue } from './overdue.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('what waits too long is ended once, a little later at most, and nothing else is', () => {
  const overdue = new Overdue();
  const ended: string[] = [];
  const waiting = ['a', 'b', 'c', 'd'].map((name, i): Awaited => {
    const one = { until: performance.now() + 100 * (i + 1), late: () => void ended.push(name), place: -1 };
    overdue.add(one);
    return one;
  });
  const [a, b] = waiting as [Awaited, Awaited];
  jest.advanceTimersByTime(90);
  jest.setSystemTime(0);
  overdue.remove(b);
  overdue.remove(b);
  expect(ended).toEqual([]);
  jest.advanceTimersByTime(30);
  expect(ended).toEqual(['a']);
  overdue.remove(a);
  jest.advanceTimersByTime(1_000);
  expect(ended).toEqual(['a', 'c', 'd']);
});

test('one that ends another is not told of it again, and nothing is left running', () => {
  const overdue = new Overdue();
  const ended: string[] = [];
  const second: Awaited = { until: performance.now(), late: () => void ended.push('second'), place: -1 };
  const first: Awaited = { until: performance.now(), late: () => (overdue.remove(second), void ended.push('first')), place: -1 };
  overdue.add(first);
  overdue.add(second);
  jest.advanceTimersByTime(100);
  expect(ended).toEqual(['first']);
  expect(jest.getTimerCount()).toBe(0);
});
