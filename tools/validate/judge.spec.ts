/** The runbook's four lines, and what decides them. */
import { describe, expect, test } from '@jest/globals';
import { judge, type Pair, percentBeside, renumbering } from './judge.ts';

const pairs = (count: number, v2: (v1: number) => number): Pair[] =>
  Array.from({ length: count }, (_, customer) => ({ customer, v1: 45 + (customer % 10), v2: v2(45 + (customer % 10)) }));
const labels = (...of: readonly (readonly [number, number])[]): Pair[] => of.map(([v1, v2], customer) => ({ customer, v1, v2 }));
const SEGMENTS = Array.from({ length: 50 }, (_, customer) => ({ customer, v1: customer % 3, v2: customer % 3 }));
const judged = (predictions: readonly Pair[], segments: readonly Pair[] = SEGMENTS) =>
  judge({ count: 50, predictions, segments, gaps: [] });

describe('the verdict', () => {
  test("has the runbook's four lines in its words, and passes when v2 does as v1", () => {
    const { passed, lines } = judged(pairs(50, (v1) => v1 * 1.001));
    expect(lines.map(({ text }) => text)).toEqual([
      'Ran 50 predictions',
      'Mean delta: 0.1%  (< 5%)',
      'Max delta: 0.1%   (< 10%)',
      'All segments matched',
    ]);
    expect([passed, lines.every(({ ok }) => ok)]).toEqual([true, true]);
  });
  test.each<[string, readonly Pair[], readonly Pair[], number]>([
    ['a mean that is too far', pairs(50, (v1) => v1 * 1.06), SEGMENTS, 1],
    ['one customer that is too far', [{ customer: 99, v1: 50, v2: 56 }, ...pairs(49, (v1) => v1)], SEGMENTS, 2],
    ['a prediction that is missing', pairs(49, (v1) => v1), SEGMENTS, 0],
    ['one unequal segment', pairs(50, (v1) => v1), [{ customer: 7, v1: 0, v2: 1 }, ...SEGMENTS.slice(1)], 3],
    ['a segment that is missing', pairs(50, (v1) => v1), SEGMENTS.slice(1), 3],
  ])('fails for %s, on its own line', (_, predictions, segments, line) => {
    const { passed, lines } = judged(predictions, segments);
    expect(passed).toBe(false);
    expect(lines.findIndex(({ ok }) => !ok)).toBe(line);
  });
  test('fails for a v2 that always says the mean, though all four lines are good', () => {
    const near = Array.from({ length: 50 }, (_, customer) => ({ customer, v1: 49 + (customer % 2), v2: 49.5 }));
    const { passed, lines, skill } = judged(near);
    expect([passed, lines.every(({ ok }) => ok)]).toEqual([false, true]);
    expect(skill).toBeCloseTo(0, 9);
  });
  test('fails for a customer without two answers', () => {
    const gaps = [{ customer: 1, what: 'prediction' as const, reason: 'v2: 503' }];
    expect(judge({ count: 50, predictions: pairs(50, (v1) => v1), segments: SEGMENTS, gaps }).passed).toBe(false);
  });
  test('of nothing is a failure', () => {
    expect(judged([], []).lines.map(({ ok }) => ok)).toEqual([false, false, false, false]);
  });
  test('names the customers that are farthest, the farthest first', () => {
    const { worst } = judged([{ customer: 77, v1: 50, v2: 40 }, ...pairs(49, (v1) => v1 + 1)]);
    expect(worst).toHaveLength(5);
    expect(worst[0]).toMatchObject({ customer: 77, delta: 0.2 });
  });
});

test('a percentage is never shown on the wrong side of its bound', () => {
  expect([percentBeside(0.0123, 0.05), percentBeside(0.04999, 0.05), percentBeside(0.05001, 0.05)]).toEqual([
    '1.2%',
    '4.999%',
    '5.0%',
  ]);
});

test('segments that differ in their numbers alone are told from others', () => {
  expect(renumbering(labels([0, 2], [1, 0], [0, 2]))).toEqual({ 0: 2, 1: 0 });
  expect(renumbering(labels([0, 2], [0, 1]))).toBeNull();
  expect(renumbering(labels([0, 1], [2, 1]))).toBeNull();
});
