/** The diffs in the store, kept for 30 days. */
import type { Collection, Store, Where } from '@cohortlens/store';
import type { Diffs } from '../domain/query/answer.ts';
import type { Selection } from '../domain/query/selection.ts';
import type { Kept } from '../domain/record/diff.ts';
import type { History } from '../domain/record/record.ts';
import type { Count } from '../domain/rollup/rollup.ts';

export interface StoredHistory extends History, Pick<Diffs, 'page' | 'counts'> {
  readonly findMany: (diffIds: readonly string[]) => Promise<Map<string, Kept>>;
  /** Removes those made within the bounds, epoch milliseconds, the upper one not in; how many there were. */
  readonly remove: (from: number, to: number) => Promise<number>;
}

const NEWEST_FIRST = [
  { field: 'at', direction: 'desc' },
  { field: 'id', direction: 'desc' },
] as const;

/** What counting reads: an index with all of these answers it by itself. */
const COUNTED = ['verdict', 'absent', 'occasion', 'distance', 'v1', 'v2', 'agreement'] as const;
const INDEXES = [
  ['at', 'id'],
  ['capability', 'at', 'id', ...COUNTED, 'expires'],
  ['tenant', 'at', 'id', 'capability', ...COUNTED, 'expires'],
  ['verdict', 'at', 'id'],
  ['capability', 'verdict', 'at', 'id'],
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
    remove: (from, to) => collection.removeWhere({ at: { gte: from, lt: to } }),
    page: (selection, after, limit) =>
      collection.find({
        where: whereOf(selection),
        order: NEWEST_FIRST,
        limit,
        ...(after ? { after: [after.at, after.id] } : {}),
      }),
    counts: async (selection) =>
      (await collection.tally(['capability', ...COUNTED], whereOf(selection))).map(
        ({ key, count }) => ({ ...key, count }) as unknown as Count,
      ),
  };
}

/** The ids of a request's diffs lie between these: they begin with the request id and a tilde. */
const idsOf = (requestId: string) => ({ gte: `${requestId}~`, lt: `${requestId}\u007f` });

function whereOf({ from, to, request_id, ...equal }: Selection): Where<Kept> {
  const at = { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lt: to }) };
  return {
    ...equal,
    ...(request_id === undefined ? {} : { id: idsOf(request_id) }),
    ...(from === undefined && to === undefined ? {} : { at }),
  };
}
