import { expect, test } from '@jest/globals';
import { adviceOn } from './advice.ts';
import { seeded } from './random.ts';
import { clusterOf, trainSegmenter } from './segmenter.ts';

const draw = seeded(3);
const KINDS = [
  { age: 20, annual_income: 20_000, spending_score: 80 },
  { age: 50, annual_income: 150_000, spending_score: 50 },
  { age: 80, annual_income: 20_000, spending_score: 10 },
];
const rows = KINDS.flatMap((kind) =>
  Array.from({ length: 25 }, () => ({
    age: kind.age + draw(),
    annual_income: kind.annual_income + 1000 * draw(),
    spending_score: kind.spending_score + draw(),
  })),
);

test('as many clusters as lie apart are found, numbered by age, and a row near one belongs to it', () => {
  const model = trainSegmenter(rows);
  expect(model.centroids).toHaveLength(3);
  expect(KINDS.map((kind) => clusterOf(model, kind))).toEqual([0, 1, 2]);
});

test('a row that is not finite belongs to none', () => {
  expect(clusterOf(trainSegmenter(rows), { age: Number.POSITIVE_INFINITY, annual_income: 1, spending_score: 1 })).toBeNaN();
});

test("v1's texts are chosen by the first word that it looks for", () => {
  expect(adviceOn('Recommend a SEGMENT to predict')).toMatch(/^Customers are grouped/);
  expect(adviceOn('recommend by spending')).toMatch(/^Rank customers/);
  expect(adviceOn('recommend')).toMatch(/^Offer loyalty/);
  expect(adviceOn('hello')).toMatch(/^Ask about/);
});
