import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fails, LONGEST_LATENCY_MS, latencyOf, NO_FAULTS, withNoise } from './faults.ts';

const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const score = fc.double({ min: 0, max: 100, noNaN: true });

test('without faults nothing fails, waits or jitters', () => {
  fc.assert(
    fc.property(score, draw, (value, drawn) => {
      expect([fails(NO_FAULTS, drawn), latencyOf(NO_FAULTS), withNoise(value, NO_FAULTS, drawn)]).toEqual([false, 0, value]);
    }),
  );
});

test('an error rate of one fails every call', () => {
  fc.assert(fc.property(draw, (drawn) => fails({ ...NO_FAULTS, error_rate: 1 }, drawn)));
});

test('noise moves a score by at most its share, and never above 100', () => {
  fc.assert(
    fc.property(score, draw, fc.double({ min: 0, max: 1, noNaN: true }), (value, drawn, noise) => {
      const jittered = withNoise(value, { ...NO_FAULTS, noise }, drawn);
      expect(jittered).toBeLessThanOrEqual(100);
      expect(jittered).toBeGreaterThanOrEqual(Math.min(100, value * (1 - noise)) - 1e-9);
      expect(jittered).toBeLessThanOrEqual(value * (1 + noise) + 1e-9);
    }),
  );
});

test('the ends of a draw are the ends of the noise', () => {
  expect(withNoise(50, { ...NO_FAULTS, noise: 0.01 }, 0)).toBe(49.5);
  expect(withNoise(50, { ...NO_FAULTS, noise: 0.01 }, 0.5)).toBe(50);
  expect(withNoise(99.9, { ...NO_FAULTS, noise: 0.01 }, 0.99)).toBe(100);
});

test('a latency is neither negative nor without end', () => {
  expect(latencyOf({ ...NO_FAULTS, latency_ms: -5 })).toBe(0);
  expect(latencyOf({ ...NO_FAULTS, latency_ms: Number.POSITIVE_INFINITY })).toBe(LONGEST_LATENCY_MS);
});
