/** What has to be durable before a message is done is tried until it is. */
import { BusError, type BusErrorCode, FUTILE, type Fate } from '../errors.ts';
import type { Envelope } from '../message.ts';
import { pause, Stopped } from './wait.ts';

export type OnFailure = (what: string, error: unknown, fate: Fate, about?: Envelope) => void;

/** What ends it. A topic that is gone may be made anew; that of replies goes with its asker. */
export const GIVE_UP_ON = { futile: FUTILE, futileOrGone: [...FUTILE, 'no_topic'], nothing: [] } as const satisfies Record<
  string,
  readonly BusErrorCode[]
>;

const BACKOFF_MS = [50, 100, 250, 500, 1_000] as const;

/**
 * While the log is away the message stays in hand; a repeat is harmless, consumers deduplicate. Rejects with what it gives up on, and
 * with Stopped when it is called off. `what` is done, and `about` which message, are told of now and then while it fails.
 */
export async function insist(
  what: string,
  act: () => Promise<unknown>,
  about: Envelope | undefined,
  signal: AbortSignal,
  onFailure: OnFailure,
  giveUpOn: readonly BusErrorCode[] = GIVE_UP_ON.futile,
): Promise<void> {
  for (let failed = 0; ; failed++) {
    try {
      await act();
      return;
    } catch (error) {
      if (signal.aborted || (error instanceof BusError && error.code === 'closed')) throw new Stopped();
      if (error instanceof BusError && giveUpOn.includes(error.code)) throw error;
      if (failed % BACKOFF_MS.length === 0) onFailure(what, error, 'again', about);
      await pause(BACKOFF_MS[Math.min(failed, BACKOFF_MS.length - 1)] ?? 1_000, signal);
    }
  }
}
