/** The spans of a summary of diffs, as one. Pure. */
import type { DiffsSummary } from '@cohortlens/contracts';

type Row = DiffsSummary['rows'][number];
type Verdicts = { readonly [V in 'match' | 'tolerated' | 'mismatch' | 'candidate_error' | 'control_error' | 'missing']: number };

/** A missing answer counts by the side that gave none: v2's as missing, v1's as control_error. */
export interface Sums extends Verdicts {
  readonly compared: number;
  /** Those that say something of v2: without the failures of v1. */
  readonly judged: number;
  /** Relative deltas, as shares; null when none was measured. */
  readonly meanDelta: number | null;
  readonly maxDelta: number | null;
}

/** A span's mean counts by how many of its comparisons have a delta: those in which both sides answered. */
const measured = ({ verdicts: { match, tolerated, mismatch } }: Row): number => match + tolerated + mismatch;

export function sumsOf(rows: readonly Row[]): Sums {
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  const owedByV1 = sum((r) => r.missing_control ?? 0);
  const verdicts: Verdicts = {
    match: sum((r) => r.verdicts.match),
    tolerated: sum((r) => r.verdicts.tolerated),
    mismatch: sum((r) => r.verdicts.mismatch),
    candidate_error: sum((r) => r.verdicts.candidate_error),
    control_error: sum((r) => r.verdicts.control_error) + owedByV1,
    missing: sum((r) => r.verdicts.missing) - owedByV1,
  };
  const compared = sum((r) => r.total);
  const withDelta = rows.filter((r) => r.delta !== null && measured(r) > 0);
  const weight = withDelta.reduce((total, row) => total + measured(row), 0);
  const weighed = withDelta.reduce((total, row) => total + (row.delta?.mean ?? 0) * measured(row), 0);
  return {
    ...verdicts,
    compared,
    judged: compared - verdicts.control_error,
    meanDelta: weight === 0 ? null : weighed / weight,
    maxDelta: weight === 0 ? null : Math.max(...withDelta.map((r) => r.delta?.max ?? 0)),
  };
}
