import { expect, test } from '@jest/globals';
import { adjustedRand } from './rand.ts';

const pairs = (a: string, b: string) => [...a].map((label, i) => [Number(label), Number(b[i])] as const);

test.each([
  ['equal labels', '00112', '00112', 1],
  ['equal groups under other names', '00112', '22001', 1],
  ['one group of all, twice', '0000', '1111', 1],
  // Pairs together: 2 in both, 6 in the first, 3 in the second, of 15.
  ['groups that part otherwise', '000111', '001122', (2 - (6 * 3) / 15) / ((6 + 3) / 2 - (6 * 3) / 15)],
  ['nobody', '', '', 1],
])('%s', (_, a, b, index) => {
  expect(adjustedRand(pairs(a, b))).toBeCloseTo(index, 12);
});
