import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rankBiasedOverlap } from './overlap.ts';

const ranking = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), { maxLength: 7 });
const persistence = fc.double({ min: 0.05, max: 0.95, noNaN: true });

describe('the rank-biased overlap', () => {
  it('lies in 0..1, is the same from either side, and is 1 for the same ranking', () => {
    fc.assert(
      fc.property(ranking, ranking, persistence, (a, b, p) => {
        const overlap = rankBiasedOverlap(a, b, p);
        expect(overlap).toBeGreaterThanOrEqual(-1e-12);
        expect(overlap).toBeLessThanOrEqual(1 + 1e-12);
        expect(rankBiasedOverlap(b, a, p)).toBeCloseTo(overlap, 12);
        expect(rankBiasedOverlap(a, a, p)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is what the infinite sum comes to when the agreement at the end of equally long lists goes on', () => {
    const pairOf = fc
      .tuple(ranking, ranking)
      .map(([a, b]) => [a.slice(0, Math.min(a.length, b.length)), b.slice(0, Math.min(a.length, b.length))] as const)
      .filter(([a]) => a.length > 0);
    fc.assert(
      fc.property(pairOf, persistence, ([a, b], p) => {
        const agreement = (d: number): number => a.slice(0, d).filter((name) => b.slice(0, d).includes(name)).length / d;
        let sum = 0;
        for (let d = 1; d <= 2_000; d++) sum += p ** (d - 1) * agreement(Math.min(d, a.length));
        expect(rankBiasedOverlap(a, b, p)).toBeCloseTo((1 - p) * sum, 6);
      }),
    );
  });

  it('is 0 without a name in common, and less the earlier the difference', () => {
    expect(rankBiasedOverlap(['a', 'b'], ['c'], 0.9)).toBe(0);
    expect(rankBiasedOverlap([], ['a'], 0.9)).toBe(0);
    expect(rankBiasedOverlap([], [], 0.9)).toBe(1);
    const atTop = rankBiasedOverlap(['a', 'b', 'c'], ['x', 'b', 'c'], 0.9);
    expect(atTop).toBeLessThan(rankBiasedOverlap(['a', 'b', 'c'], ['a', 'b', 'x'], 0.9));
  });

  it('gives the value of a worked example for lists of unlike lengths', () => {
    // p = 0.5, S = a, L = b a: X = 0, 1; 1·(0 + 1/2·1/4 + 0) + ((1 - 0)/2 + 0)·1/4 = 0.25
    expect(rankBiasedOverlap(['a'], ['b', 'a'], 0.5)).toBeCloseTo(0.25, 12);
  });
});
