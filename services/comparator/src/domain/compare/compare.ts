/** How far the candidate is from the control, without saying yet what that means. */
import { type DiffPrediction, type Observation, TOLERANCES } from '@cohortlens/contracts';

export type Comparison = Pick<DiffPrediction, 'relative_delta' | 'signed_delta' | 'differences'>;

const { floor, relativeDelta } = TOLERANCES.prediction;

/** To nine decimals: takes away what binary fractions add to decimal ones, so that 5 % exactly is 0.05. */
const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;

/**
 * signed_delta is v2 - v1 in points, relative_delta |v2 - v1| / max(|v1|, 1); both null unless both sides gave a score.
 * The confidence is told as a difference and judged by nobody.
 */
export function compare(control: Observation, candidate: Observation): Comparison {
  const absent = control.status === 'absent' || candidate.status === 'absent';
  const [v1, v2] = [control.predicted_spending, candidate.predicted_spending];
  const signed = v1 === null || v2 === null ? null : rounded(v2 - v1);
  const relative = signed === null || v1 === null ? null : rounded(Math.abs(signed) / Math.max(Math.abs(v1), floor));
  const bothOk = control.status === 'ok' && candidate.status === 'ok';
  const differs: Readonly<Record<DiffPrediction['differences'][number], boolean>> = {
    absent,
    status: !absent && control.status !== candidate.status,
    error_code: !absent && control.status === candidate.status && control.error !== candidate.error,
    score: relative !== null && relative > relativeDelta.match,
    confidence: bothOk && control.confidence !== candidate.confidence,
  };
  const kinds = Object.keys(differs) as (keyof typeof differs)[];
  return { relative_delta: relative, signed_delta: signed, differences: kinds.filter((kind) => differs[kind]) };
}
