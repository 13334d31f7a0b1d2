/**
 * v1's segments: scikit-learn's StandardScaler and KMeans over age, income and spending score, with as many clusters (2..10) as
 * give the best silhouette.
 */
import type { CustomerRow } from '@cohortlens/contracts';
import { kMeans, nearest, type Point } from './kmeans.ts';
import { seeded } from './random.ts';
import { silhouette } from './silhouette.ts';

export interface TrainedSegmenter {
  /** Of age, income and spending score: the mean and the standard deviation (population; 1 for a constant column). */
  readonly means: Point;
  readonly scales: Point;
  /** In standard deviations from the mean. A cluster's label is its place here. */
  readonly centroids: readonly Point[];
}

const CLUSTERS = [2, 3, 4, 5, 6, 7, 8, 9, 10] as const;
const STARTS = 10;
const SEED = 42;

/** Deterministic: the same rows in the same order give the same figures. More rows than clusters. */
export function trainSegmenter(rows: readonly CustomerRow[]): TrainedSegmenter {
  const columns = [0, 1, 2].map((column) => rows.map((row) => pointOf(row)[column] as number));
  const means = columns.map(mean);
  const scales = columns.map((values, i) => Math.sqrt(mean(values.map((v) => (v - (means[i] as number)) ** 2))) || 1);
  const points = rows.map((row) => standardised(pointOf(row), means, scales));
  const fits = CLUSTERS.filter((k) => k < points.length).map((k) => {
    const { centroids, labels } = kMeans(points, { k, starts: STARTS, random: seeded(SEED) });
    return { centroids, separation: silhouette(points, labels, k) };
  });
  const { centroids } = fits.reduce((best, fit) => (fit.separation > best.separation ? fit : best));
  return { means, scales, centroids: [...centroids].sort(byPlace) };
}

/** The label of a row. NaN when a number of it is not finite: v1 then answers 500. */
export function clusterOf({ means, scales, centroids }: TrainedSegmenter, row: CustomerRow): number {
  const point = standardised(pointOf(row), means, scales);
  return point.every(Number.isFinite) ? nearest(centroids, point).label : Number.NaN;
}

const pointOf = ({ age, annual_income, spending_score }: CustomerRow): Point => [age, annual_income, spending_score];

const standardised = (point: Point, means: Point, scales: Point): Point =>
  point.map((value, i) => (value - (means[i] as number)) / (scales[i] as number));

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** By age, then income, then spending: a numbering that no seed decides. */
const byPlace = (a: Point, b: Point): number => {
  const differing = a.findIndex((value, i) => value !== b[i]);
  return differing < 0 ? 0 : (a[differing] as number) - (b[differing] as number);
};
