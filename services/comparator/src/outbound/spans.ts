/** What spans came to, in the store, kept as long as the diffs. */
import type { Store } from '@cohortlens/store';
import { HISTORY_MS } from '../domain/record/diff.ts';
import type { Bounds, ClosePorts } from '../domain/rollup/close.ts';
import { dueOf, type Mark, type Span, spanIdOf, startOf, type StoredWidth } from '../domain/rollup/span.ts';
import { coalesced } from './coalesced.ts';

export interface Spans extends Pick<ClosePorts, 'due' | 'replace' | 'mark'> {
  readonly within: (width: StoredWidth, bounds: Bounds) => Promise<Span[]>;
}

/** More spans than any span that is asked for has: 1,000 minutes or hours, or the hours of 30 days. */
const MOST = 2_000;
const OLDEST_DUE_FIRST = [
  { field: 'due', direction: 'asc' },
  { field: 'id', direction: 'desc' },
] as const;

export async function openSpans(store: Store, now: () => number): Promise<Spans> {
  const collection = await store.collection<Span>({
    name: 'comparator_spans',
    indexes: [
      ['width', 'capability', 'from'],
      ['due', 'id'],
    ],
    expires: 'expires',
  });
  const write = (marks: readonly Mark[]): Promise<unknown> =>
    collection.apply(
      marks.map((mark) => {
        const { width, capability, at } = mark;
        const from = startOf(width, at);
        const first = { width, capability, from, revision: 0, expires: from + HISTORY_MS };
        return { id: spanIdOf(mark), first, set: { due: dueOf(mark, now()) }, add: { marks: 1 } };
      }),
    );
  return {
    due: (before, limit) => collection.find({ where: { due: { gte: 0, lt: before + 1 } }, order: OLDEST_DUE_FIRST, limit }),
    replace: (span, expected) => collection.replace(span, expected),
    mark: coalesced(write, spanIdOf),
    within: (width, { capability, from, to }) =>
      collection.find({
        where: { width, capability, from: { gte: from, lt: to } },
        order: [{ field: 'from', direction: 'desc' }],
        limit: MOST,
      }),
  };
}
