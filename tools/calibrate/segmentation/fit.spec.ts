/** A v1 that is known: nearest centroid in a space of its own. The fit sees its labels alone. */
import type { CustomerRow } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import { labeller as labellerOf } from '@cohortlens/segmentation/rules';
import fc from 'fast-check';
import { randomOf } from '../../script/sample.ts';
import { fitSegmentation } from './fit.ts';
import { judgeSegmentation, shortfallsOf, toBoundary } from './judge.ts';
import type { SegmentationFigures } from './fit.ts';
import type { LabelledRow } from './space.ts';

const OLD_SCALE = {
  capability: 'segmentation',
  mean: { age: 45, annual_income: 100_000, spending_score: 50 },
  deviation: { age: 30, annual_income: 40_000, spending_score: 25 },
} as const;

const labeller = (figures: SegmentationFigures) => labellerOf({ ...figures, version: 'old', origin: 'a test' });

/** Customers all over the space, by seed. */
function customers(count: number, seed: number): CustomerRow[] {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => ({
    age: Math.floor(random() * 100),
    annual_income: Math.floor(random() * 190_000),
    spending_score: Math.floor(random() * 101),
  }));
}
/** Centroids that are apart, by seed. */
function oldSystem(count: number, seed: number): SegmentationFigures {
  const random = randomOf(seed);
  const between = () => random() * 3 - 1.5;
  const centroids = Array.from({ length: count }, () => ({
    age: between(),
    annual_income: between(),
    spending_score: between(),
  }));
  return { ...OLD_SCALE, centroids };
}
const labelled = (old: SegmentationFigures, rows: readonly CustomerRow[]): LabelledRow[] =>
  rows.map((row) => ({ row, label: labeller(old)(row) }));

async function fitted(...args: Parameters<typeof fitSegmentation>) {
  const fit = await fitSegmentation(...args);
  if (fit.status === 'refused') throw new Error(fit.reason);
  return fit;
}
const OLD = oldSystem(6, 3);
const SEEN = labelled(OLD, customers(1_400, 1));
const UNSEEN = labelled(OLD, customers(4_000, 2));

describe('from labels alone', () => {
  test('every row that was seen gets its label, and of the others 99 in 100; the rest lie near a boundary', async () => {
    const { figures } = await fitted(SEEN);
    expect(judgeSegmentation(figures, SEEN).misses).toEqual([]);
    const found = judgeSegmentation(figures, UNSEEN);
    expect(found.equalShare).toBeGreaterThanOrEqual(0.99);
    expect(shortfallsOf(found, false)).toEqual([]);
  });
  test('the same labels give the same figures', async () => {
    expect(await fitSegmentation(structuredClone(SEEN))).toEqual(await fitSegmentation(SEEN));
  });
  test.each([
    ['nobody', [], /no customer/],
    ['a label of one customer alone', [...SEEN, { row: SEEN[0]?.row, label: 6 }], /the label 6/],
    ['a label that nobody has', SEEN.map((s) => ({ ...s, label: s.label + 1 })), /the label 0/],
    ['more segments than a rule set may have', [...SEEN, { row: SEEN[0]?.row, label: 100 }], /100 segments/],
  ])('%s is refused with the reason', async (_, rows, reason) => {
    expect(await fitSegmentation(rows as LabelledRow[])).toEqual({ status: 'refused', reason: expect.stringMatching(reason) });
  });
  test('one segment is one centroid, without a boundary', async () => {
    const all = SEEN.map(({ row }) => ({ row, label: 0 }));
    const { figures } = await fitted(all);
    expect([figures.centroids.length, judgeSegmentation(figures, all).equalShare]).toEqual([1, 1]);
    expect(toBoundary(figures, all[0]?.row as CustomerRow, 0)).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('with a probe', () => {
  test('the boundaries are exact, whatever the old system is, and however it scales', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 1_000 }), async (count, seed) => {
        const old = oldSystem(count, seed);
        const seen = labelled(old, customers(700, seed));
        // A centroid in a corner may be the nearest of nobody.
        fc.pre(Array.from({ length: count }, (_, label) => seen.filter((s) => s.label === label).length).every((n) => n > 1));
        const labelsOf = async (rows: readonly CustomerRow[]) => rows.map(labeller(old));
        const { figures, probed } = await fitted(seen, { labelsOf, random: randomOf(seed) });
        expect(probed?.off).toBeLessThan(1e-6);
        expect(judgeSegmentation(figures, labelled(old, customers(2_000, seed + 1))).misses).toEqual([]);
      }),
      { numRuns: 6, seed: 1 },
    );
  });
  test('a label that no customer has ends it, and is named', async () => {
    const labelsOf = async (rows: readonly CustomerRow[]) => rows.map(() => 6);
    await expect(fitSegmentation(SEEN, { labelsOf, random: randomOf(1) })).rejects.toThrow(/label 6/);
  });
});

describe('judging', () => {
  test('a miss is told with both labels and how far from a boundary it lies, the farthest first', () => {
    const figures: SegmentationFigures = {
      capability: 'segmentation',
      mean: { age: 0, annual_income: 0, spending_score: 0 },
      deviation: { age: 1, annual_income: 1, spending_score: 1 },
      centroids: [
        { age: -1, annual_income: 0, spending_score: 0 },
        { age: 1, annual_income: 0, spending_score: 0 },
      ],
    };
    const at = (age: number, label: number) => ({ row: { age, annual_income: 0, spending_score: 0 }, label });
    const found = judgeSegmentation(figures, [at(-2, 0), at(2, 1), at(0.25, 0), at(-0.5, 1)]);
    expect(found).toMatchObject({ rows: 4, equalShare: 0.5, adjustedRand: expect.closeTo(-0.5, 12) });
    expect(found.misses.map(({ v1, v2, distance }) => [v1, v2, distance])).toEqual([
      [1, 0, 0.5],
      [0, 1, 0.25],
    ]);
    expect(shortfallsOf(found, false)).toHaveLength(2);
  });
  test('where v1 was probed, one miss is too many', () => {
    const one = { rows: 1_000, equalShare: 0.999, adjustedRand: 1, misses: [] };
    expect([shortfallsOf(one, false).length, shortfallsOf(one, true).length]).toEqual([0, 1]);
  });
});
