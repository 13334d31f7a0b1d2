/** v2's prediction: a bounded linear score over a rule set that is data. Pure: the same rules and input give the same output. */
import type { CustomerFeatures, PredictionOutput, RuleSetPrediction } from '@cohortlens/contracts';
import { confidenceOf } from './confidence.ts';

/** The scale of the spending score, whatever bounds a rule set names. */
const SCALE = { low: 0, high: 100 } as const;

/**
 * The score: intercept + coefficients · features + the profession's points, clipped to the rule set's bounds within 0..100,
 * to one decimal. assumed: the features that were filled in for the client; they make the confidence low.
 */
export function predict(
  ruleSet: RuleSetPrediction,
  input: CustomerFeatures,
  assumed: Readonly<Record<string, unknown>> = {},
): PredictionOutput {
  const score = Math.min(SCALE.high, Math.max(SCALE.low, clip(rawScore(ruleSet, input), ruleSet.bounds)));
  return { predicted_spending: Number(score.toFixed(1)), confidence: confidenceOf(ruleSet, input, assumed) };
}

function rawScore(ruleSet: RuleSetPrediction, input: CustomerFeatures): number {
  const { annual_income, age, work_experience, family_size } = ruleSet.coefficients;
  const profession = input.profession || 'Other';
  const points = Object.hasOwn(ruleSet.professions, profession) ? (ruleSet.professions[profession] ?? 0) : 0;
  return (
    ruleSet.intercept +
    annual_income * input.annual_income +
    age * input.age +
    work_experience * input.work_experience +
    family_size * input.family_size +
    points
  );
}

/** NaN is what opposed features of absurd size add up to; it takes the lower bound. */
const clip = (score: number, bounds: { low: number; high: number }) =>
  Number.isNaN(score) ? bounds.low : Math.min(bounds.high, Math.max(bounds.low, score));
