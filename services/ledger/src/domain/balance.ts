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

/** How many requests were accepted so long before `now` (epoch milliseconds) that they should have ended. */
export const overdueIn = (rows: readonly Row[], now: number): number =>
  rows.filter(({ hour }) => hour < overdueBefore(now)).reduce((sum, { in_flight }) => sum + in_flight, 0);

/** What is missing: results without their request, and requests that should have ended. */
export interface Missing {
  readonly orphans: number;
  readonly overdue: number;
}

/** The balance, newest hours first. */
export function balanceOf(unsorted: readonly Row[], { orphans, overdue }: Missing): LedgerBalance {
  const rows = [...unsorted].sort((a, b) => b.hour - a.hour || a.capability.localeCompare(b.capability));
  const totals = rows.reduce(plus, NONE);
  const agree = (s: Sums): boolean => s.accepted === STATES.reduce((sum, state) => sum + s[state], 0);
  return {
    balanced: orphans === 0 && overdue === 0 && rows.every(agree),
    totals,
    orphans,
    overdue,
    rows: rows.slice(0, MOST_ROWS).map(({ hour, capability, ...sums }) => ({ capability, hour: hourName(hour), ...sums })),
  };
}
