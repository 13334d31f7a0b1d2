/** Fits a rule set of the v2 prediction to answers: least squares over the features in their own units. Pure. */
import type { CustomerFeatures, RuleSetPrediction } from '@cohortlens/contracts';
import { Matrix, SVD } from 'ml-matrix';

/** What was asked, and the score (0..100) that was answered. */
export interface Sample {
  readonly features: CustomerFeatures;
  readonly score: number;
}
export interface Naming {
  readonly version: string;
  readonly origin: string;
}
export type Fit =
  | { readonly status: 'fitted'; readonly ruleSet: RuleSetPrediction }
  | { readonly status: 'refused'; readonly reason: string };

const MEASURED = ['annual_income', 'age', 'work_experience', 'family_size'] as const;
type Measured = (typeof MEASURED)[number];
const WHOLE: ReadonlySet<Measured> = new Set(['age', 'work_experience', 'family_size']);
/** Of the figures in a rule set: far more than a tenth of a point needs, and few enough to be the same on every machine. */
const SIGNIFICANT_DIGITS = 10;
const SAMPLES_PER_PARAMETER = 2;
const BOUNDS = { low: 0, high: 100 } as const;

/**
 * The linear score with the least squared error. The first profession in order is the base level, at 0 points; the others
 * are offsets from it; a sample without a profession counts as the base. Scores at the ends of the scale are left out: v1 cuts off
 * there, and the line lies somewhere beyond. Refuses too few samples to fit from. Deterministic.
 */
export function fitPrediction(answers: readonly Sample[], { version, origin }: Naming): Fit {
  const samples = answers.filter(({ score }) => score !== BOUNDS.low && score !== BOUNDS.high);
  const professions = [...new Set(samples.flatMap(({ features }) => features.profession || []))].sort();
  const offsets = professions.slice(1);
  const needed = SAMPLES_PER_PARAMETER * (1 + MEASURED.length + offsets.length);
  if (samples.length < needed) return { status: 'refused', reason: `${samples.length} samples, at least ${needed} needed` };
  const rows = samples.map(({ features }) => [
    ...MEASURED.map((name) => features[name]),
    ...offsets.map((name) => (features.profession === name ? 1 : 0)),
  ]);
  const { slopes, intercept } = leastSquares(
    rows,
    samples.map(({ score }) => score),
  );
  const coefficients = byName(MEASURED, (i) => digits(slopes[i] as number));
  const points = byName(offsets, (i) => digits(slopes[MEASURED.length + i] as number));
  const values = (name: Measured) => samples.map(({ features }) => features[name]);
  const ruleSet: RuleSetPrediction = {
    capability: 'prediction',
    version,
    intercept: digits(intercept),
    coefficients,
    professions: professions[0] === undefined ? {} : { [professions[0]]: 0, ...points },
    bounds: BOUNDS,
    fitted_ranges: byName(MEASURED, (i) => rangeOf(values(MEASURED[i] as Measured))),
    defaults: {
      ...byName(MEASURED, (i) => median(values(MEASURED[i] as Measured), WHOLE.has(MEASURED[i] as Measured))),
      ...mostFrequent(samples, professions),
    },
    origin,
  };
  return { status: 'fitted', ruleSet };
}

/** Solved on standardised columns (incomes and ones and zeros are ill matched), given back in the columns' own units. */
function leastSquares(rows: readonly number[][], scores: readonly number[]): { slopes: number[]; intercept: number } {
  const columns = new Matrix(rows);
  const means = columns.mean('column');
  const scales = columns.standardDeviation('column', { unbiased: false, mean: means }).map((scale) => scale || 1);
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const centred = Matrix.columnVector(scores.map((score) => score - mean));
  const solved = new SVD(columns.subRowVector(means).divRowVector(scales), { autoTranspose: true }).solve(centred);
  const slopes = solved.to1DArray().map((weight, i) => weight / (scales[i] as number));
  const intercept = slopes.reduce((sum, slope, i) => sum - slope * (means[i] as number), mean);
  return { slopes, intercept };
}

const digits = (value: number) => Number(value.toPrecision(SIGNIFICANT_DIGITS));

function byName<N extends string, T>(names: readonly N[], value: (index: number) => T): Record<N, T> {
  return Object.fromEntries(names.map((name, i) => [name, value(i)])) as Record<N, T>;
}

function rangeOf(values: readonly number[]): { low: number; high: number } {
  return values.reduce((range, v) => ({ low: Math.min(range.low, v), high: Math.max(range.high, v) }), {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  });
}

function median(values: readonly number[], whole: boolean): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] as number;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] as number;
  const middle = (lower + upper) / 2;
  return whole ? Math.round(middle) : middle;
}

/** The profession of most samples, the first in order among equals; none when no sample has one. */
function mostFrequent(samples: readonly Sample[], professions: readonly string[]): { profession?: string } {
  const count = (name: string) => samples.filter(({ features }) => features.profession === name).length;
  const [first] = professions.map((name) => ({ name, count: count(name) })).sort((a, b) => b.count - a.count);
  return first ? { profession: first.name } : {};
}
