import { describe, expect, it } from '@jest/globals';
import type { Change } from '../port.ts';
import { UniqueKeyError } from '../port.ts';
import { type Given, type Item, ids, items, some } from './fixture.ts';

const POLLUTED = '{"id":"polluted","data":{"__proto__":{"admin":true},"constructor":{"prototype":1},"a":["__proto__"]}}';
const change = (parts: object) => parts as Change<Item>;

export function writes(given: Given): void {
  describe('writes', () => {
    it('gives back every document as it was put in', async () => {
      const collection = await items(given().store);
      const document: Item = {
        id: 'ü 💡 "\'\\ \u0000',
        group: null,
        rank: -1.5e-7,
        note: '',
        data: { a: [1, { b: null }], c: false },
      };
      expect(await collection.insert([document])).toEqual(new Set());
      expect(await collection.get(document.id)).toEqual(document);
      expect(await collection.getMany([document.id, 'absent'])).toEqual(new Map([[document.id, document]]));
      expect(await collection.get('absent')).toBeUndefined();
    });

    it('keeps a document as it was when it was handed over', async () => {
      const collection = await items(given().store);
      const data = { list: [1] };
      const inserted = collection.insert([{ id: 'a', key: 1, data }]);
      const applied = collection.apply([{ id: 'b', set: { data } }]);
      data.list.push(2);
      await Promise.all([inserted, applied]);
      expect((await collection.find({ limit: 10 })).map((item) => item.data)).toEqual([{ list: [1] }, { list: [1] }]);
    });

    it('lets the first writer of an id win, and names the refused ids', async () => {
      const collection = await items(given().store);
      expect(await collection.insert([{ id: 'a', key: 1, note: 'first' }])).toEqual(new Set());
      const refused = await collection.insert([
        { id: 'a', key: 2, note: 'second' },
        { id: 'b', key: 3 },
      ]);
      expect(refused).toEqual(new Set(['a']));
      expect(await collection.get('a')).toMatchObject({ note: 'first' });
      expect(await collection.get('b')).toEqual({ id: 'b', key: 3 });
    });

    it('holds no two documents with the same unique key, null being a value like others', async () => {
      const collection = await items(given().store);
      const documents: Item[] = [
        { id: 'a', group: 'g', key: 1 },
        { id: 'b', group: 'g', key: 1 },
        { id: 'c', group: 'g', key: '1' },
        { id: 'd', group: 'g', key: null },
        { id: 'e', group: 'g' },
      ];
      expect(await collection.insert(documents)).toEqual(new Set(['b', 'e']));
      await expect(collection.apply([{ id: 'c', set: { key: 1 } }])).rejects.toBeInstanceOf(UniqueKeyError);
      await expect(collection.replace({ id: 'c', group: 'g', key: 1 }, {})).rejects.toBeInstanceOf(UniqueKeyError);
      await expect(collection.replace({ id: 'f', group: 'g', key: 1 }, null)).rejects.toBeInstanceOf(UniqueKeyError);
      expect(await collection.get('c')).toEqual({ id: 'c', group: 'g', key: '1' });
      expect(await collection.remove(['a'])).toBe(1);
      expect(await collection.apply([{ id: 'c', set: { key: 1 } }])).toEqual([{ id: 'c', group: 'g', key: 1 }]);
    });

    it('applies changes in order and returns each document as it is after its change', async () => {
      const collection = await items(given().store);
      const after = await collection.apply([
        change({ id: 'a', first: { note: 'one' }, set: { group: 'x' }, add: { rank: 2 } }),
        change({ id: 'a', first: { note: 'two' }, set: { group: 'y' }, add: { rank: 3 } }),
      ]);
      expect(after).toEqual([
        { id: 'a', note: 'one', group: 'x', rank: 2 },
        { id: 'a', note: 'one', group: 'y', rank: 5 },
      ]);
      expect(await collection.get('a')).toEqual(after[1]);
    });

    it('takes a null for absent in first and in add', async () => {
      const collection = await items(given().store);
      await collection.insert([{ id: 'a', note: null, rank: null }]);
      expect(await collection.apply([change({ id: 'a', first: { note: 'first' }, add: { rank: 1 } })])).toEqual([
        { id: 'a', note: 'first', rank: 1 },
      ]);
    });

    it('replaces only what is as expected', async () => {
      const collection = await items(given().store);
      expect(await collection.replace({ id: 'a', rank: 1 }, {})).toBe(false);
      expect(await collection.replace({ id: 'a', rank: 1, note: 'gone' }, null)).toBe(true);
      expect(await collection.replace({ id: 'a', rank: 2 }, null)).toBe(false);
      expect(await collection.replace({ id: 'a', rank: 2 }, { rank: '1' })).toBe(false);
      expect(await collection.replace({ id: 'a', rank: 2 }, { rank: 1, group: null })).toBe(true);
      expect(await collection.get('a')).toEqual({ id: 'a', rank: 2 });
    });

    it('counts what it removes', async () => {
      const collection = await items(given().store);
      await collection.insert(some({ group: 'x' }, { group: 'x' }, { group: 'y' }, {}));
      expect(await collection.remove(['item-0', 'item-0', 'absent'])).toBe(1);
      expect(await collection.removeWhere({ group: { in: ['x', null] } })).toBe(2);
      expect(ids(await collection.find({ limit: 10 }))).toEqual(['item-2']);
    });

    it('takes names of prototypes as data, and pollutes nothing', async () => {
      const collection = await items(given().store);
      await collection.insert([JSON.parse(POLLUTED)]);
      expect(JSON.stringify(await collection.get('polluted'))).toBe(POLLUTED);
      const after = await collection.apply([change({ id: 'polluted', first: { constructor: 1 }, add: { toString: 2 } })]);
      expect(after[0]).toMatchObject({ constructor: 1, toString: 2 });
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    });

    it.each<[string, Item]>([
      ['a date', { id: 'a', data: new Date(0) }],
      ['a number that is not finite', { id: 'a', data: [Number.NaN] }],
      ['a function', { id: 'a', data: () => 1 }],
      ['an empty id', { id: '' }],
      ['an id of half a character', { id: '\ud800' }],
      ['a dot in a name', JSON.parse('{"id":"a","x.y":1}')],
      ['a dollar before a name', JSON.parse('{"id":"a","$set":1}')],
      ['a prototype at the top', JSON.parse('{"id":"a","__proto__":{"admin":true}}')],
      ['a list in an indexed field', { id: 'a', group: ['x'] as never }],
    ])('refuses a document with %s before anything is written', async (_, document) => {
      const collection = await items(given().store);
      await expect(collection.insert([{ id: 'good' }, document])).rejects.toBeInstanceOf(TypeError);
      await expect(collection.replace(document, null)).rejects.toBeInstanceOf(TypeError);
      expect(await collection.count()).toBe(0);
    });

    it.each<[string, object]>([
      ['a field in two parts', { id: 'a', first: { rank: 1 }, add: { rank: 1 } }],
      ['another id', { id: 'a', set: { id: 'b' } }],
      ['a sum that is no number', { id: 'a', add: { rank: '1' } }],
      ['an addition to text', { id: 'text', add: { note: 1 } }],
    ])('refuses a change with %s', async (_, parts) => {
      const collection = await items(given().store);
      await collection.insert([{ id: 'text', note: 'text' }]);
      await expect(collection.apply([change(parts)])).rejects.toBeInstanceOf(TypeError);
      expect(await collection.find({ limit: 10 })).toEqual([{ id: 'text', note: 'text' }]);
    });

    it('refuses a list that is too long for one call', async () => {
      const collection = await items(given().store);
      const many = Array.from({ length: 10_001 }, (_, i) => ({ id: `many-${i}`, key: i }));
      await expect(collection.insert(many)).rejects.toBeInstanceOf(RangeError);
      expect(await collection.count()).toBe(0);
    });
  });
}
