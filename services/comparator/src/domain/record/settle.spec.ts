import { expect, it } from '@jest/globals';
import type { OpenPair } from '../pair/pair.ts';
import type { Kept } from './diff.ts';
import { settle } from './settle.ts';

const PAIR: OpenPair = {
  id: 'request-000001',
  capability: 'prediction',
  tenant: 'acme',
  path: 'v1',
  epoch: '1.1',
  rule_version: 'r1',
  drawn: true,
};

it('counts a comparison once, also when it failed to mark its spans and is tried again', async () => {
  const stored = new Map<string, Kept>();
  const counted: string[] = [];
  let away = true;
  const again = () =>
    settle(
      PAIR,
      {
        history: {
          insert: async (kept) => !stored.has(kept.id) && stored.set(kept.id, kept) !== undefined,
          revise: async () => false,
          find: async (id) => stored.get(id),
        },
        mark: async () => {
          if (away) throw new Error('the store is away');
        },
        compared: ({ verdict, occasion }) => void counted.push(`${verdict} ${occasion}`),
        trace: () => undefined,
      },
      { now: 1_000, floorOf: () => 0 },
    );
  await expect(again()).rejects.toThrow('the store is away');
  away = false;
  const { diffs } = await again();
  expect([diffs.length, counted]).toEqual([1, ['missing shadow']]);
});
