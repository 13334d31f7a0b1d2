import type { CustomerRow, RuleSetSegmentation, SegmentationRequest } from '@cohortlens/contracts';
import { validators } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SHIPPED_RULE_SETS } from '../rules/shipped.ts';
import { answer } from './answer.ts';
import { labeller } from './assign.ts';

const at = (age: number, annual_income: number, spending_score: number) => ({ age, annual_income, spending_score });
const RULES: RuleSetSegmentation = {
  capability: 'segmentation',
  version: 'test-1',
  mean: at(50, 100_000, 50),
  deviation: at(10, 10_000, 10),
  centroids: [at(-1, 0, 0), at(1, 0, 0), at(0, 3, 0), at(1, 0, 0)],
  origin: 'a test',
};
const [FITTED] = SHIPPED_RULE_SETS as readonly [RuleSetSegmentation];
const rows = fc.array(
  fc.record({
    age: fc.integer({ min: -5, max: 130 }),
    annual_income: fc.double({ min: -1e9, max: 1e12, noNaN: true }),
    spending_score: fc.double({ min: -1e3, max: 1e3, noNaN: true }),
  }),
  { minLength: 1, maxLength: 50 },
);
const asked = (input: CustomerRow[], rule_version = 'test-1'): SegmentationRequest => ({
  capability: 'segmentation',
  path: 'v2',
  input: { rows: input },
  rule_version,
});

describe('a row’s segment', () => {
  test('is the nearest centroid in standard deviations, not in dollars', () => {
    const labels = [at(42, 104_000, 50), at(58, 96_000, 50), at(50, 121_000, 50)].map(labeller(RULES));
    expect(labels).toEqual([0, 1, 2]);
  });

  test('is the lowest label when several are equally near', () => {
    expect([at(50, 100_000, 50), at(60, 100_000, 50)].map(labeller(RULES))).toEqual([0, 1]);
  });

  test('depends on that row alone: not on its place, nor on what stands beside it', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (all, seed) => {
        const label = labeller(FITTED);
        const together = answer(asked(all), FITTED).output?.clusters;
        expect(together).toEqual(all.map((row) => answer(asked([row]), FITTED).output?.clusters[0]));
        const turned = [...all.slice(seed % all.length), ...all.slice(0, seed % all.length)];
        expect(answer(asked(turned), FITTED).output?.clusters).toEqual(turned.map(label));
      }),
    );
  });

  test('is a label of the rule set, however absurd the row', () => {
    const labels = [at(1e308, -1e308, 1e308), at(-1e308, 1e308, 0)].map(labeller(RULES));
    expect(labels.every((label) => RULES.centroids[label] !== undefined)).toBe(true);
  });
});

describe('the result', () => {
  test('has the label of each row in order, and the profile of each label that has rows', () => {
    const result = { ...answer(asked([at(60, 100_000, 50), at(40, 90_000, 40), at(62, 100_000, 60)]), RULES), duration_ms: 1 };
    expect(result).toEqual({
      capability: 'segmentation',
      path: 'v2',
      side: 'v2',
      version: 'test-1',
      status: 'ok',
      output: {
        clusters: [1, 0, 1],
        segments: [
          { cluster: 0, size: 1, ...at(40, 90_000, 40) },
          { cluster: 1, size: 2, ...at(61, 100_000, 55) },
        ],
      },
      duration_ms: 1,
    });
    expect(validators['segmentation-result'](result)).toBe(true);
  });

  test('is an error of v2’s own when the rule set was never published', () => {
    const { status, error } = answer(asked([at(1, 1, 1)], 'nope'), undefined);
    expect([status, error?.code]).toEqual(['error', 'rule_set_unknown']);
  });
});

test.each(SHIPPED_RULE_SETS.map((set) => [set.version, set] as const))('the shipped %s fits its schema', (_, set) => {
  expect(validators['rule-set-segmentation'](set) || validators['rule-set-segmentation'].errors).toBe(true);
});
