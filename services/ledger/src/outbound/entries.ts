/** The ledger's entries in the store: one write for what came together, nothing is read before it. */
import { type Collection, insist, type Store, type Tally } from '@cohortlens/store';
import type { Group, Row } from '../domain/balance.ts';
import type { Entry, Facts, RecordFacts } from '../domain/entry.ts';

/** What tells an entry's state; the balance is a scan of this index alone. */
const TALLIED = ['hour', 'capability', 'primary', 'failover', 'choice', 'v1', 'v2', 'v1_dead', 'v2_dead'] as const;

export interface Entries {
  readonly record: RecordFacts;
  readonly find: (requestId: string) => Promise<Entry | undefined>;
  /** Those of the ids whose request was read. */
  readonly accepted: (requestIds: readonly string[]) => Promise<string[]>;
  /** The first hour that is not before this and has entries. */
  readonly nextHour: (from: number) => Promise<number | undefined>;
  /** The entries of an hour, counted by their facts. */
  readonly groups: (hour: number) => Promise<Group[]>;
  /** How many results first read before this (epoch milliseconds) are without their request. */
  readonly orphans: (seenBefore: number) => Promise<number>;
  readonly collection: Collection<Entry>;
}

export async function openEntries(store: Store): Promise<Entries> {
  const collection = await store.collection<Entry>({ name: 'ledger_entries', indexes: [TALLIED] });
  return {
    collection,
    record: (addition) => insist(() => collection.apply([addition])),
    find: (id) => collection.get(id),
    accepted: async (ids) => [...(await collection.getMany(ids)).values()].filter((e) => e.hour !== undefined).map((e) => e.id),
    nextHour: async (from) => {
      const [next] = await collection.find({
        where: { hour: { gte: from } },
        order: [{ field: 'hour', direction: 'asc' }],
        limit: 1,
      });
      return next?.hour;
    },
    groups: async (hour) => (await collection.tally(TALLIED, { hour })).map(({ key, count }) => groupOf(key, count)),
    orphans: (seenBefore) => collection.count({ hour: null, seen_at: { lt: seenBefore } }),
  };
}

function groupOf(key: Tally['key'], count: number): Group {
  const present: unknown = Object.fromEntries(Object.entries(key).filter(([, value]) => value !== null));
  const facts = present as Facts & Pick<Row, 'capability' | 'hour'>;
  return { facts, capability: facts.capability, hour: facts.hour, count };
}
