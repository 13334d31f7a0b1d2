import { expect, it } from '@jest/globals';
import { readQuestions } from './questions.ts';

const question = readQuestions();
const first = Array.from({ length: 5_000 }, (_, n) => question(n));

it('all capabilities on both paths, and the same again in another run', () => {
  const kinds = new Set(first.map((q) => `${q.capability} ${q.path}`));
  expect([...kinds].sort()).toEqual([
    'prediction v1',
    'prediction v2',
    'recommendation v1',
    'recommendation v2',
    'segmentation v1',
    'segmentation v2',
  ]);
  expect(readQuestions()(4_999)).toEqual(first[4_999]);
});

it("only adults with an income stand at v2's own door", () => {
  const asked = first
    .filter((q) => q.capability === 'prediction' && q.path === 'v2')
    .map((q) => q.body as { age: number; annual_income: number });
  expect(asked.length).toBeGreaterThan(600);
  expect(asked.filter((f) => f.age < 18 || f.annual_income <= 0)).toEqual([]);
});

it('ten customers to be sorted at a time, none with a value missing', () => {
  const asked = first.filter((q) => q.capability === 'segmentation').map((q) => q.body as Record<string, unknown>[]);
  expect(new Set(asked.map((rows) => rows.length))).toEqual(new Set([10]));
  expect(
    asked
      .flat()
      .flatMap((row) => Object.values(row))
      .filter((v) => typeof v !== 'number'),
  ).toEqual([]);
});
