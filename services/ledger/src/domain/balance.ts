/** Conservation: every accepted request is in exactly one state, and no result is without its request. */
import type { Capability, LedgerBalance, RequestState } from '@cohortlens/contracts';
import type { Facts } from './entry.ts';
import { hourName, overdueBefore } from './retention.ts';
import { settle } from './settle.ts';

export type Sums = LedgerBalance['totals'];

export interface Row extends Sums {
  readonly capability: Capability;
  /** Epoch milliseconds. */
  readonly hour: number;
}

/** How many entries have these facts. */
export interface Group {
  readonly facts: Facts;
  readonly capability: Capability;
  /** Epoch milliseconds. */
  readonly hour: number;
  readonly count: number;
}

const NONE: Sums = { accepted: 0, answered: 0, refused: 0, dead_lettered: 0, in_flight: 0 };
const STATES = ['answered', 'refused', 'dead_lettered', 'in_flight'] as const satisfies readonly RequestState[];
/** So many rows are shown, the newest; the totals are of all. */
const MOST_ROWS = 10_000;

const plus = (a: Sums, b: Sums): Sums => ({
  accepted: a.accepted + b.accepted,
  answered: a.answered + b.answered,
  refused: a.refused + b.refused,
  dead_lettered: a.dead_lettered + b.dead_lettered,
  in_flight: a.in_flight + b.in_flight,
});

/** The groups as sums by hour and capability. */
export function rowsOf(groups: readonly Group[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { facts, capability, hour, count } of groups) {
    const key = `${String(hour)} ${capability}`;
    const { state } = settle(facts, Number.POSITIVE_INFINITY);
    const sums = plus(rows.get(key) ?? NONE, { ...NONE, accepted: count, [state]: count });
    rows.set(key, { ...sums, capability, hour });
  }
  return [...rows.values()];
}

const inFlight = (rows: readonly Row[]): number => rows.reduce((sum, { in_flight }) => sum + in_flight, 0);

/** How many requests were accepted so long before `now` (epoch milliseconds) that they should have ended. */
export const overdueIn = (rows: readonly Row[], now: number): number =>
  inFlight(rows.filter(({ hour }) => hour < overdueBefore(now)));

/** What is missing: results without their request, and requests that should have ended. */
export interface Missing {
  readonly orphans: number;
  readonly overdue: number;
}

export interface Found {
  /** Of the entries. */
  readonly open: readonly Row[];
  /** Of the hours that are kept as a sum only: nothing there ends any more. */
  readonly closed: readonly Row[];
  /** Undefined: not everything is read, so nobody knows. */
  readonly missing: Missing | undefined;
}

/** The balance, newest hours first. What is not known is not called balanced. */
export function balanceOf({ open, closed, missing }: Found): LedgerBalance {
  const { orphans, overdue } = missing ?? { orphans: 0, overdue: 0 };
  const rows = [...open, ...closed].sort((a, b) => b.hour - a.hour || a.capability.localeCompare(b.capability));
  const totals = rows.reduce(plus, NONE);
  const agree = (s: Sums): boolean => s.accepted === STATES.reduce((sum, state) => sum + s[state], 0);
  return {
    balanced: missing !== undefined && orphans === 0 && overdue === 0 && rows.every(agree),
    complete: missing !== undefined,
    totals,
    orphans,
    overdue,
    given_up: inFlight(closed),
    rows: rows.slice(0, MOST_ROWS).map(({ hour, capability, ...sums }) => ({ capability, hour: hourName(hour), ...sums })),
  };
}
