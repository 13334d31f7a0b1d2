/** How long v2 took for what was drawn to be compared, against the limits of each capability. Pure. */
import type { Capability, Diff } from '@cohortlens/contracts';

export interface Latency {
  readonly what: string;
  readonly capability: Capability;
  readonly limitMs: number;
  readonly count: number;
  /** Milliseconds, by nearest rank; null of nothing. */
  readonly p95: number | null;
}

/** Rows in a segmentation up to which the shorter limit holds. */
const SMALL = 10;
const rowsOf = (diff: Diff): number => ('rows' in diff.control ? (diff.control.rows ?? 0) : 0);

/** The limits of the runbook, by what was asked. */
const LIMITS: readonly (Pick<Latency, 'what' | 'capability' | 'limitMs'> & { readonly of?: (diff: Diff) => boolean })[] = [
  { what: 'predictions', capability: 'prediction', limitMs: 500 },
  { what: `segmentations up to ${SMALL} rows`, capability: 'segmentation', limitMs: 500, of: (d) => rowsOf(d) <= SMALL },
  { what: `segmentations above ${SMALL} rows`, capability: 'segmentation', limitMs: 1_000, of: (d) => rowsOf(d) > SMALL },
  { what: 'recommendations', capability: 'recommendation', limitMs: 2_500 },
];

/** The least value that at least that share of them does not exceed; null of nothing. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const latenciesOf = (diffs: readonly Diff[]): Latency[] =>
  LIMITS.map(({ of = () => true, ...limit }) => {
    const took = diffs
      .filter((diff) => diff.capability === limit.capability && diff.occasion !== 'failover' && of(diff))
      .flatMap(({ candidate }) => candidate.duration_ms ?? []);
    return { ...limit, count: took.length, p95: quantile(took, 0.95) };
  }).filter(({ count }) => count > 0);
