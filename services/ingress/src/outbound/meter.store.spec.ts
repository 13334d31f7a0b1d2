import { afterAll, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Collection } from '@cohortlens/store';
import type { UsagePage } from '../domain/meter.ts';
import { MeterPage } from './meter.store.ts';

const BUG = new TypeError('a bug');
const LINGER_MS = 100;
let stored: UsagePage | undefined;
let writes: number;
/** Called at a write, which fails with what it throws. */
let meets: () => void;
let told: unknown[];

// All waits share one timer: the clock is the same for every spec.
beforeAll(() => void jest.useFakeTimers());
afterAll(() => void jest.useRealTimers());
beforeEach(() => {
  [stored, writes, meets, told] = [undefined, 0, () => undefined, []];
});

const pages = {
  get: async () => stored,
  replace: async (page: UsagePage) => {
    writes++;
    meets();
    stored = page;
    return true;
  },
} as unknown as Collection<UsagePage>;

/** A page on which these are reserved. */
async function reserved(ids: readonly string[], onBug = (bug: unknown): void => void told.push(bug)): Promise<MeterPage> {
  const page = new MeterPage(
    { pages, instance: 'a', limit: 10, lingerMs: LINGER_MS, deadlineMs: 2_000, onBug },
    'acme',
    '2026-03',
  );
  const granted = Promise.all(ids.map((id) => page.reserve(id, false)));
  await jest.advanceTimersByTimeAsync(1);
  expect(await granted).toEqual(ids.map(() => 'granted'));
  writes = 0;
  return page;
}

it('writes what a bug has kept from being written a second later, however much comes meanwhile', async () => {
  const page = await reserved(['one', 'two', 'three']);
  meets = () => {
    page.confirm('two');
    throw BUG;
  };
  page.confirm('one');
  await jest.advanceTimersByTimeAsync(LINGER_MS + 1);
  expect([writes, told, stored?.open]).toEqual([1, [BUG], 3]);
  meets = () => undefined;
  page.confirm('three');
  await jest.advanceTimersByTimeAsync(900);
  expect(writes).toBe(1);
  await jest.advanceTimersByTimeAsync(LINGER_MS + 1);
  expect([writes, stored?.open]).toEqual([2, 0]);
});

it('goes on, and can be closed, when who is told of the bug throws', async () => {
  const page = await reserved(['one'], () => {
    throw new Error('the log is full');
  });
  meets = () => {
    throw BUG;
  };
  page.confirm('one');
  const tried = page.flush();
  await jest.advanceTimersByTimeAsync(1);
  await tried;
  meets = () => undefined;
  const written = page.flush();
  await jest.advanceTimersByTimeAsync(1);
  await written;
  expect(stored?.open).toBe(0);
});
