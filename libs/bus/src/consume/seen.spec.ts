import { expect, test } from '@jest/globals';
import { Seen } from './seen.ts';

test('an id is remembered for at least the capacity, and forgotten before twice that', () => {
  const seen = new Seen(100);
  seen.add('first');
  for (let i = 0; i < 99; i++) seen.add(`a${String(i)}`);
  expect(seen.has('first')).toBe(true);
  for (let i = 0; i < 100; i++) seen.add(`b${String(i)}`);
  expect(seen.has('first')).toBe(false);
  expect(seen.has('b99')).toBe(true);
  expect(seen.has('never')).toBe(false);
});
