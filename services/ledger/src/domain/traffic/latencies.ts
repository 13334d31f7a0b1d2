/** Latencies as counts on a logarithmic scale: quantiles of any number of them in a few hundred bytes, to within 2.5 %. */

/** The least that is told apart, in milliseconds, and how much wider each step is than the one before. */
const LEAST_MS = 0.1;
const GROWTH = 1.05;
/** Up to 100 seconds; what takes longer counts as that. */
const BINS = Math.ceil(Math.log(100_000 / LEAST_MS) / Math.log(GROWTH)) + 1;

export type Latencies = Uint32Array;
export const noLatencies = (): Latencies => new Uint32Array(BINS);

const binOf = (ms: number): number =>
  ms <= LEAST_MS ? 0 : Math.min(BINS - 1, Math.ceil(Math.log(ms / LEAST_MS) / Math.log(GROWTH)));
/** The middle of a bin, by ratio. */
const middleOf = (bin: number): number => (bin === 0 ? LEAST_MS : LEAST_MS * GROWTH ** (bin - 0.5));

export function addLatency(to: Latencies, ms: number): void {
  const bin = binOf(ms);
  to[bin] = (to[bin] ?? 0) + 1;
}

export function addLatencies(to: Latencies, more: Latencies): void {
  for (let bin = 0; bin < BINS; bin++) to[bin] = (to[bin] ?? 0) + (more[bin] ?? 0);
}

/** By nearest rank, in milliseconds to a hundredth: the value that at least that share of them does not exceed. Null when there are none. */
export function quantile(latencies: Latencies, share: number): number | null {
  const total = latencies.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let below = 0;
  const bin = latencies.findIndex((count) => (below += count) >= share * total && count > 0);
  return Math.round(middleOf(bin) * 100) / 100;
}
