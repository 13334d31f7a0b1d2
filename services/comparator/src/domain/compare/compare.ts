/** How far the candidate is from the control, without saying yet what that means: a table of comparators by capability. */
import type { Capability, ResultOf } from '@cohortlens/contracts';
import { type Comparator, type Comparison, NO_FIGURES, type Seen } from './comparator.ts';
import { prediction } from './prediction.ts';
import { recommendation } from './recommendation.ts';
import { segmentation } from './segmentation.ts';

const COMPARATORS: { readonly [C in Capability]: Comparator<C> } = { prediction, segmentation, recommendation };

/** The comparator of a capability, for what is of that capability: whose messages are told apart by the capability they name. */
export const comparatorOf = (capability: Capability): Comparator<Capability> =>
  COMPARATORS[capability] as unknown as Comparator<Capability>;

export const observe = (result: ResultOf): Seen => comparatorOf(result.capability).observe(result);

/** What differs is said of the statuses first: two answers are measured, others only told apart. */
export function compare(capability: Capability, control: Seen, candidate: Seen): Comparison {
  const { measure, unmeasured } = comparatorOf(capability);
  const [v1, v2] = [control.observation, candidate.observation];
  const none = (...differences: Comparison['differences']): Comparison => ({
    fields: unmeasured,
    differences,
    figures: NO_FIGURES,
  });
  if (v1.status === 'absent' || v2.status === 'absent') return none('absent');
  if (v1.status !== v2.status) return none('status');
  if (v1.status === 'ok') return measure(control, candidate);
  return v1.error === v2.error ? none() : none('error_code');
}
