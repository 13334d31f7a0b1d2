import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roundAsPython } from './round.ts';

test.each([
  [0.25, 0.2],
  [0.75, 0.8],
  [50.25, 50.2],
  [50.75, 50.8],
  [99.75, 99.8],
  [48.85, 48.9],
  [2.675, 2.7],
  [0.05, 0.1],
  [0.15, 0.1],
  [49.95, 50],
  [100, 100],
  [0, 0],
])('%d rounds to %d, as Python has it', (value, rounded) => {
  expect(roundAsPython(value)).toBe(rounded);
});

test('a rounded score is a tenth at most half a tenth away, and rounding it again changes nothing', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      const rounded = roundAsPython(value);
      expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.05 + 1e-12);
      expect(Number(rounded.toFixed(1))).toBe(rounded);
      expect(roundAsPython(rounded)).toBe(rounded);
    }),
  );
});
