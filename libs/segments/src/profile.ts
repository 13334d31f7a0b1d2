/** Segments in figures, computed the same way whichever side labelled the rows. Pure. */
import type { CustomerRow, SegmentProfile } from '@cohortlens/contracts';

const FEATURES = ['age', 'annual_income', 'spending_score'] as const;
type Averages = Record<(typeof FEATURES)[number], number>;
interface Tally {
  size: number;
  readonly averages: Averages;
}

/**
 * Each segment that has any of the rows, in the order of the labels: how many, and their averages (to two decimals).
 * `clusters` has the label of each row, in the order of the rows.
 */
export function profileOf(rows: readonly CustomerRow[], clusters: readonly number[]): SegmentProfile[] {
  const tallies = new Map<number, Tally>();
  for (const [i, row] of rows.entries()) {
    const cluster = clusters[i];
    if (cluster === undefined) break;
    const tally = tallies.get(cluster) ?? { size: 0, averages: { age: 0, annual_income: 0, spending_score: 0 } };
    tally.size += 1;
    for (const name of FEATURES) tally.averages[name] = towards(tally.averages[name], row[name], tally.size);
    tallies.set(cluster, tally);
  }
  return [...tallies]
    .sort(([a], [b]) => a - b)
    .map(([cluster, { size, averages }]) => ({
      cluster,
      size,
      age: rounded(averages.age),
      annual_income: rounded(averages.annual_income),
      spending_score: rounded(averages.spending_score),
    }));
}

/** The average after the n-th value; divided before it is taken off, so that absurdly large values do not overflow. */
const towards = (average: number, value: number, n: number): number => average + (value / n - average / n);

const LARGEST_ROUNDED = 1e12;
const rounded = (value: number): number => (Math.abs(value) < LARGEST_ROUNDED ? Math.round(value * 100) / 100 : value);
