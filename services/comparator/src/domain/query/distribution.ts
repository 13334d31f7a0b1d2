/** Spans of time and the distribution of deltas in them. */
import { type Capability, CAPABILITIES, type DiffsSummary, type Verdict } from '@cohortlens/contracts';

export type Row = DiffsSummary['rows'][number];
export type Width = 'minute' | 'hour' | 'day';

const MINUTE_MS = 60_000;
export const WIDTH_MS: Readonly<Record<Width, number>> = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS };

/** How many comparisons came to this. */
export interface Count {
  readonly capability: Capability;
  readonly verdict: Verdict;
  /** The relative delta; null when there was none. */
  readonly delta: number | null;
  readonly count: number;
}

/** The rows of one span that starts at `from` (epoch milliseconds): one for each capability that has any. */
export function rowsOf(from: number, counts: readonly Count[]): Row[] {
  return CAPABILITIES.map((capability) => ({ capability, own: counts.filter((c) => c.capability === capability) }))
    .filter(({ own }) => own.length > 0)
    .map(({ capability, own }) => ({
      from: new Date(from).toISOString(),
      capability,
      total: own.reduce((sum, { count }) => sum + count, 0),
      verdicts: verdictsOf(own),
      delta: deltaOf(own),
    }));
}

function verdictsOf(counts: readonly Count[]): Row['verdicts'] {
  const verdicts = { match: 0, tolerated: 0, mismatch: 0, candidate_error: 0, control_error: 0, missing: 0 };
  for (const { verdict, count } of counts) verdicts[verdict] += count;
  return verdicts;
}

/** Of the relative deltas; quantiles by nearest rank: the least value that at least that share of them does not exceed. */
function deltaOf(counts: readonly Count[]): Row['delta'] {
  const measured = counts
    .flatMap(({ delta, count }) => (delta === null ? [] : [{ delta, count }]))
    .sort((a, b) => a.delta - b.delta);
  const last = measured.at(-1);
  if (last === undefined) return null;
  const total = measured.reduce((sum, { count }) => sum + count, 0);
  const quantile = (share: number): number => {
    let below = 0;
    return measured.find(({ count }) => (below += count) >= share * total)?.delta ?? last.delta;
  };
  const mean = measured.reduce((sum, { delta, count }) => sum + delta * count, 0) / total;
  return { mean, p50: quantile(0.5), p95: quantile(0.95), max: last.delta };
}
