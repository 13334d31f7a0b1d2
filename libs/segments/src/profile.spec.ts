import { validators } from '@cohortlens/contracts';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { profileOf } from './index.ts';

const row = (age: number, annual_income: number, spending_score: number) => ({ age, annual_income, spending_score });

test('each label that has rows, in order, with its size and averages', () => {
  const rows = [row(20, 10_000, 80), row(60, 50_000, 10), row(31, 20_001, 90)];
  expect(profileOf(rows, [4, 1, 4])).toEqual([
    { cluster: 1, size: 1, ...row(60, 50_000, 10) },
    { cluster: 4, size: 2, ...row(25.5, 15_000.5, 85) },
  ]);
});

test('averages have two decimals', () => {
  expect(profileOf([row(1, 1, 1), row(1, 1, 1), row(2, 2, 2)], [0, 0, 0])).toEqual([
    { cluster: 0, size: 3, ...row(1.33, 1.33, 1.33) },
  ]);
});

test('whatever the numbers, the profile fits its schema and its sizes add up to the rows', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  const labelled = fc.array(fc.tuple(fc.record({ age: any, annual_income: any, spending_score: any }), fc.nat(9)), {
    minLength: 1,
  });
  fc.assert(
    fc.property(labelled, (pairs) => {
      const profile = profileOf(
        pairs.map(([r]) => r),
        pairs.map(([, label]) => label),
      );
      expect(profile.reduce((sum, { size }) => sum + size, 0)).toBe(pairs.length);
      for (const segment of profile) {
        expect(validators['segment-profile'](JSON.parse(JSON.stringify(segment)))).toBe(true);
        expect([segment.age, segment.annual_income, segment.spending_score].every(Number.isFinite)).toBe(true);
      }
    }),
  );
});
