/** What the comparator tells. A message's id follows from what it says and its revision: what is published again is the same message. */
import type { Outgoing } from '@cohortlens/bus';
import { type DiffOf, type DiffsMinute, diffsTopic } from '@cohortlens/contracts';
import type { Settled } from './domain/record/settle.ts';
import { rowOf } from './domain/rollup/rollup.ts';
import type { Span } from './domain/rollup/span.ts';

/** All revisions, in their order. */
export const messagesOf = ({ diffs, traceparent }: Settled): Outgoing<DiffOf>[] =>
  diffs.map((diff) => (traceparent === undefined ? messageOf(diff) : { ...messageOf(diff), traceparent }));

export const messageOf = (diff: DiffOf): Outgoing<DiffOf> => ({
  topic: diffsTopic(diff.capability),
  key: diff.request_id,
  id: `${diff.diff_id}#${String(diff.revision)}`,
  data: diff,
  attributes: {
    requestid: diff.request_id,
    tenant: diff.tenant,
    epoch: diff.epoch,
    path: diff.path,
    verdict: diff.verdict,
    ...(diff.primary === undefined ? {} : { primary: diff.primary }),
  },
});

/** None for a minute in which nothing was. */
export function minuteMessages({ capability, from, rollup, revision, made = from }: Span): Outgoing<DiffsMinute>[] {
  const row = rollup === undefined ? undefined : rowOf(from, capability, rollup);
  if (row === undefined) return [];
  const key = `${capability}/${row.from}`;
  const data = { revision, row, published_at: new Date(made).toISOString() };
  return [{ topic: 'diffs.summary', key, id: `${key}#${String(revision)}`, data }];
}
