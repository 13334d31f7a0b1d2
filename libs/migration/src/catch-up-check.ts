/** Checks that nothing of the flags is unread: where something is, there may be a rollback among it, and v2 is suspended. */
import { within } from '@cohortlens/bus';

export interface Reading {
  readonly behind: boolean;
  /** Since when nothing is unread, in epoch milliseconds; undefined while something is. */
  readonly readSince: number | undefined;
}

/** After a check that found nothing unread (`ok`) or did not: one that is behind stays so until nothing was unread for `returnMs`. */
export function readingAfter({ behind, readSince }: Reading, ok: boolean, now: number, returnMs: number): Reading {
  if (!ok) return { behind: true, readSince: undefined };
  const since = readSince ?? now;
  return { behind: behind && now - since < returnMs, readSince: since };
}

export interface CheckOptions {
  /** Resolves when everything is read; rejects when that takes longer. */
  readonly caughtUp: (deadlineMs: number) => Promise<unknown>;
  readonly deadlineMs: number;
  /** 0: only when it is asked for. */
  readonly everyMs: number;
  readonly returnMs: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called when it falls behind, and when it is not any more. */
  readonly onBehind: (behind: boolean) => void;
  readonly onFailure: (what: string, error: unknown) => void;
}

export interface CatchUpCheck {
  /** Checks now, or hears of the check that is under way: whether nothing is unread. */
  verify(): Promise<boolean>;
  stop(): void;
}

export function startCheck({ caughtUp, deadlineMs, everyMs, returnMs, now, onBehind, onFailure }: CheckOptions): CatchUpCheck {
  let reading: Reading = { behind: false, readSince: undefined };
  let checking: Promise<boolean> | undefined;

  async function check(): Promise<boolean> {
    const ok = await within(caughtUp(deadlineMs), deadlineMs, 'reading the flags to their end').then(
      () => true,
      (error: unknown) => {
        if (!reading.behind) onFailure('reading the flags', error);
        return false;
      },
    );
    const { behind } = reading;
    reading = readingAfter(reading, ok, now(), returnMs);
    if (reading.behind !== behind) onBehind(reading.behind);
    return ok;
  }

  const verify = (): Promise<boolean> => (checking ??= check().finally(() => (checking = undefined)));
  const timer = everyMs > 0 ? setInterval(() => void verify(), everyMs).unref() : undefined;
  return { verify, stop: () => clearInterval(timer) };
}
