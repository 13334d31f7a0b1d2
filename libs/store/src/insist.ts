/** For whoever holds its messages up while the store is away. */
import { setTimeout as pause } from 'node:timers/promises';
import { StoreError } from './port.ts';

/**
 * A store that is away holds the messages up, in order; only after so long is the message tried again later. The last attempt, which
 * takes as long as the store's own deadline, ends before the bus gives the message up.
 */
const HELD_UP_MS = 20_000;
const PAUSE_MS = { first: 20, most: 1_000 } as const;

/** Writes again and again while the store cannot; rejects with its last StoreError, or at once with any other. */
export async function insist<T>(write: () => Promise<T>): Promise<T> {
  const until = performance.now() + HELD_UP_MS;
  for (let wait: number = PAUSE_MS.first; ; wait = Math.min(2 * wait, PAUSE_MS.most)) {
    try {
      return await write();
    } catch (error) {
      if (!(error instanceof StoreError) || performance.now() + wait > until) throw error;
      await pause(wait);
    }
  }
}
