import { describe, expect, test } from '@jest/globals';
import { randomOf } from '../script/sample.ts';
import { holdOut, pick } from './draw.ts';

const ITEMS = Array.from({ length: 100 }, (_, i) => i);

describe('holding out', () => {
  test('parts the items: each is on one side, the share as asked', () => {
    const { seen, heldOut } = holdOut(ITEMS, 0.3, 7);
    expect(heldOut).toHaveLength(30);
    expect([...seen, ...heldOut].sort((a, b) => a - b)).toEqual(ITEMS);
  });
  test('is the same for the same seed, and another for another', () => {
    expect(holdOut(ITEMS, 0.3, 7)).toEqual(holdOut(ITEMS, 0.3, 7));
    expect(holdOut(ITEMS, 0.3, 8).heldOut).not.toEqual(holdOut(ITEMS, 0.3, 7).heldOut);
  });
});

test('a pick is one of the items, and each comes', () => {
  const random = randomOf(1);
  expect(new Set(ITEMS.map(() => pick(['a', 'b', 'c'], random)))).toEqual(new Set(['a', 'b', 'c']));
});
