import { describe, expect, test } from '@jest/globals';
import { scoreOf, trainRegression } from './regression.ts';

const POINTS: Record<string, number> = { Artist: 0, Doctor: 4, Lawyer: -3 };
/** Customers whose score is a known linear function, so that what is learnt can be compared with it. */
const scoreByRule = (c: {
  age: number;
  annual_income: number;
  work_experience: number;
  family_size: number;
  profession: string;
}) => 40 + 0.1 * c.age + c.annual_income / 10_000 - 0.5 * c.work_experience + c.family_size + (POINTS[c.profession] ?? 0);
const ROWS = Array.from({ length: 60 }, (_, i) => {
  const row = {
    age: (i * 37) % 80,
    annual_income: ((i * 7919) % 120) * 1000,
    work_experience: (i * 11) % 17,
    family_size: 1 + ((i * 5) % 8),
    profession: ['Lawyer', 'Doctor', 'Artist'][i % 3] as string,
  };
  return { ...row, spending_score: scoreByRule(row) };
});
const customer = { age: 33, annual_income: 55_000, work_experience: 4, family_size: 2, profession: 'Doctor' };
const model = trainRegression(ROWS);

describe('the regression', () => {
  test('finds a linear rule behind the scores', () => {
    expect(model.levels).toEqual(['Doctor', 'Lawyer']);
    for (const profession of Object.keys(POINTS)) {
      const asked = { ...customer, profession };
      expect(scoreOf(model, asked)).toBeCloseTo(scoreByRule(asked), 9);
    }
  });

  test('an unknown profession counts as none of the levels, and so do null, empty and absent', () => {
    const { profession: _, ...without } = customer;
    const base = scoreOf(model, { ...customer, profession: 'Artist' });
    const others = [
      { ...customer, profession: 'Astronaut' },
      { ...customer, profession: null },
      { ...customer, profession: '' },
      without,
    ];
    expect(others.map((asked) => scoreOf(model, asked))).toEqual(others.map(() => base));
  });

  test('null, empty and absent mean the profession Other where there is one', () => {
    const withOther = trainRegression(ROWS.map((row) => ({ ...row, profession: row.profession.replace('Lawyer', 'Other') })));
    const other = scoreOf(withOther, { ...customer, profession: 'Other' });
    expect(scoreOf(withOther, { ...customer, profession: null })).toBe(other);
    expect(scoreOf(withOther, { ...customer, profession: 'Artist' })).not.toBe(other);
  });

  test('the score stays within 0..100', () => {
    expect(scoreOf(model, { ...customer, annual_income: 1e300 })).toBe(100);
    expect(scoreOf(model, { ...customer, annual_income: -1e300 })).toBe(0);
  });

  test('a column that never varies neither breaks the fit nor counts', () => {
    const flat = trainRegression(ROWS.map((row) => ({ ...row, family_size: 3 })));
    expect(scoreOf(flat, { ...customer, family_size: 3 })).toBeCloseTo(scoreOf(flat, { ...customer, family_size: 9 }), 9);
  });

  test('the same rows give the same figures, to the last bit', () => {
    expect(trainRegression(ROWS)).toEqual(model);
  });
});
