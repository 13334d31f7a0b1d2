/** The distribution of a figure, as sums and counts that can be merged over any span, and stay small however many there were. */

export interface Distribution {
  readonly count: number;
  readonly sum: number;
  /** The greatest without its sign. */
  readonly max: number;
  /** Sizes without the sign, to two significant digits, and how many have each; ascending. */
  readonly buckets: readonly (readonly [size: number, count: number])[];
}

export const EMPTY: Distribution = Object.freeze({ count: 0, sum: 0, max: 0, buckets: [] });

/** Smaller ones are as good as none. */
const LEAST = 0.000_001;
const bucketOf = (size: number): number => (size < LEAST ? 0 : Number(size.toPrecision(2)));

/** The distribution of one value that was found so many times. */
export function of(value: number, count: number): Distribution {
  const size = Math.abs(value);
  return { count, sum: value * count, max: size, buckets: [[bucketOf(size), count]] };
}

export function merge(parts: readonly Distribution[]): Distribution {
  if (parts.length === 1) return parts[0] as Distribution;
  const buckets = new Map<number, number>();
  let [count, sum, max] = [0, 0, 0];
  for (const part of parts) {
    count += part.count;
    sum += part.sum;
    max = Math.max(max, part.max);
    for (const [bucket, n] of part.buckets) buckets.set(bucket, (buckets.get(bucket) ?? 0) + n);
  }
  return { count, sum, max, buckets: [...buckets].sort(([a], [b]) => a - b) };
}

/** Quantiles of the sizes by nearest rank: the least that at least that share of them does not exceed. Undefined: there is none. */
export function describe(d: Distribution): { mean: number; p50: number; p95: number; max: number } | undefined {
  if (d.count === 0) return undefined;
  const quantile = (share: number): number => {
    let below = 0;
    const found = d.buckets.find(([, count]) => (below += count) >= share * d.count);
    return Math.min(d.max, found?.[0] ?? d.max);
  };
  return { mean: d.sum / d.count, p50: quantile(0.5), p95: quantile(0.95), max: d.max };
}
