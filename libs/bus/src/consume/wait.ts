/** Waiting with an end: every wait of the bus can be called off. */
import { type Awaited, Overdue } from '../overdue.ts';

/** The consumer is stopping: the message in hand stays undone and comes again. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

const MOST_MS = 2 ** 31 - 1;

/** Resolves after so many milliseconds (at once when that is no number); rejects with Stopped when the signal comes first. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.reject(new Stopped());
  if (!(ms > 0)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const off = (): void => {
      clearTimeout(timer);
      reject(new Stopped());
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', off);
        resolve();
      },
      Math.min(ms, MOST_MS),
    );
    signal.addEventListener('abort', off, { once: true });
  });
}

/** How often it is looked again whether something has come true, in milliseconds. */
const LOOK_MS = 5;

/** Resolves with true once it holds, with false when it does not by `until` (epoch milliseconds by `now`). Rejects as `holds` does. */
export async function comesTrue(holds: () => boolean | Promise<boolean>, until: number, now: () => number): Promise<boolean> {
  for (;;) {
    if (await holds()) return true;
    if (now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

/** What the promise resolves with, or undefined after so many milliseconds; it rejects when the promise does in that time. */
export async function atMost<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => (timer = setTimeout(() => resolve(undefined), ms)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What was waited for took longer than it may: nobody knows what becomes of it. */
export class Late extends Error {
  override readonly name = 'Late';
}

/** Of all that is waited for here: most of it is in time, and a timer for each would cost more than what it guards. */
const overdue = new Overdue();

/** The promise, or a rejection with Late, which says what, when it takes longer; a little later than that. */
export function within<T>(promise: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = (): void => reject(new Late(`${what} took longer than ${String(ms)} ms`));
    const one: Awaited = { until: performance.now() + ms, late, place: -1 };
    overdue.add(one);
    promise.then(
      (value) => {
        overdue.remove(one);
        resolve(value);
      },
      (error: unknown) => {
        overdue.remove(one);
        reject(error);
      },
    );
  });
}
