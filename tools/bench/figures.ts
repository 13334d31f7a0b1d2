/** What a benchmark measures and how rounds become figures: the median over rounds, and how far they lie apart. */

/** One round of load on one side, from beside the clients. Latencies in milliseconds. */
export interface Sample {
  readonly answered: number;
  /** Wrong, refused or missing answers: a benchmark with any has failed. */
  readonly failed: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** All rounds of one side under one load, in the order in which they were run. */
export interface Series {
  readonly side: string;
  readonly load: string;
  readonly samples: readonly Sample[];
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export type FigureName = 'rate' | 'p50Ms' | 'p95Ms' | 'p99Ms';
export type Figures = Readonly<Record<FigureName, Spread>>;

const READ: Readonly<Record<FigureName, (sample: Sample) => number>> = {
  rate: (s) => s.answered / s.seconds,
  p50Ms: (s) => s.p50Ms,
  p95Ms: (s) => s.p95Ms,
  p99Ms: (s) => s.p99Ms,
};

/** Throws for no values. */
export function spread(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (i: number): number => sorted[i] ?? Number.NaN;
  if (sorted.length === 0) throw new Error('there is nothing to take the median of');
  const half = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? at(half) : (at(half - 1) + at(half)) / 2;
  return { median, min: at(0), max: at(sorted.length - 1) };
}

const one = (samples: readonly Sample[], name: FigureName): Spread => spread(samples.map(READ[name]));

export const figuresOf = (samples: readonly Sample[]): Figures => ({
  rate: one(samples, 'rate'),
  p50Ms: one(samples, 'p50Ms'),
  p95Ms: one(samples, 'p95Ms'),
  p99Ms: one(samples, 'p99Ms'),
});

export interface Comparison {
  readonly what: string;
  readonly figure: FigureName;
  readonly load: string;
  readonly ours: string;
  readonly theirs: string;
  /** What is claimed of the ratio ours / theirs; without it the ratio is only told. */
  readonly claim?: { readonly atLeast: number } | { readonly below: number };
}

export interface Ratio extends Comparison {
  /** Of the medians. */
  readonly ratio: number;
  /** The least and the greatest of the ratios round by round. */
  readonly min: number;
  readonly max: number;
  /** Undefined where nothing is claimed. */
  readonly met: boolean | undefined;
}

/** Compares two sides under the same load. Throws when one of them was not measured. */
export function compare(comparison: Comparison, series: readonly Series[]): Ratio {
  const { claim, figure, load } = comparison;
  const samplesOf = (side: string): readonly Sample[] => {
    const found = series.find((s) => s.side === side && s.load === load);
    if (found === undefined) throw new Error(`${side} was not measured under ${load}`);
    return found.samples;
  };
  const [ours, theirs] = [samplesOf(comparison.ours), samplesOf(comparison.theirs)];
  const ratio = one(ours, figure).median / one(theirs, figure).median;
  const { min, max } = spread(ours.map((s, i) => READ[figure](s) / READ[figure](theirs[i] ?? s)));
  if (claim === undefined) return { ...comparison, ratio, min, max, met: undefined };
  return { ...comparison, ratio, min, max, met: 'atLeast' in claim ? ratio >= claim.atLeast : ratio < claim.below };
}
