/**
 * Waiting for the answer that counts. When v2 was to answer and fails, is late at half of its time, or has been rolled
 * back meanwhile, v1 is asked in its place, and the first usable answer of either is taken. After a rollback v2's is not usable.
 */
import type { ResultOf, Side } from '@cohortlens/contracts';

export interface Waiting {
  readonly primary: Side;
  /** On the monotonic clock, in milliseconds: when v1 is asked if v2 has not answered (half of the time that there was for it), and when the client stops waiting. */
  readonly half: number;
  readonly deadline: number;
  /** v2 has had enough of its time to be judged by it. */
  readonly judged: boolean;
  readonly clock: () => number;
  /** As things stand now: v2 may answer this request, and v1 may be asked. They change when the flags do. */
  readonly stands: () => { readonly v2: boolean; readonly v1: boolean };
  /** The next result that comes within so many milliseconds. */
  readonly next: (ms: number) => Promise<ResultOf | undefined>;
  /**
   * Asks v1 in v2's place; resolves when that is published, or could not be. `withdrawn`: v2 may not answer any more, and has
   * not failed.
   */
  readonly askV1: (withdrawn: boolean) => Promise<void>;
}

export interface Awaited {
  /** Undefined: none came in time. */
  readonly result: ResultOf | undefined;
  /** v1 was asked in v2's place. */
  readonly failover: boolean;
  /** v2 failed or was late, whatever the client saw. */
  readonly v2Error: boolean;
}

/** While v2 may still answer, and nothing but v2, a change of the flags is noticed this soon. */
const NOTICE_MS = 250;

/** How long to wait before looking again: for the flags, and when v1 is to be asked. */
const patience = (left: number, untilHalf: number): number => Math.min(left, NOTICE_MS, untilHalf > 0 ? untilHalf : NOTICE_MS);

export async function awaitAnswer({ primary, half, deadline, judged, clock, stands, next, askV1 }: Waiting): Promise<Awaited> {
  let failover = false;
  let v2Failed = false;
  let v2Late = false;
  let v1Failed: ResultOf | undefined;
  const done = (result: ResultOf | undefined): Awaited => ({ result, failover, v2Error: v2Failed || v2Late });
  for (;;) {
    const { v1, v2 } = stands();
    if (primary === 'v2' && !failover && v1 && clock() < deadline && (v2Failed || !v2 || clock() >= half)) {
      v2Late = v2 && !v2Failed && judged;
      failover = true;
      await askV1(!v2 && !v2Failed);
    }
    if (v1Failed !== undefined && !v2) return done(v1Failed);
    // What has come while v1 was being asked is looked at, however late that was.
    const left = Math.max(deadline - clock(), 0);
    const settled = primary === 'v1' || (failover && v1Failed === undefined);
    const result = await next(settled ? left : patience(left, half - clock()));
    if (result === undefined && left > 0) continue;
    if (result === undefined) {
      v2Late ||= primary === 'v2' && v2 && judged;
      return done(undefined);
    }
    if (result.status !== 'error') {
      if (result.side === 'v1' || stands().v2) return done(result);
      continue;
    }
    if (result.side === 'v2') {
      v2Failed = true;
      if (v1Failed !== undefined) return done(v1Failed);
      if (!failover && !stands().v1) return done(result);
    } else {
      if (primary === 'v1' || v2Failed || !stands().v2) return done(result);
      v1Failed = result;
    }
  }
}
