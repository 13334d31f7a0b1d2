/** Waiting for a condition, the only way in which a suite waits. */
import { setTimeout as pause } from 'node:timers/promises';

const POLL_MS = 25;

/**
 * Resolves with what `probe` gives as soon as that is not undefined. Rejects after `ms` milliseconds, naming what was awaited and
 * the probe's last failure; a probe that hangs is given up with it.
 */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined>, ms: number): Promise<T> {
  const over = Symbol('over');
  const ended = new AbortController();
  const late = pause(ms, over, { signal: ended.signal }).catch(() => over);
  let last: unknown = 'it never was';
  try {
    for (const until = Date.now() + ms; Date.now() < until; ) {
      try {
        const value = await Promise.race([probe(), late]);
        if (value === over) break;
        if (value !== undefined) return value as T;
      } catch (error) {
        last = error;
      }
      await pause(POLL_MS);
    }
  } finally {
    ended.abort();
  }
  throw new Error(`${what}: not within ${String(ms)} ms (${last instanceof Error ? last.message : String(last)})`);
}
