import { describe, expect, it } from '@jest/globals';
import { StoreError } from '../port.ts';
import { type Given, ITEMS, type Item, ids, items } from './fixture.ts';

export function lifetime(given: Given): void {
  describe('expiry', () => {
    const filled = async () => {
      const { store, now } = given();
      const collection = await items(store);
      const documents: Item[] = [
        { id: 'soon', key: 1, until: now() + 1_000, note: 'old' },
        { id: 'later', key: 2, until: now() + 5_000 },
        { id: 'never', key: 3 },
        { id: 'null', key: 4, until: null },
      ];
      await collection.insert(documents);
      return collection;
    };

    it('returns nothing whose time has come, by any way of reading', async () => {
      const collection = await filled();
      given().advance(999);
      expect(await collection.count()).toBe(4);
      given().advance(1);
      expect(await collection.get('soon')).toBeUndefined();
      expect([...(await collection.getMany(['soon', 'later'])).keys()]).toEqual(['later']);
      expect(ids(await collection.find({ limit: 10 })).sort()).toEqual(['later', 'never', 'null']);
      expect(await collection.count({ note: 'old' })).toBe(0);
      expect((await collection.tally(['note'])).map(({ count }) => count)).toEqual([3]);
    });

    it('writes as if what has expired had never been', async () => {
      const collection = await filled();
      given().advance(1_000);
      expect(await collection.remove(['soon'])).toBe(0);
      expect(await collection.replace({ id: 'soon', key: 1 }, {})).toBe(false);
      expect(await collection.apply([{ id: 'soon', first: { note: 'new' } }])).toEqual([{ id: 'soon', note: 'new' }]);
      expect(await collection.get('soon')).toEqual({ id: 'soon', note: 'new' });
    });

    it('gives the id and the unique key of what has expired to the next', async () => {
      const collection = await filled();
      given().advance(1_000);
      expect(await collection.insert([{ id: 'soon', key: 9 }])).toEqual(new Set());
      given().advance(4_000);
      expect(await collection.insert([{ id: 'heir', key: 2 }])).toEqual(new Set());
      expect(await collection.insert([{ id: 'thief', key: 3 }])).toEqual(new Set(['thief']));
    });
  });

  describe('lifetime', () => {
    it('has every acknowledged write after it was opened again', async () => {
      const collection = await items(given().store);
      await collection.insert([
        { id: 'a', key: 1 },
        { id: 'b', key: 2 },
      ]);
      await collection.apply([{ id: 'c', set: { key: 3 }, add: { rank: 1 } }]);
      await collection.replace({ id: 'a', key: 1, note: 'changed' }, {});
      await collection.remove(['b']);
      const again = await items(await given().reopen());
      expect(await again.find({ order: [{ field: 'id', direction: 'asc' }], limit: 10 })).toEqual([
        { id: 'a', key: 1, note: 'changed' },
        { id: 'c', key: 3, rank: 1 },
      ]);
      expect(await again.insert([{ id: 'd', key: 3 }])).toEqual(new Set(['d']));
    });

    it('gives the same collection for the same declaration, and refuses another under its name', async () => {
      const { store } = given();
      const [first, second] = await Promise.all([items(store), items(store)]);
      await first.insert([{ id: 'a' }]);
      expect(await second.get('a')).toEqual({ id: 'a' });
      await expect(store.collection<Item>({ ...ITEMS, indexes: [] })).rejects.toBeInstanceOf(TypeError);
    });

    it('finds and keeps unique by what was declared only after the documents were there', async () => {
      const plain = await given().store.collection<Item>({ name: ITEMS.name, indexes: [] });
      await plain.insert([
        { id: 'a', group: 'g', key: true, rank: 1 },
        { id: 'b', group: 'g', key: 1, until: given().now() + 10 },
      ]);
      const collection = await items(await given().reopen());
      expect(ids(await collection.find({ where: { rank: 1 }, limit: 10 }))).toEqual(['a']);
      expect(ids(await collection.find({ where: { key: true }, limit: 10 }))).toEqual(['a']);
      expect(await collection.insert([{ id: 'c', group: 'g', key: true }])).toEqual(new Set(['c']));
      given().advance(10);
      expect(await collection.count()).toBe(1);
    });

    it.each([
      {
        of: 'the first',
        batch: [
          { id: 'b', key: 1 },
          { id: 'a', key: 2 },
        ],
        refused: [],
      },
      {
        of: 'the holder',
        batch: [
          { id: 'a', key: 1 },
          { id: 'b', key: 1 },
        ],
        refused: ['b'],
      },
      {
        of: 'another',
        batch: [
          { id: 'b', key: 1 },
          { id: 'a', key: 1 },
        ],
        refused: ['a'],
      },
    ])('gives a unique key that an expired document held to the first of a batch: $of', async ({ batch, refused }) => {
      const collection = await items(given().store);
      const until = given().now() + 1;
      await collection.insert([
        { id: 'a', key: 1, until },
        { id: 'b', until },
      ]);
      given().advance(1);
      expect(await collection.insert(batch)).toEqual(new Set(refused));
    });

    it('finishes what was called before it closes, and refuses what comes after', async () => {
      const { store, reopen } = given();
      const collection = await items(store);
      const pending = Array.from({ length: 20 }, (_, i) => collection.insert([{ id: `item-${i}`, key: i }]));
      const closed = store.close();
      const late = collection.get('item-1');
      await expect(late).rejects.toBeInstanceOf(StoreError);
      await closed;
      expect((await Promise.all(pending)).every((refused) => refused.size === 0)).toBe(true);
      await expect(collection.insert([{ id: 'x' }])).rejects.toBeInstanceOf(StoreError);
      await expect(items(store).then((open) => open.count())).rejects.toBeInstanceOf(StoreError);
      await store.close();
      expect(await (await items(await reopen())).count()).toBe(20);
    });

    it('has one clock for all who open it, which goes on', async () => {
      const first = await given().store.time();
      const again = await given().reopen();
      const second = await again.time();
      expect(second).toBeGreaterThanOrEqual(first);
      expect(second - first).toBeLessThan(60_000);
      await again.close();
      await expect(again.time()).rejects.toBeInstanceOf(StoreError);
    });

    it('tells whether it answers', async () => {
      const { store } = given();
      expect(await store.healthy()).toBe(true);
      await store.close();
      expect(await store.healthy()).toBe(false);
    });
  });
}
