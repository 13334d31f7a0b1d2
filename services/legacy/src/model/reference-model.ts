/**
 * The embedded reference of v1: what v1 would answer, computed here. It stands in for v1 where there is none, and v2's rules
 * are fitted to it. Training makes the plain data, this turns them into answers.
 */
import type { CustomerFeatures, CustomerRow, PredictionOutput } from '@cohortlens/contracts';
import { adviceOn } from './advice.ts';
import { readCustomers, trainingRows } from './customers.ts';
import { type TrainedRegression, scoreOf, trainRegression } from './regression.ts';
import { roundAsPython } from './round.ts';
import { clusterOf, type TrainedSegmenter, trainSegmenter } from './segmenter.ts';

/** Goes up with every change of TrainedModel or of how it is computed: older cached models are then trained anew. */
export const MODEL_FORMAT = 2;

/** Everything that is learnt from customers.csv: plain data, cached as JSON. */
export interface TrainedModel {
  readonly spending: TrainedRegression;
  readonly segments: TrainedSegmenter;
}

export interface ReferenceModel {
  /** `v1-reference-` and the first 8 hex digits of the SHA-256 of the customers it was trained from. */
  readonly version: string;
  /** What segments are told apart by: the scaler and the centroids, for those who fit rules to them. */
  readonly segmenter: TrainedSegmenter;
  /** The spending score before rounding, 0..100; NaN when a feature is not finite. */
  score(features: CustomerFeatures): number;
  /** v1's answer. A profession that is absent, null or empty counts as Other; an unknown one as none of the fitted levels. */
  predict(features: CustomerFeatures): PredictionOutput;
  /** The label of each row's segment, in the model's own numbering; NaN for a row whose numbers are not finite. */
  clusters(rows: readonly CustomerRow[]): number[];
  /** v1's answer to a question. */
  recommend(query: string): string;
}

/** Learns all there is to learn from the CSV's text. Takes its time: run it off the loop that serves. */
export function trainModel(csv: string): TrainedModel {
  const rows = trainingRows(readCustomers(csv));
  return { spending: trainRegression(rows), segments: trainSegmenter(rows) };
}

/** The model over trained data; sha256 is that of the CSV, in hex. */
export function referenceModel(trained: TrainedModel, sha256: string): ReferenceModel {
  const score = (features: CustomerFeatures) => scoreOf(trained.spending, features);
  return {
    version: `v1-reference-${sha256.slice(0, 8)}`,
    segmenter: trained.segments,
    score,
    predict: (features) => answerOf(score(features)),
    clusters: (rows) => rows.map((row) => clusterOf(trained.segments, row)),
    recommend: adviceOn,
  };
}

/** v1's answer for a score: one decimal, and always medium confidence. */
export function answerOf(score: number): PredictionOutput {
  return { predicted_spending: roundAsPython(score), confidence: 'medium' };
}
