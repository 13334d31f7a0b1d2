/**
 * Entries past their retention become a sum of their hour, for ever. The sum of an hour is one document, inserted once when no
 * message can change its entries any more; from then on it counts, and they do not. Removing them afterwards may stop and
 * start anywhere, on any replica, as often as it likes.
 */
import type { LedgerBalance } from '@cohortlens/contracts';
import { type Collection, every, type Store } from '@cohortlens/store';
import { balanceOf, overdueIn, type Row, rowsOf } from '../domain/balance.ts';
import type { Entry } from '../domain/entry.ts';
import { hourName, RETENTION_MS, summableBefore } from '../domain/retention.ts';
import type { Entries } from './entries.ts';
import { openRows } from './rows.ts';

interface Hour {
  readonly id: string;
  readonly hour: number;
  readonly rows: readonly Row[];
}

const BATCH = 500;
const PAGE = 10_000;

export interface Hours {
  /**
   * A result first read before `asked` (epoch milliseconds) whose request was not read meanwhile is an orphan, and what is in flight for
   * long then is overdue. Undefined: not everything is read, so nothing is said to be missing, and nothing to be balanced.
   */
  readonly balance: (asked: number | undefined) => Promise<LedgerBalance>;
  /**
   * Sums the hours that are due and removes their entries, and results whose request never came, until there is no more or it
   * is called off; then it refreshes what the balance remembers. How many entries went.
   */
  readonly rollUp: (signal: AbortSignal) => Promise<number>;
}

export async function openHours(store: Store, entries: Entries, now: () => number): Promise<Hours> {
  const hours = await store.collection<Hour>({ name: 'ledger_hours', indexes: [['hour']] });
  const rows = openRows(entries, now);
  return {
    balance: async (asked) => {
      // The entries first: an hour that is summed in between is then in both, and the sum counts.
      const kept = await rows.all(asked !== undefined);
      const orphans = asked === undefined ? 0 : await entries.orphans(asked);
      const sums = await all(hours);
      const summed = new Set(sums.map(({ hour }) => hour));
      const open = kept.filter(({ hour }) => !summed.has(hour));
      const missing = asked === undefined ? undefined : { orphans, overdue: overdueIn(open, asked) };
      return balanceOf({ open, closed: sums.flatMap((sum) => sum.rows), missing });
    },
    rollUp: async (signal) => {
      const before = summableBefore(now());
      let removed = await removeOrphans(entries.collection, now() - RETENTION_MS);
      while (!signal.aborted) {
        const hour = await entries.nextHour(0);
        if (hour === undefined || hour >= before) break;
        await hours.insert([{ id: hourName(hour), hour, rows: rowsOf(await entries.groups(hour)) }]);
        removed += await removeHour(entries.collection, hour, signal);
      }
      await rows.refresh(signal);
      return removed;
    },
  };
}

async function all(hours: Collection<Hour>): Promise<Hour[]> {
  const found: Hour[] = [];
  for await (const sum of every(hours, { order: [{ field: 'hour', direction: 'asc' }], limit: PAGE })) found.push(sum);
  return found;
}

/** A batch at a time, so that nothing else waits long. */
async function removeHour(collection: Collection<Entry>, hour: number, signal: AbortSignal): Promise<number> {
  let removed = 0;
  while (!signal.aborted) {
    const batch = await collection.find({ where: { hour }, limit: BATCH });
    if (batch.length === 0) break;
    removed += await collection.remove(batch.map(({ id }) => id));
  }
  return removed;
}

/** Results whose request did not come as long as the log could have held it. The condition is checked again as they go. */
async function removeOrphans(collection: Collection<Entry>, seenBefore: number): Promise<number> {
  return collection.removeWhere({ hour: null, seen_at: { lt: seenBefore } });
}
