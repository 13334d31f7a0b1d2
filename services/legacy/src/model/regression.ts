/**
 * v1's spending model: scikit-learn's StandardScaler and LinearRegression over one-hot professions (first level dropped,
 * unknown ones ignored), income, age, experience and family size, in that order of columns.
 */
import type { CustomerFeatures } from '@cohortlens/contracts';
import { Matrix } from 'ml-matrix';
import LinearRegression from 'ml-regression-multivariate-linear';

export interface TrainedRegression {
  /** The professions that have a column: the fitted levels, sorted, without the first. */
  readonly levels: readonly string[];
  /** Of each column: its mean and standard deviation (population; 1 for a constant column). */
  readonly means: readonly number[];
  readonly scales: readonly number[];
  /** Points of the score for each standard deviation of a column. */
  readonly weights: readonly number[];
  readonly intercept: number;
}

type Sample = CustomerFeatures & { readonly profession: string; readonly spending_score: number };

/** Least squares on the standardised columns. Deterministic: the same rows in the same order give the same figures. */
export function trainRegression(rows: readonly Sample[]): TrainedRegression {
  const [, ...levels] = [...new Set(rows.map((row) => row.profession))].sort();
  const columns = new Matrix(rows.map((row) => columnsOf(levels, row)));
  const means = columns.mean('column');
  const scales = columns.standardDeviation('column', { unbiased: false, mean: means }).map((scale) => scale || 1);
  const standardised = columns.subRowVector(means).divRowVector(scales).to2DArray();
  const scores = rows.map((row) => [row.spending_score]);
  const fitted = new LinearRegression(standardised, scores, { statistics: false });
  const weights = fitted.weights.map(([weight]) => weight as number);
  const intercept = weights.pop() as number;
  return { levels, means, scales, weights, intercept };
}

/** The predicted score, clipped to 0..100 and not rounded. NaN when the features are not finite. */
export function scoreOf(model: TrainedRegression, features: CustomerFeatures): number {
  const terms = columnsOf(model.levels, features).map(
    (value, i) => ((value - (model.means[i] as number)) / (model.scales[i] as number)) * (model.weights[i] as number),
  );
  const score = terms.reduce((sum, term) => sum + term, model.intercept);
  return Math.min(100, Math.max(0, score));
}

function columnsOf(levels: readonly string[], features: CustomerFeatures): number[] {
  const profession = features.profession || 'Other';
  const { annual_income, age, work_experience, family_size } = features;
  return [...levels.map((level) => (level === profession ? 1 : 0)), annual_income, age, work_experience, family_size];
}
