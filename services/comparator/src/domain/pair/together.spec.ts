import { expect, it } from '@jest/globals';
import type { Seen } from '../compare/comparator.ts';
import type { Addition, Pair } from './pair.ts';
import { isWhole, together } from './together.ts';

const ID = 'request-000001';
const seen = (version: string): Seen => ({ observation: { status: 'ok', version } }) as unknown as Seen;
const request: Addition['first'] = { capability: 'prediction', tenant: 'acme', path: 'v1', epoch: '1.1', rule_version: 'r1' };
const whole: Addition = { id: ID, first: { ...request, v1: seen('v1'), v2: seen('v2') } };

/** What was stored and told, in order. */
function bench() {
  const pairs = new Map<string, Pair>();
  const found = { stored: [] as Addition[], told: [] as (readonly [Pair, string | undefined])[] };
  const write = together({
    isStored: async (id) => pairs.has(id),
    addToPair: async (addition) => {
      found.stored.push(addition);
      const pair = { ...addition.first, ...pairs.get(addition.id), id: addition.id };
      pairs.set(addition.id, pair);
      return pair;
    },
    tell: async (pair, parent) => void found.told.push([pair, parent]),
  });
  return { found, write };
}

it('a complete pair is told, and not stored', async () => {
  const { found, write } = bench();
  expect(isWhole(whole)).toBe(true);
  await write(whole, 'last');
  expect(found).toEqual({ stored: [], told: [[{ id: ID, ...whole.first }, 'last']] });
});

it('what was stored before counts, also when a complete pair comes', async () => {
  const { found, write } = bench();
  await write({ id: ID, first: { v1: seen('earlier') } }, 'early');
  await write(whole, 'late');
  expect(found.told).toEqual([[{ id: ID, ...whole.first, v1: seen('earlier') }, 'late']]);
});

it('any other is stored, and told by what completes it there', async () => {
  const { found, write } = bench();
  const [early, late] = [
    { id: ID, first: { ...request, v1: seen('v1') } },
    { id: ID, first: { v2: seen('v2') } },
  ];
  expect([early, late].map(isWhole)).toEqual([false, false]);
  await write(early, 'early');
  expect(found).toEqual({ stored: [early], told: [] });
  await write(late, 'late');
  expect(found).toEqual({ stored: [early, late], told: [[{ id: ID, ...whole.first }, 'late']] });
});
