import type { CustomerFeatures, RuleSetPrediction } from '@cohortlens/contracts';
import { validators } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { predict } from './predict.ts';

const RULES: RuleSetPrediction = {
  capability: 'prediction',
  version: 'test-1',
  intercept: 40,
  coefficients: { annual_income: 0.0001, age: 0.1, work_experience: -0.5, family_size: 1 },
  professions: { Artist: 0, Doctor: 4 },
  bounds: { low: 0, high: 100 },
  fitted_ranges: {
    annual_income: { low: 0, high: 100_000 },
    age: { low: 0, high: 100 },
    work_experience: { low: 0, high: 20 },
    family_size: { low: 1, high: 11 },
  },
  defaults: { age: 48, annual_income: 50_000, work_experience: 3, family_size: 4, profession: 'Artist' },
  origin: 'written by hand for tests',
};
const CUSTOMER: CustomerFeatures = { age: 33, annual_income: 50_000, work_experience: 10, family_size: 5, profession: 'Doctor' };

describe('the score', () => {
  test('is the intercept, the weighted features and the profession, to one decimal', () => {
    expect(predict(RULES, CUSTOMER).predicted_spending).toBe(52.3);
    expect(predict(RULES, { ...CUSTOMER, profession: 'Artist' }).predicted_spending).toBe(48.3);
    expect(predict(RULES, { ...CUSTOMER, age: 34, annual_income: 50_600 }).predicted_spending).toBe(52.5);
  });

  test('a profession that is not named adds none, whatever its name', () => {
    const none = predict(RULES, { ...CUSTOMER, profession: 'Artist' }).predicted_spending;
    for (const profession of ['Astronaut', '', 'constructor', '__proto__', null]) {
      expect(predict(RULES, { ...CUSTOMER, profession }).predicted_spending).toBe(none);
    }
  });

  test('null, empty and absent mean Other where the rules name it', () => {
    const rules = { ...RULES, professions: { ...RULES.professions, Other: 7 } };
    const { profession: _, ...without } = CUSTOMER;
    const asked = [without, { ...CUSTOMER, profession: null }, { ...CUSTOMER, profession: '' }];
    expect(asked.map((input) => predict(rules, input).predicted_spending)).toEqual([55.3, 55.3, 55.3]);
  });

  test("is clipped to the rule set's bounds, and those to 0..100", () => {
    const rich = { ...CUSTOMER, annual_income: 1e12 };
    const poor = { ...CUSTOMER, annual_income: -1e12 };
    const narrow = { ...RULES, bounds: { low: 20, high: 80 } };
    const wide = { ...RULES, bounds: { low: -5, high: 120 } };
    expect([predict(narrow, rich), predict(narrow, poor)].map((o) => o.predicted_spending)).toEqual([80, 20]);
    expect([predict(wide, rich), predict(wide, poor)].map((o) => o.predicted_spending)).toEqual([100, 0]);
  });
});

test('sizes past all measure give the lower bound, never a number that is none', () => {
  const steep = { ...RULES, coefficients: { ...RULES.coefficients, annual_income: 10, age: 10 } };
  const absurd = { ...CUSTOMER, annual_income: 1e308, age: -1e308 };
  expect(predict(steep, absurd)).toEqual({ predicted_spending: 0, confidence: 'low' });
});

describe('the confidence', () => {
  test.each<[string, Partial<CustomerFeatures>, Record<string, unknown>, string]>([
    ['every feature well inside what was fitted', {}, {}, 'high'],
    ['an age at the edge of what was fitted', { age: 95 }, {}, 'medium'],
    ['no experience at all', { work_experience: 0 }, {}, 'medium'],
    ['an age that was never fitted', { age: 101 }, {}, 'low'],
    ['an income that was never fitted', { annual_income: -1 }, {}, 'low'],
    ['a profession that was never fitted', { profession: 'Astronaut' }, {}, 'low'],
    ['no profession', { profession: null }, {}, 'low'],
    ['a feature that was assumed', {}, { age: 33 }, 'low'],
  ])('with %s', (_, change, assumed, confidence) => {
    expect(predict(RULES, { ...CUSTOMER, ...change }, assumed).confidence).toBe(confidence);
  });

  test('is low for a feature whose fitted range is not known', () => {
    const { age: _, ...ranges } = RULES.fitted_ranges;
    expect(predict({ ...RULES, fitted_ranges: ranges }, CUSTOMER).confidence).toBe('low');
  });
});

const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: -1000, max: 200_000 }));
const features: fc.Arbitrary<CustomerFeatures> = fc.record({
  age: number,
  annual_income: number,
  work_experience: number,
  family_size: number,
  profession: fc.oneof(fc.constantFrom('Artist', 'Doctor', null), fc.string()),
});
const weight = fc.double({ min: -10, max: 10, noNaN: true });
const rules: fc.Arbitrary<RuleSetPrediction> = fc
  .tuple(weight, weight, weight, weight, weight)
  .map(([intercept, annual_income, age, work_experience, family_size]) => ({
    ...RULES,
    intercept,
    coefficients: { annual_income, age, work_experience, family_size },
  }));

describe('for any rules and any customer', () => {
  test('the output is a valid one: bounded, one decimal', () => {
    fc.assert(
      fc.property(rules, features, (ruleSet, input) => {
        const output = predict(ruleSet, input);
        expect(validators['prediction-output'](output)).toBe(true);
        expect(Number(output.predicted_spending.toFixed(1))).toBe(output.predicted_spending);
      }),
    );
  });

  test('the same rules and customer give the same output', () => {
    fc.assert(
      fc.property(rules, features, (ruleSet, input) => {
        expect(predict(structuredClone(ruleSet), structuredClone(input))).toEqual(predict(ruleSet, input));
      }),
    );
  });

  test('more of a feature moves the score the way its coefficient points, or not at all', () => {
    const measured = fc.constantFrom('age', 'annual_income', 'work_experience', 'family_size');
    const increase = fc.double({ min: 0, max: 1e6, noNaN: true });
    const ordinary = features.filter((input) => Math.abs(input.age + input.annual_income + input.work_experience) < 1e9);
    fc.assert(
      fc.property(rules, ordinary, measured, increase, (ruleSet, input, name, more) => {
        const before = predict(ruleSet, input).predicted_spending;
        const after = predict(ruleSet, { ...input, [name]: input[name] + more }).predicted_spending;
        expect(Math.sign(after - before) * Math.sign(ruleSet.coefficients[name])).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
