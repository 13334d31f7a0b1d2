/** How far a prediction can be relied on: a judgement of where the customer lies in the data that the rules were fitted to. */
import type { CustomerFeatures, PredictionOutput, RuleSetPrediction } from '@cohortlens/contracts';

const MEASURED = ['age', 'annual_income', 'work_experience', 'family_size'] as const;
/** This share of a fitted range, at either end, is its edge: few customers lie there. */
const EDGE = 0.1;

/**
 * low: a feature was assumed, lies outside its fitted range, or the profession is none that was fitted.
 * high: every measured feature lies clear of the edges of its fitted range (a tenth of it at either end).
 * medium: everything else, that is, known but near an edge.
 */
export function confidenceOf(
  ruleSet: RuleSetPrediction,
  input: CustomerFeatures,
  assumed: Readonly<Record<string, unknown>>,
): PredictionOutput['confidence'] {
  if (Object.keys(assumed).length > 0) return 'low';
  if (!Object.hasOwn(ruleSet.professions, input.profession || 'Other')) return 'low';
  const places = MEASURED.map((name) => place(ruleSet.fitted_ranges[name], input[name]));
  if (places.includes('outside')) return 'low';
  return places.includes('edge') ? 'medium' : 'high';
}

function place(range: { low: number; high: number } | undefined, value: number): 'outside' | 'edge' | 'inside' {
  if (!range || !(value >= range.low && value <= range.high)) return 'outside';
  const edge = (range.high - range.low) * EDGE;
  return value < range.low + edge || value > range.high - edge ? 'edge' : 'inside';
}
