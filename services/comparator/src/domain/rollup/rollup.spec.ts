import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeRollups, rollUp, rowOf, type Count } from './rollup.ts';
import { r2, sumsOf, mergeSums } from './skill.ts';

const score = fc.integer({ min: 400, max: 600 }).map((n) => n / 10);
const count: fc.Arbitrary<Count> = fc
  .record({
    v1: score,
    v2: score,
    verdict: fc.constantFrom('match', 'tolerated', 'mismatch'),
    count: fc.integer({ min: 1, max: 9 }),
  })
  .map((c) => ({ ...c, capability: 'prediction', distance: Math.abs(c.v2 - c.v1) / c.v1, agreement: null }));

describe('what comparisons came to', () => {
  it('is the same however they are cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.array(count, { maxLength: 20 }), { minLength: 1, maxLength: 5 }), (pieces) => {
        const whole = rowOf(0, 'prediction', rollUp(pieces.flat(), []));
        const merged = rowOf(0, 'prediction', mergeRollups(pieces.map((piece) => rollUp(piece, []))));
        expect(merged?.verdicts).toEqual(whole?.verdicts);
        expect(merged?.delta?.mean ?? 0).toBeCloseTo(whole?.delta?.mean ?? 0, 9);
        expect([merged?.delta?.p50, merged?.delta?.p95, merged?.delta?.max]).toEqual([
          whole?.delta?.p50,
          whole?.delta?.p95,
          whole?.delta?.max,
        ]);
        expect(merged?.skill.r2 ?? 0).toBeCloseTo(whole?.skill.r2 ?? 0, 6);
      }),
    );
  });

  it('counts each verdict, and gives the distribution of the distances that there are', () => {
    const of = (verdict: Count['verdict'], distance: number | null, n: number): Count => ({
      capability: 'prediction',
      verdict,
      distance,
      v1: null,
      v2: null,
      agreement: null,
      count: n,
    });
    const counts = [of('mismatch', 0.5, 1), of('match', 0, 94), of('tolerated', 0.04, 5), of('missing', null, 7)];
    const row = rowOf(0, 'prediction', rollUp(counts, []));
    expect(row).toMatchObject({ from: '1970-01-01T00:00:00.000Z', capability: 'prediction', total: 107, noise: null });
    expect(row?.verdicts).toEqual({ match: 94, tolerated: 5, mismatch: 1, candidate_error: 0, control_error: 0, missing: 7 });
    expect(row?.delta).toEqual({ mean: expect.closeTo(0.007, 9), p50: 0, p95: 0.04, max: 0.5 });
    expect(rowOf(0, 'prediction', rollUp([of('missing', null, 1)], []))?.delta).toBeNull();
    expect(rowOf(0, 'prediction', rollUp([], []))).toBeUndefined();
  });

  it('is told of those that were drawn, and says which of the missing v1 owes', () => {
    const NONE = { capability: 'prediction', distance: null, v1: null, v2: null, agreement: null } as const;
    const found = rollUp(
      [
        { ...NONE, verdict: 'match', count: 90 },
        { ...NONE, verdict: 'missing', absent: 'v1', count: 4 },
        { ...NONE, verdict: 'missing', absent: 'v2', count: 2 },
        { ...NONE, verdict: 'missing', absent: 'both', count: 1 },
        { ...NONE, verdict: 'candidate_error', occasion: 'failover', count: 45 },
        { ...NONE, verdict: 'missing', absent: 'v1', occasion: 'failover', count: 3 },
      ],
      [],
    );
    expect(rowOf(0, 'prediction', mergeRollups([found, found]))).toMatchObject({
      total: 194,
      missing_control: 8,
      verdicts: { match: 180, missing: 14, candidate_error: 0 },
    });
    expect(rowOf(0, 'prediction', found, 'match')).toMatchObject({ total: 90, missing_control: 0 });
    const { missing_control: _, ...before } = found;
    const old = rollUp([{ ...NONE, verdict: 'missing', count: 2 }], []);
    for (const unknown of [before, old, mergeRollups([found, before]), mergeRollups([old, found])])
      expect(rowOf(0, 'prediction', unknown)).not.toHaveProperty('missing_control');
    expect(rowOf(0, 'prediction', rollUp([{ ...NONE, verdict: 'missing', occasion: 'failover', count: 1 }], []))).toBeUndefined();
  });
});

describe('R²', () => {
  const sums = (pairs: readonly (readonly [number, number])[]) =>
    mergeSums(pairs.map(([v1, v2]) => sumsOf({ v1, v2, agreement: null }, 1)));
  const rising = Array.from({ length: 30 }, (_, n) => n + 40);

  it('is 1 for the same, 0 for the mean, below 0 for worse, and that of its definition', () => {
    expect(r2(sums(rising.map((v) => [v, v])))).toBe(1);
    expect(r2(sums(rising.map((v) => [v, 54.5])))).toBeCloseTo(0, 9);
    expect(r2(sums(rising.map((v) => [v, 109 - v])))).toBeCloseTo(-3, 9);
    fc.assert(
      fc.property(fc.array(fc.tuple(score, score), { minLength: 20, maxLength: 60 }), (pairs) => {
        const mean = pairs.reduce((sum, [v1]) => sum + v1, 0) / pairs.length;
        const sst = pairs.reduce((sum, [v1]) => sum + (v1 - mean) ** 2, 0);
        const sse = pairs.reduce((sum, [v1, v2]) => sum + (v2 - v1) ** 2, 0);
        fc.pre(sst > 1);
        expect(r2(sums(pairs))).toBeCloseTo(1 - sse / sst, 5);
      }),
    );
  });

  it('is none of too few, or where v1 does not vary', () => {
    expect(r2(sums(rising.slice(0, 19).map((v) => [v, v])))).toBeNull();
    expect(r2(sums(rising.map(() => [50.1, 51])))).toBeNull();
  });
});
