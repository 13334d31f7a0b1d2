/** What has to be durable before a message is done is tried until it is. */
import { BusError, type BusErrorCode, FUTILE, type Fate } from '../errors.ts';
import type { Envelope } from '../message.ts';
import { pause, Stopped } from './wait.ts';

export type OnFailure = (what: string, error: unknown, fate: Fate, about?: Envelope) => void;

/** When it is not insisted on. A topic that is gone may be made anew; that of replies goes with its asker. */
export const UNTIL = { kept: FUTILE, replies: [...FUTILE, 'no_topic'], last: [] } as const satisfies Record<
  string,
  readonly BusErrorCode[]
>;

const BACKOFF_MS = [50, 100, 250, 500, 1_000] as const;

/**
 * While the log is away the message stays in hand; a repeat is harmless, consumers deduplicate. Rejects with what can never succeed, and
 * with Stopped when it is called off.
 */
export async function insist(
  act: () => Promise<unknown>,
  signal: AbortSignal,
  onFailure: OnFailure,
  until: readonly BusErrorCode[] = UNTIL.kept,
): Promise<void> {
  for (let failed = 0; ; failed++) {
    try {
      await act();
      return;
    } catch (error) {
      if (signal.aborted || (error instanceof BusError && error.code === 'closed')) throw new Stopped();
      if (error instanceof BusError && until.includes(error.code)) throw error;
      if (failed % BACKOFF_MS.length === 0) onFailure('publishing what a handler asked for', error, 'again');
      await pause(BACKOFF_MS[Math.min(failed, BACKOFF_MS.length - 1)] ?? 1_000, signal);
    }
  }
}
