/** Waiting, with an end: for a condition, or through a span of time that belongs to the drill. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after `ms`; rejects when the drill must end. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> => sleep(ms, undefined, { signal });

export interface Wait {
  readonly ms: number;
  readonly everyMs?: number;
  readonly signal: AbortSignal;
}

/** Resolves with the first value that is not undefined; rejects with the last failure after `ms`, or when the drill must end. */
export async function until<T>(what: string, probe: () => Promise<T | undefined> | T | undefined, wait: Wait): Promise<T> {
  const { ms, everyMs = 50, signal } = wait;
  const end = Date.now() + ms;
  let last: unknown = 'it never was';
  do {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await pause(everyMs, signal);
  } while (Date.now() < end);
  throw new Error(`${what}: not within ${String(ms)} ms (${String(last)})`);
}
