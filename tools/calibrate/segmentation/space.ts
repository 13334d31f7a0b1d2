/**
 * The space in which segments are fitted: each feature in standard deviations of the customers that were asked about, with a stretch
 * for each feature (v1 may have scaled by other customers). A segmentation is its centroids and stretches. Pure.
 */
import type { CustomerRow, RuleSetSegmentation } from '@cohortlens/contracts';

/** What was asked, and the label that v1 gave. */
export interface LabelledRow {
  readonly row: CustomerRow;
  readonly label: number;
}
export const AXES = ['age', 'annual_income', 'spending_score'] as const;
export type Point = readonly number[];
export interface Scale {
  readonly mean: Point;
  readonly deviation: Point;
}
export interface Shape {
  readonly centroids: readonly Point[];
  /** The logarithm of each axis' stretch: 0 leaves it as it is. */
  readonly stretch: Point;
}

const D = AXES.length;
/** Of the figures in a rule set: finer than any boundary is known, and the same on every machine. */
const SIGNIFICANT_DIGITS = 14;
const digits = (value: number): number => Number(value.toPrecision(SIGNIFICANT_DIGITS));

/** The mean and the standard deviation (of the population; 1 for a feature that never varies) of each feature. */
export function scaleOf(rows: readonly CustomerRow[]): Scale {
  const average = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  const mean = AXES.map((axis) => average(rows.map((row) => row[axis])));
  const variance = AXES.map((axis, d) => average(rows.map((row) => (row[axis] - (mean[d] as number)) ** 2)));
  return { mean, deviation: variance.map((v) => Math.sqrt(v) || 1) };
}

export const pointOf = (row: CustomerRow, { mean, deviation }: Scale): Point =>
  AXES.map((axis, d) => (row[axis] - (mean[d] as number)) / (deviation[d] as number));

/** How much a squared difference counts on each axis. */
export const weightsOf = ({ stretch }: Shape): Point => stretch.map((s) => Math.exp(2 * s));

/** The squared distance from a point to a centroid. */
export const squaredDistance = (point: Point, centroid: Point, weights: Point): number =>
  weights.reduce((sum, w, d) => sum + w * ((point[d] as number) - (centroid[d] as number)) ** 2, 0);

/** A shape as one list of numbers, as an optimiser wants it. */
export const flat = ({ centroids, stretch }: Shape): readonly number[] => [...centroids.flat(), ...stretch];
export function shaped(parameters: readonly number[]): Shape {
  const count = (parameters.length - D) / D;
  const centroids = Array.from({ length: count }, (_, k) => parameters.slice(D * k, D * (k + 1)));
  return { centroids, stretch: parameters.slice(D * count) };
}

/** The derivatives of half the squared distance: by the centroid's coordinates, then by the stretches. */
export function slopeOf(point: Point, centroid: Point, weights: Point): { readonly centroid: Point; readonly stretch: Point } {
  const away = weights.map((_, d) => (point[d] as number) - (centroid[d] as number));
  return {
    centroid: weights.map((w, d) => -w * (away[d] as number)),
    stretch: weights.map((w, d) => w * (away[d] as number) ** 2),
  };
}

type Figures = Pick<RuleSetSegmentation, 'mean' | 'deviation' | 'centroids'>;
const named = (values: Point) =>
  Object.fromEntries(AXES.map((axis, d) => [axis, digits(values[d] as number)])) as Figures['mean'];

/** The same segmentation as a rule set has it: the stretches are in the deviations. */
export function figuresOf({ centroids, stretch }: Shape, { mean, deviation }: Scale): Figures {
  const factors = stretch.map(Math.exp);
  return {
    mean: named(mean),
    deviation: named(deviation.map((value, d) => value / (factors[d] as number))),
    centroids: centroids.map((centroid) => named(centroid.map((value, d) => value * (factors[d] as number)))),
  };
}
