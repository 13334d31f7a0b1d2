import { describe, expect, it } from '@jest/globals';
import { UniqueKeyError } from '../port.ts';
import { type Given, type Item, items } from './fixture.ts';

const times = <R>(count: number, make: (i: number) => R): R[] => Array.from({ length: count }, (_, i) => make(i));

export function concurrency(given: Given): void {
  describe('concurrency', () => {
    it('lets exactly one of many inserts of an id win', async () => {
      const collection = await items(given().store);
      const refused = await Promise.all(times(50, (i) => collection.insert([{ id: 'a', key: i, rank: i }])));
      const winners = refused.flatMap((set, i) => (set.size === 0 ? [i] : []));
      expect(winners).toHaveLength(1);
      expect(await collection.get('a')).toMatchObject({ rank: winners[0] });
    });

    it('lets exactly one of many inserts of a unique key win', async () => {
      const collection = await items(given().store);
      const refused = await Promise.all(times(50, (i) => collection.insert([{ id: `id-${i}`, group: 'g', key: 'same' }])));
      expect(refused.filter((set) => set.size === 0)).toHaveLength(1);
      expect(await collection.count()).toBe(1);
    });

    it('lets one of many compare-and-sets from the same state win', async () => {
      const collection = await items(given().store);
      await collection.insert([{ id: 'a', rank: 0 }]);
      const won = await Promise.all(times(50, (i) => collection.replace({ id: 'a', rank: i + 1 }, { rank: 0 })));
      expect(won.filter(Boolean)).toHaveLength(1);
      expect(await collection.get('a')).toEqual({ id: 'a', rank: won.indexOf(true) + 1 });
    });

    it('counts every one of 100 concurrent compare-and-set increments', async () => {
      const collection = await items(given().store);
      await collection.insert([{ id: 'a', rank: 0 }]);
      const increment = async (): Promise<void> => {
        for (let attempt = 0; attempt < 1_000; attempt++) {
          const rank = Number((await collection.get('a'))?.rank);
          if (await collection.replace({ id: 'a', rank: rank + 1 }, { rank })) return;
        }
        throw new Error('never won');
      };
      await Promise.all(times(100, increment));
      expect(await collection.get('a')).toEqual({ id: 'a', rank: 100 });
    });

    it('applies concurrent changes of one document atomically, each seeing another sum', async () => {
      const collection = await items(given().store);
      const after = await Promise.all(
        times(200, (i) => collection.apply([{ id: 'a', first: { note: `by ${i}` }, set: { group: i }, add: { rank: 1 } }])),
      );
      const sums = after.map(([item]) => Number(item?.rank)).sort((a, b) => a - b);
      expect(sums).toEqual(times(200, (i) => i + 1));
      expect(new Set(after.map(([item]) => item?.note)).size).toBe(1);
      expect(await collection.get('a')).toMatchObject({ rank: 200 });
    });

    it('sees in one turn what was written before in that turn', async () => {
      const collection = await items(given().store);
      const seen = await Promise.all([
        collection.get('a'),
        collection.insert([{ id: 'a', rank: 1 }]),
        collection.get('a'),
        collection.apply([{ id: 'a', add: { rank: 1 } }]),
        collection.find({ where: { rank: 2 }, limit: 1 }),
        collection.remove(['a']),
        collection.count(),
      ]);
      const after: Item = { id: 'a', rank: 2 };
      expect(seen).toEqual([undefined, new Set(), { id: 'a', rank: 1 }, [after], [after], 1, 0]);
    });

    it('does not let a failing operation take others of its turn with it', async () => {
      const collection = await items(given().store);
      const outcomes = await Promise.allSettled([
        collection.insert([{ id: 'a', key: 1 }]),
        collection.apply([{ id: 'b', set: { key: 1 } }]),
        collection.insert([{ id: 'bad', data: new Map() }]),
        collection.insert([{ id: 'c', key: 2 }]),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
      expect(outcomes[1]).toMatchObject({ reason: expect.any(UniqueKeyError) });
      expect([...(await collection.getMany(['a', 'b', 'bad', 'c'])).keys()].sort()).toEqual(['a', 'c']);
    });
  });
}
