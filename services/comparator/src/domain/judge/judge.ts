/** What a comparison means: a table over what the two sides did, and for two scores the tolerances. */
import { type Observation, TOLERANCES, type Verdict } from '@cohortlens/contracts';

type Status = Observation['status'];
type Judgement = Verdict | 'by_score';

/**
 * By what the control (v1) and then the candidate (v2) did. A failure of the candidate counts whatever the control did; one of
 * the control alone says nothing of the candidate. Both refusing the input is a match: the client gets the same 4xx.
 */
const TABLE: Readonly<Record<Status, Readonly<Record<Status, Judgement>>>> = {
  ok: { ok: 'by_score', refused: 'mismatch', error: 'candidate_error', absent: 'missing' },
  refused: { ok: 'mismatch', refused: 'match', error: 'candidate_error', absent: 'missing' },
  error: { ok: 'control_error', refused: 'control_error', error: 'candidate_error', absent: 'missing' },
  absent: { ok: 'missing', refused: 'missing', error: 'missing', absent: 'missing' },
};

const { relativeDelta } = TOLERANCES.prediction;

/** `relative`: the relative delta; null unless both sides gave a score. */
export function judge(control: Observation, candidate: Observation, relative: number | null): Verdict {
  const judgement = TABLE[control.status][candidate.status];
  if (judgement !== 'by_score') return judgement;
  if (relative === null || relative > relativeDelta.tolerated) return 'mismatch';
  return relative > relativeDelta.match ? 'tolerated' : 'match';
}
