/** What a comparison means: a table over what the two sides did, and for two answers the tolerances of the capability. */
import type { Capability, Verdict } from '@cohortlens/contracts';
import { comparatorOf } from '../compare/compare.ts';
import { type ObservationOf, rounded } from '../compare/comparator.ts';

type Status = ObservationOf['status'];
type Judgement = Verdict | 'by_distance';

/**
 * By what the control (v1) and then the candidate (v2) did. A failure of the candidate counts whatever the control did; one of
 * the control alone says nothing of the candidate. Both refusing the input is a match: the client gets the same 4xx.
 */
const TABLE: Readonly<Record<Status, Readonly<Record<Status, Judgement>>>> = {
  ok: { ok: 'by_distance', refused: 'mismatch', error: 'candidate_error', absent: 'missing' },
  refused: { ok: 'mismatch', refused: 'match', error: 'candidate_error', absent: 'missing' },
  error: { ok: 'control_error', refused: 'control_error', error: 'candidate_error', absent: 'missing' },
  absent: { ok: 'missing', refused: 'missing', error: 'missing', absent: 'missing' },
};

export interface Case {
  readonly capability: Capability;
  readonly control: Status;
  readonly candidate: Status;
  /** Null: two answers that have none, or not two answers. */
  readonly distance: number | null;
  /** What v1 disagrees with itself by: a distance counts by its excess over it. */
  readonly floor: number;
}

export function judge({ capability, control, candidate, distance, floor }: Case): Verdict {
  const judgement = TABLE[control][candidate];
  if (judgement !== 'by_distance') return judgement;
  const { within, withoutDistance } = comparatorOf(capability);
  if (distance === null) return withoutDistance;
  if (distance <= within.match) return 'match';
  return rounded(distance - floor) > within.tolerated ? 'mismatch' : 'tolerated';
}
