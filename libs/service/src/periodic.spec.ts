import { afterEach, expect, it, jest } from '@jest/globals';
import { StoreError } from '@cohortlens/store';
import { type Periodic, startPeriodic } from './periodic.ts';

const EVERY_MS = 1_000;
let work: PromiseWithResolvers<void>[] = [];
let signals: AbortSignal[] = [];
let told: string[] = [];
let reasons: string[] = [];
/** Thrown by the work at once. */
let thrown: Error | undefined;
let periodic: Periodic | undefined;

afterEach(async () => {
  for (const { resolve } of work) resolve();
  await periodic?.stop();
  jest.useRealTimers();
  [work, signals, told, reasons, thrown] = [[], [], [], [], undefined];
});

function start(atOnce?: boolean): Periodic {
  jest.useFakeTimers();
  periodic = startPeriodic({
    what: 'the work',
    everyMs: EVERY_MS,
    work: (signal) => {
      if (thrown !== undefined) throw thrown;
      const one = Promise.withResolvers<void>();
      work.push(one);
      signals.push(signal);
      return one.promise;
    },
    logger: {
      warn: (about: unknown, message?: string) => {
        told.push(message ?? '');
        reasons.push((about as { readonly reason: string }).reason);
      },
    },
    ...(atOnce === undefined ? {} : { atOnce }),
  });
  return periodic;
}
const pass = (intervals: number): Promise<void> => jest.advanceTimersByTimeAsync(intervals * EVERY_MS);

it.each([
  [undefined, 0],
  [true, 1],
])('begins after the first interval, or at once: %s', (atOnce, begun) => {
  start(atOnce);
  expect(work).toHaveLength(begun);
});

it('does one at a time, however long it takes, and none of those it has missed', async () => {
  start();
  await pass(5);
  expect(work).toHaveLength(1);
  work[0]?.resolve();
  await pass(1);
  expect(work).toHaveLength(2);
});

it('tells of one that fails, and goes on', async () => {
  start();
  await pass(1);
  work[0]?.reject(new Error('no'));
  await pass(1);
  expect([told, work.length]).toEqual([['the work failed, trying again'], 2]);
});

it('tells of one that throws at once, and goes on', async () => {
  start();
  thrown = new Error('no');
  await pass(1);
  thrown = undefined;
  await pass(1);
  expect([told, work.length]).toEqual([['the work failed, trying again'], 1]);
});

it('tells a bug with where it was met, and of a store that is away only that it is', async () => {
  start();
  const failures = [new TypeError('a bug'), new StoreError('away')];
  for (const [n, failure] of failures.entries()) {
    await pass(1);
    work[n]?.reject(failure);
  }
  await pass(1);
  expect(reasons).toEqual([failures[0]?.stack, 'StoreError: away']);
});

it('ends when what is under way, which is called off, has ended', async () => {
  const { stop } = start(true);
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await pass(3);
  expect([stopped, signals[0]?.aborted, work.length]).toEqual([false, true, 1]);
  work[0]?.resolve();
  await stopping;
  expect(stopped).toBe(true);
});
