import { expect, test } from '@jest/globals';
import { finishedBy } from './progress.ts';

const TOPICS = ['outcomes'] as const;
const never = <T>(): Promise<T> => new Promise(() => undefined);
const bus = (handled: Promise<boolean>, retrying: Promise<number>) => ({ handledBy: () => handled, retrying: () => retrying });
const yes = Promise.resolve(true);

test('a service has finished when it has handled all, and nothing waits to be tried again', async () => {
  expect(await finishedBy(bus(yes, Promise.resolve(0)), 'ledger', TOPICS, 1_000)).toBe(true);
  expect(await finishedBy(bus(yes, Promise.resolve(1)), 'ledger', TOPICS, 1_000)).toBe(false);
  expect(await finishedBy(bus(Promise.resolve(false), never()), 'ledger', TOPICS, 1_000)).toBe(false);
});

test('it has not when that cannot be told in time, whichever of the two it is', async () => {
  expect(await finishedBy(bus(never(), never()), 'ledger', TOPICS, 5)).toBe(false);
  expect(await finishedBy(bus(yes, never()), 'ledger', TOPICS, 5)).toBe(false);
});
