/** v2's segmentation: the nearest centroid in standardised space. Pure: the same rules and row give the same label, whatever stands beside it. */
import type { CustomerRow, RuleSetSegmentation } from '@cohortlens/contracts';

type Point = readonly [age: number, income: number, spending: number];

/** A function from a row to its label: the place of the nearest centroid, of equally near ones the lowest. */
export function labeller({ mean, deviation, centroids }: RuleSetSegmentation): (row: CustomerRow) => number {
  const centres = centroids.map((c): Point => [c.age, c.annual_income, c.spending_score]);
  return (row) =>
    nearest(centres, [
      (row.age - mean.age) / deviation.age,
      (row.annual_income - mean.annual_income) / deviation.annual_income,
      (row.spending_score - mean.spending_score) / deviation.spending_score,
    ]);
}

function nearest(centres: readonly Point[], [age, income, spending]: Point): number {
  let label = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, [a, b, c]] of centres.entries()) {
    const distance = (age - a) ** 2 + (income - b) ** 2 + (spending - c) ** 2;
    if (distance < least) [label, least] = [i, distance];
  }
  return label;
}
