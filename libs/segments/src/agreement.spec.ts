import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adjustedRand } from './agreement.ts';

const labelling = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 1, maxLength: 60 });
const sides = (rows: readonly (readonly [number, number])[]) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const;

/** The definition, pair by pair: rows that both put together, against what chance would. */
function byPairs(a: readonly number[], b: readonly number[]): number {
  let [both, inA, inB, all] = [0, 0, 0, 0];
  for (let i = 0; i < a.length; i++)
    for (let j = 0; j < i; j++) {
      const [one, other] = [a[i] === a[j], b[i] === b[j]];
      all++;
      inA += Number(one);
      inB += Number(other);
      both += Number(one && other);
    }
  const expected = all === 0 ? 0 : (inA * inB) / all;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

describe('the adjusted Rand index', () => {
  it('is that of its definition, and the same from either side', () => {
    fc.assert(
      fc.property(labelling, (rows) => {
        const [a, b] = sides(rows);
        expect(adjustedRand(a, b)).toBeCloseTo(byPairs(a, b), 9);
        expect(adjustedRand(b, a)).toBeCloseTo(adjustedRand(a, b), 9);
        expect(adjustedRand(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not mind how segments are numbered', () => {
    const numbering = fc.uniqueArray(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(labelling, numbering, (rows, names) => {
        const [a, b] = sides(rows);
        expect(
          adjustedRand(
            a,
            b.map((label) => names[label] as number),
          ),
        ).toBeCloseTo(adjustedRand(a, b), 9);
        expect(
          adjustedRand(
            a,
            a.map((label) => names[label] as number),
          ),
        ).toBe(1);
      }),
    );
  });

  it('gives the value of a worked example (Hubert and Arabie)', () => {
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(4 / 7, 12);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(adjustedRand([0], [3])).toBe(1);
  });

  it('takes 10,000 rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) => i % 7);
    expect(adjustedRand(rows, rows)).toBe(1);
  });
});
