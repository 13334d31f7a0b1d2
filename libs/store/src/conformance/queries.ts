import { describe, expect, it } from '@jest/globals';
import type { Query, Scalar, Where } from '../port.ts';
import { type Given, type Item, ids, items, some } from './fixture.ts';

const VALUES: readonly (Scalar | undefined)[] = [undefined, null, 0, 1, 2.5, 10, '', '1', 'a', 'b', false, true];
type Order = NonNullable<Query<Item>['order']>;

/** By operator: the condition, and which of VALUES it finds, by place. */
const CONDITIONS: readonly [string, Where<Item>['note'], readonly number[]][] = [
  ['a number', 1, [3]],
  ['a string', '1', [7]],
  ['true', true, [11]],
  ['false', false, [10]],
  ['null, which absent is as well', null, [0, 1]],
  ['in', { in: [null, 1, 'a', true, 'absent'] }, [0, 1, 3, 8, 11]],
  ['in nothing', { in: [] }, []],
  ['gte of a number', { gte: 1 }, [3, 4, 5]],
  ['lt of a number', { lt: 2.5 }, [2, 3]],
  ['gte and lt', { gte: 1, lt: 10 }, [3, 4]],
  ['gte of a string', { gte: '1' }, [7, 8, 9]],
  ['lt of a string', { lt: 'b' }, [6, 7, 8]],
];
const ORDERS: readonly Order[] = [
  [
    { field: 'group', direction: 'asc' },
    { field: 'id', direction: 'asc' },
  ],
  [
    { field: 'group', direction: 'desc' },
    { field: 'rank', direction: 'desc' },
    { field: 'id', direction: 'desc' },
  ],
  [
    { field: 'group', direction: 'desc' },
    { field: 'note', direction: 'asc' },
    { field: 'id', direction: 'desc' },
  ],
];

export function queries(given: Given): void {
  describe('queries', () => {
    const filled = async () => {
      const collection = await items(given().store);
      await collection.insert(some(...VALUES.map((value) => (value === undefined ? {} : { rank: value, note: value }))));
      return collection;
    };

    it.each(CONDITIONS)('finds by %s, indexed or not', async (_, condition, places) => {
      const collection = await filled();
      const expected = places.map((place) => `item-${place}`).sort();
      for (const field of ['note', 'rank'] as const) {
        const where: Where<Item> = { [field]: condition as Scalar };
        expect(ids(await collection.find({ where, limit: 100 })).sort()).toEqual(expected);
        expect(await collection.count(where)).toBe(expected.length);
      }
    });

    it('finds what meets all conditions, by id too', async () => {
      const collection = await filled();
      expect(ids(await collection.find({ where: { rank: { gte: 0 }, note: { lt: 10 }, id: 'item-3' }, limit: 9 }))).toEqual([
        'item-3',
      ]);
      expect(await collection.count({ rank: 1, note: 2.5 })).toBe(0);
    });

    it.each(['rank', 'note'] as const)('sorts %s null, numbers, strings, booleans', async (field) => {
      const collection = await filled();
      const order: Order = [
        { field, direction: 'desc' },
        { field: 'id', direction: 'asc' },
      ];
      const values = (await collection.find({ order, limit: 100 })).map((item) => item[field] ?? null);
      expect(values).toEqual([true, false, 'b', 'a', '1', '', 10, 2.5, 1, 0, null, null]);
    });

    it.each(ORDERS.map((order) => [order.map(({ field, direction }) => `${field} ${direction}`).join(', '), order] as const))(
      'visits each document exactly once, page by page, by %s',
      async (_, order) => {
        const collection = await items(given().store);
        const groups: Scalar[] = [null, 1, 'x', true];
        const documents = Array.from({ length: 60 }, (__, i): Item => {
          const group = groups[i % 4] ?? null;
          return {
            id: `item-${i}`,
            key: i,
            rank: i % 3,
            ...(i % 8 === 0 ? {} : { group }),
            ...(i % 5 === 0 ? {} : { note: i % 2 }),
          };
        });
        await collection.insert(documents);
        const whole = await collection.find({ order, limit: 100 });
        const pages: Item[] = [];
        let page = await collection.find({ order, limit: 7 });
        while (page.length > 0 && pages.length < 100) {
          pages.push(...page);
          const last = page.at(-1);
          page = await collection.find({ order, limit: 7, after: order.map(({ field }) => (last?.[field] ?? null) as Scalar) });
        }
        expect(ids(pages)).toEqual(ids(whole));
        expect(ids(pages).sort()).toEqual(ids(documents).sort());
      },
    );

    it('tallies each combination of values, null and absent as one', async () => {
      const collection = await items(given().store);
      const parts = [
        { group: 'x', note: true },
        { group: 'x', note: true },
        { group: 'x', note: 1 },
        { group: null },
        {},
        { group: 'y' },
      ];
      await collection.insert(some(...parts));
      const tallies = await collection.tally(['group', 'note'], { group: { in: ['x', null] } });
      expect(tallies).toHaveLength(3);
      expect(tallies).toEqual(
        expect.arrayContaining([
          { key: { group: 'x', note: true }, count: 2 },
          { key: { group: 'x', note: 1 }, count: 1 },
          { key: { group: null, note: null }, count: 2 },
        ]),
      );
    });

    it.each<[string, object]>([
      ['a limit of 0', { limit: 0 }],
      ['a limit beyond 10,000', { limit: 10_001 }],
      ['no limit', {}],
      ['a field that is no name', { where: { 'x" OR 1 --': 1 }, limit: 1 }],
      ['a condition that is undefined', { where: { rank: undefined }, limit: 1 }],
      ['an operator that is not there', { where: { rank: { $gt: 1 } }, limit: 1 }],
      ['a range of two types', { where: { rank: { gte: 1, lt: 'a' } }, limit: 1 }],
      ['after without an order', { after: [1], limit: 1 }],
      ['an order of no direction', { order: [{ field: 'rank', direction: 'asc, 1' }], limit: 1 }],
    ])('refuses %s', async (_, query) => {
      const collection = await filled();
      await expect(collection.find(query as Query<Item>)).rejects.toThrow(/conformance_items/);
    });

    it('removes nothing by a condition that is undefined', async () => {
      const collection = await filled();
      await expect(collection.removeWhere({ rank: undefined } as never)).rejects.toBeInstanceOf(TypeError);
      expect(await collection.count()).toBe(VALUES.length);
    });

    it.each(['Items', 'x"; DROP TABLE y', 'sqlite_x', ''])("refuses '%s' as the name of a collection", async (name) => {
      await expect(given().store.collection({ name, indexes: [] })).rejects.toBeInstanceOf(TypeError);
    });
  });
}
