/** The diffs in the store, kept for 30 days. */
import type { Collection, Store, Where } from '@cohortlens/store';
import type { Diffs, Selection } from '../domain/query/answer.ts';
import type { Count } from '../domain/query/distribution.ts';
import type { Kept } from '../domain/record/diff.ts';
import type { History } from '../domain/record/record.ts';

export interface StoredHistory extends History, Pick<Diffs, 'page' | 'counts'> {
  readonly findMany: (diffIds: readonly string[]) => Promise<Map<string, Kept>>;
}

const NEWEST_FIRST = [
  { field: 'at', direction: 'desc' },
  { field: 'id', direction: 'desc' },
] as const;

/** The first index answers the counts by itself. */
const INDEXES = [
  ['at', 'id', 'capability', 'verdict', 'delta'],
  ['verdict', 'at', 'id'],
  ['tenant', 'at', 'id'],
] as const;

export async function openHistory(store: Store): Promise<StoredHistory> {
  const collection: Collection<Kept> = await store.collection<Kept>({
    name: 'comparator_diffs',
    indexes: INDEXES,
    expires: 'expires',
  });
  return {
    insert: async (kept) => (await collection.insert([kept])).size === 0,
    revise: (kept, revision) => collection.replace(kept, { revision }),
    find: (id) => collection.get(id),
    findMany: (ids) => collection.getMany(ids),
    page: (selection, after, limit) =>
      collection.find({
        where: whereOf(selection),
        order: NEWEST_FIRST,
        limit,
        ...(after ? { after: [after.at, after.id] } : {}),
      }),
    counts: async (selection) =>
      (await collection.tally(['capability', 'verdict', 'delta'], whereOf(selection))).map(
        ({ key, count }) => ({ ...key, count }) as unknown as Count,
      ),
  };
}

function whereOf({ from, to, ...equal }: Selection): Where<Kept> {
  if (from === undefined && to === undefined) return equal;
  return { ...equal, at: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lt: to }) } };
}
