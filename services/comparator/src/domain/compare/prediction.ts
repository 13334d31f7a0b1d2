/** Predictions: the relative delta of the scores. The confidence is told as a difference and judged by nobody. */
import { TOLERANCES } from '@cohortlens/contracts';
import { type Comparator, NO_FIGURES, rounded } from './comparator.ts';
import { ABSENT, commonOf } from './observe.ts';

const { floor, relativeDelta } = TOLERANCES.prediction;
const UNMEASURED = { relative_delta: null, signed_delta: null };

export const prediction: Comparator<'prediction'> = {
  absent: Object.freeze({ observation: { ...ABSENT, predicted_spending: null, confidence: null } }),
  observe: (result) => {
    const output = result.status === 'ok' ? result.output : undefined;
    const { predicted_spending = null, confidence = null } = output ?? {};
    return { observation: { ...commonOf(result), predicted_spending, confidence } };
  },
  measure: ({ observation: control }, { observation: candidate }) => {
    const [v1, v2] = [control.predicted_spending, candidate.predicted_spending];
    const confidence = control.confidence === candidate.confidence ? [] : (['confidence'] as const);
    if (v1 === null || v2 === null) return { fields: UNMEASURED, differences: [...confidence], figures: NO_FIGURES };
    const signed_delta = rounded(v2 - v1);
    const signed = rounded(signed_delta / Math.max(Math.abs(v1), floor));
    const distance = Math.abs(signed);
    const score = distance > relativeDelta.match ? (['score'] as const) : [];
    return {
      fields: { relative_delta: distance, signed_delta },
      differences: [...score, ...confidence],
      figures: { distance, signed, v1, v2, agreement: null },
    };
  },
  unmeasured: UNMEASURED,
  within: relativeDelta,
  withoutDistance: 'mismatch',
};
