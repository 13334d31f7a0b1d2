/** Which diffs are meant, as the world is asked for them: times as epoch milliseconds, the upper bound is not in. */
import type { DiffsFilter, FieldError } from '@cohortlens/contracts';

export type Selection = Pick<DiffsFilter, 'capability' | 'verdict' | 'tenant' | 'request_id'> & {
  readonly from?: number;
  readonly to?: number;
};

export function selectionOf({ capability, verdict, tenant, request_id, from, to }: DiffsFilter): Selection | FieldError {
  const selection = {
    ...(capability === undefined ? {} : { capability }),
    ...(verdict === undefined ? {} : { verdict }),
    ...(tenant === undefined ? {} : { tenant }),
    ...(request_id === undefined ? {} : { request_id }),
    ...(from === undefined ? {} : { from: Date.parse(from) }),
    ...(to === undefined ? {} : { to: Date.parse(to) }),
  };
  if ((selection.from ?? Number.NEGATIVE_INFINITY) > (selection.to ?? Number.POSITIVE_INFINITY))
    return { field: 'from', reason: 'is after to' };
  return selection;
}
