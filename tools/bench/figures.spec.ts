import { describe, expect, test } from '@jest/globals';
import { compare, type Comparison, figuresOf, type Sample, type Series, spread } from './figures.ts';

const sample = (answered: number, p50Ms: number): Sample => ({
  answered,
  failed: 0,
  seconds: 2,
  p50Ms,
  p95Ms: p50Ms * 2,
  p99Ms: p50Ms * 3,
});
const series = (side: string, ...samples: Sample[]): Series => ({ side, load: '64 in flight', samples });
const MEASURED = [
  series('ours', sample(800, 1), sample(1_000, 2), sample(900, 3)),
  series('theirs', sample(100, 4), sample(300, 5), sample(200, 6)),
];
const rate: Comparison = { what: 'throughput', figure: 'rate', load: '64 in flight', ours: 'ours', theirs: 'theirs' };
const latency: Comparison = { ...rate, what: 'latency', figure: 'p50Ms' };

describe('figures', () => {
  test.each([
    { values: [3], median: 3, min: 3, max: 3 },
    { values: [9, 1, 5], median: 5, min: 1, max: 9 },
    { values: [10, 2, 4, 8], median: 6, min: 2, max: 10 },
  ])('the median of $values is $median', ({ values, ...expected }) => {
    expect(spread(values)).toEqual(expected);
  });

  test('no value has no median', () => {
    expect(() => spread([])).toThrow('nothing');
  });

  test('a rate is answers by second', () => {
    expect(figuresOf([sample(800, 1)]).rate.median).toBe(400);
  });
});

describe('comparisons', () => {
  test('the ratio is that of the medians, its range that of the rounds', () => {
    expect(compare(rate, MEASURED)).toMatchObject({ ratio: 4.5, min: 1_000 / 300, max: 8, met: undefined });
  });

  test.each([
    { comparison: { ...rate, claim: { atLeast: 4.5 } }, met: true },
    { comparison: { ...rate, claim: { atLeast: 4.6 } }, met: false },
    { comparison: { ...latency, claim: { below: 1 } }, met: true },
    { comparison: { ...latency, claim: { below: 0.4 } }, met: false },
  ])('$comparison.what with the claim $comparison.claim: met is $met', ({ comparison, met }) => {
    expect(compare(comparison, MEASURED).met).toBe(met);
  });

  test('what was not measured cannot be compared', () => {
    expect(() => compare({ ...rate, load: '1 in flight' }, MEASURED)).toThrow('not measured');
  });
});
