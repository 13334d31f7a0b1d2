import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { every, type EveryQuery } from './every.ts';
import type { Collection, Query, Store } from './port.ts';
import { openSqliteStore } from './sqlite/open.ts';

interface Leaf {
  readonly id: string;
  readonly rank?: number;
  readonly kept: boolean;
}
const BY_RANK: EveryQuery<Leaf>['order'] = [
  { field: 'rank', direction: 'desc' },
  { field: 'id', direction: 'asc' },
];
const leaf = (n: number): Leaf => ({
  id: String(n).padStart(2, '0'),
  kept: n % 2 === 0,
  ...(n % 3 === 0 ? {} : { rank: n % 3 }),
});

describe('every document of a query', () => {
  let dir: string;
  let store: Store;
  let leaves: Collection<Leaf>;
  beforeEach(async () => {
    dir = mkdtempSync(join(tmpdir(), 'every-'));
    store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal' });
    leaves = await store.collection<Leaf>({ name: 'leaves', indexes: [['rank', 'id']] });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });

  async function found(query: EveryQuery<Leaf>, from: Pick<Collection<Leaf>, 'find'> = leaves): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of every(from, query)) ids.push(id);
    return ids;
  }

  it.each([0, 1, 3, 4, 5, 12, 13])('is found once and in order, of %d', async (many) => {
    await leaves.insert(Array.from({ length: many }, (_, n) => leaf(n)));
    const whole = await leaves.find({ order: BY_RANK, limit: 100 });
    expect(await found({ order: BY_RANK, limit: 4 })).toEqual(whole.map(({ id }) => id));
    const some = whole.filter(({ kept }) => kept).map(({ id }) => id);
    expect(await found({ where: { kept: true }, order: BY_RANK, limit: 2 })).toEqual(some);
  });

  it('is asked for a page at a time, and no more when it is left', async () => {
    await leaves.insert(Array.from({ length: 12 }, (_, n) => leaf(n)));
    const asked: (Query<Leaf>['after'] | 'first')[] = [];
    const watched = { find: (query: Query<Leaf>) => (asked.push(query.after ?? 'first'), leaves.find(query)) };
    for await (const { id } of every(watched, { order: BY_RANK, limit: 4 })) if (id === '01') break;
    expect(asked).toEqual(['first', [2, '11']]);
  });
});
