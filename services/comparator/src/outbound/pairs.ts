/** The pairs in the store: one write for what came together, nothing is read before it. */
import type { Collection, Store } from '@cohortlens/store';
import type { AddToPair, Pair } from '../domain/pair/pair.ts';

export interface Pairs {
  readonly add: AddToPair;
  /** Whether there is one of this request. */
  readonly has: (id: string) => Promise<boolean>;
  /** Those whose window has closed before this, the first ones first. */
  readonly due: (before: number, limit: number) => Promise<Pair[]>;
  /** As they are now; those that are still there. */
  readonly find: (ids: readonly string[]) => Promise<Map<string, Pair>>;
  /** They stay for a late answer, and are due no more. */
  readonly close: (ids: readonly string[]) => Promise<unknown>;
  readonly remove: (ids: readonly string[]) => Promise<unknown>;
  /** How many wait in their window. */
  readonly waiting: () => Promise<number>;
}

export async function openPairs(store: Store): Promise<Pairs> {
  const collection: Collection<Pair> = await store.collection<Pair>({
    name: 'comparator_pairs',
    indexes: [['closes_at']],
    expires: 'expires',
  });
  return {
    add: async (addition) => {
      const [pair] = await collection.apply([addition]);
      return pair ?? addition;
    },
    has: async (id) => (await collection.get(id)) !== undefined,
    due: (before, limit) =>
      collection.find({ where: { closes_at: { gte: 0, lt: before } }, order: [{ field: 'closes_at', direction: 'asc' }], limit }),
    find: (ids) => collection.getMany(ids),
    close: (ids) => collection.apply(ids.map((id) => ({ id, set: { closes_at: null } }))),
    remove: (ids) => collection.remove(ids),
    waiting: () => collection.count({ closes_at: { gte: 0 } }),
  };
}
