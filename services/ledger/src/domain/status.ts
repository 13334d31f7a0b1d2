/** What a tenant is told of its request: the very answer that was, or would have been, sent. */
import { answerOf } from '@cohortlens/answers';
import type { RequestStatus } from '@cohortlens/contracts';
import type { Entry } from './entry.ts';
import { settle } from './settle.ts';

/** Undefined when the request was not read yet, or is another tenant's. `now`: epoch milliseconds. */
export function statusOf(entry: Entry | undefined, tenant: string, now: number): RequestStatus | undefined {
  if (entry?.tenant !== tenant || entry.accepted_at === undefined || entry.capability === undefined) return undefined;
  const { id, capability, accepted_at, failover } = entry;
  const { state, by } = settle(entry, now);
  const common = { id, state, capability, accepted_at, ...(failover === true ? { failover } : {}) };
  const recorded = by === undefined ? undefined : entry[`${by}_result`];
  if (recorded === undefined) return common;
  const { status, body, served_by } = answerOf(recorded.result, id);
  const cause = state === 'dead_lettered' ? recorded.result.error?.message : undefined;
  return {
    ...common,
    settled_at: recorded.at,
    status,
    answer: { ...body },
    served_by,
    ...(cause === undefined ? {} : { cause }),
  };
}
