import type { RuleSetPrediction, RuleSetSegmentation } from '@cohortlens/contracts';
import { expect, test } from '@jest/globals';
import { ruleSetFaults } from './rule-set-check.ts';

const PREDICTION: RuleSetPrediction = {
  capability: 'prediction',
  version: 'p-1',
  intercept: 50,
  coefficients: { annual_income: 0, age: 0, work_experience: 0, family_size: 0 },
  professions: {},
  bounds: { low: 0, high: 100 },
  fitted_ranges: { age: { low: 18, high: 18 } },
  defaults: { age: 40, annual_income: 5e4, work_experience: 3, family_size: 2, profession: null },
  origin: 'a test',
};
const AXES = { age: 1, annual_income: 1, spending_score: 1 };
const SEGMENTATION: RuleSetSegmentation = {
  capability: 'segmentation',
  version: 's-1',
  mean: AXES,
  deviation: AXES,
  centroids: [AXES],
  origin: 'a test',
};

test('rule sets whose figures make sense have no faults', () => {
  expect([ruleSetFaults(PREDICTION), ruleSetFaults(SEGMENTATION)]).toEqual([[], []]);
});

test.each([
  ['bounds that bound nothing', { ...PREDICTION, bounds: { low: 50, high: 50 } }, 'bounds.low'],
  ['a range that is turned round', { ...PREDICTION, fitted_ranges: { age: { low: 2, high: 1 } } }, 'fitted_ranges.age.low'],
  ['an infinite weight', { ...PREDICTION, intercept: Number.POSITIVE_INFINITY }, 'intercept'],
  ['a scale of nothing', { ...SEGMENTATION, deviation: { ...AXES, age: 0 } }, 'deviation.age'],
  ['a scale below nothing', { ...SEGMENTATION, deviation: { ...AXES, annual_income: -1 } }, 'deviation.annual_income'],
  ['a centroid that is nowhere', { ...SEGMENTATION, centroids: [{ ...AXES, age: Number.NaN }] }, 'centroids.0.age'],
  ["the old system's name", { ...SEGMENTATION, version: 'v1' }, 'version'],
])('%s is named', (_, ruleSet, field) => {
  expect(ruleSetFaults(ruleSet)).toEqual([{ field, reason: expect.any(String) }]);
});
