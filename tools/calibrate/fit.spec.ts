import type { CustomerFeatures } from '@cohortlens/contracts';
import { validators } from '@cohortlens/contracts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitPrediction, type Sample } from './fit.ts';

const NAMING = { version: 'test-1', origin: 'a rule that the test knows' };
const POINTS: Record<string, number> = { Artist: 0, Doctor: 4, Lawyer: -3 };
const CUSTOMERS: CustomerFeatures[] = Array.from({ length: 61 }, (_, i) => ({
  age: (i * 37) % 80,
  annual_income: ((i * 7919) % 120) * 1000,
  work_experience: (i * 11) % 17,
  family_size: 1 + ((i * 5) % 8),
  profession: ['Lawyer', 'Doctor', 'Artist'][i % 3] as string,
}));
const samplesOf = (score: (features: CustomerFeatures) => number): Sample[] =>
  CUSTOMERS.map((features) => ({ features, score: score(features) }));
function fitted(samples: readonly Sample[]) {
  const fit = fitPrediction(samples, NAMING);
  if (fit.status === 'refused') throw new Error(fit.reason);
  return fit.ruleSet;
}

describe('fitting a rule set', () => {
  test('finds the linear rule behind the answers, in the units of the features', () => {
    const weight = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(weight, weight, weight, weight, (income, age, experience, family) => {
        const ruleSet = fitted(
          samplesOf(
            (c) =>
              40 +
              (income * c.annual_income) / 1000 +
              age * c.age +
              experience * c.work_experience +
              family * c.family_size +
              (POINTS[c.profession ?? ''] ?? 0),
          ),
        );
        expect(ruleSet.intercept).toBeCloseTo(40, 5);
        expect(ruleSet.coefficients.annual_income * 1000).toBeCloseTo(income, 5);
        expect(ruleSet.coefficients.age).toBeCloseTo(age, 5);
        expect(ruleSet.coefficients.work_experience).toBeCloseTo(experience, 5);
        expect(ruleSet.coefficients.family_size).toBeCloseTo(family, 5);
        expect(ruleSet.professions['Artist']).toBe(0);
        expect(ruleSet.professions['Doctor']).toBeCloseTo(4, 5);
        expect(ruleSet.professions['Lawyer']).toBeCloseTo(-3, 5);
      }),
      { numRuns: 30 },
    );
  });

  test('is not misled by customers so far out that v1 cuts their score off at the end of the scale', () => {
    const rule = (c: CustomerFeatures): number => 40 + c.annual_income / 10_000;
    const cut = (c: CustomerFeatures): Sample => ({ features: c, score: Math.min(100, rule(c)) });
    const far = [1e6, 1e7, 1e9].map((annual_income) => cut({ ...(CUSTOMERS[0] as CustomerFeatures), annual_income }));
    const ruleSet = fitted([...CUSTOMERS.map(cut), ...far]);
    expect(ruleSet.coefficients.annual_income * 10_000).toBeCloseTo(1, 5);
    expect(ruleSet.intercept).toBeCloseTo(40, 5);
  });

  test('the rule set fits its schema and tells its name, its origin, the ranges and the usual customer', () => {
    const ruleSet = fitted(samplesOf((c) => c.age + 1));
    expect(validators['rule-set-prediction'](ruleSet)).toBe(true);
    expect(ruleSet).toMatchObject({
      ...NAMING,
      bounds: { low: 0, high: 100 },
      fitted_ranges: {
        age: { low: 0, high: 78 },
        annual_income: { low: 0, high: 119_000 },
        work_experience: { low: 0, high: 16 },
        family_size: { low: 1, high: 8 },
      },
      defaults: { family_size: 5, profession: 'Lawyer' },
    });
  });

  test('the middle of an even number of customers is between the two, and whole for what is counted', () => {
    const { defaults } = fitted(
      samplesOf((c) => c.age + 1)
        .slice(0, 60)
        .map((sample, i) => ({
          ...sample,
          features: { ...sample.features, age: i < 30 ? 20 : 21, annual_income: i < 30 ? 1000 : 1001 },
        })),
    );
    expect([defaults.age, defaults.annual_income]).toEqual([21, 1000.5]);
  });

  test('a feature that never varies gets no weight', () => {
    const samples = samplesOf((c) => c.age + 1).map(({ features, score }) => ({
      features: { ...features, family_size: 3 },
      score,
    }));
    expect(fitted(samples).coefficients.family_size).toBeCloseTo(0, 12);
    expect(fitted(samples).coefficients.age).toBeCloseTo(1, 9);
  });

  test('answers about customers without a profession count as the base level', () => {
    const samples = samplesOf((c) => c.age + 1).map(({ features, score }) => ({
      features: { ...features, profession: null },
      score,
    }));
    expect(fitted(samples)).toMatchObject({ professions: {}, coefficients: { age: expect.closeTo(1, 9) } });
  });

  test('too few answers are refused, with how many it takes', () => {
    expect(fitPrediction(samplesOf((c) => c.age + 1).slice(0, 13), NAMING)).toEqual({
      status: 'refused',
      reason: '13 samples, at least 14 needed',
    });
  });

  test('the same answers give the same rule set', () => {
    const samples = samplesOf((c) => (c.age * 31) % 17);
    expect(fitPrediction(structuredClone(samples), NAMING)).toEqual(fitPrediction(samples, NAMING));
  });
});
