/** Real customers, drawn by seed: the same seed draws the same ones, in the same order. */
import { readFileSync } from 'node:fs';
import { type PredictSpendingBody, type SegmentBody, validators } from '@cohortlens/contracts';
import { type CustomerRow, featuresOf, readCustomers, SHIPPED_CUSTOMERS } from '@cohortlens/legacy/reference';

/** What can be asked about one customer. */
export interface Question<B> {
  readonly customer: number;
  readonly body: B;
}
export type SegmentRow = SegmentBody[number];

export const realCustomers = (): readonly CustomerRow[] => readCustomers(readFileSync(SHIPPED_CUSTOMERS, 'utf8'));

/** Of all customers, those about whom v2's door admits a prediction. */
export function predictionQuestions(customers: readonly CustomerRow[]): Question<PredictSpendingBody>[] {
  return customers.flatMap((row) => {
    const body: unknown = featuresOf(row);
    return row.customer_id !== null && validators['predict-spending-body'](body) ? [{ customer: row.customer_id, body }] : [];
  });
}

/** The same of a segment, each a row of its own. */
export function segmentQuestions(customers: readonly CustomerRow[]): Question<SegmentRow>[] {
  return customers.flatMap((row) => {
    const { customer_id: customer, age, annual_income, spending_score } = row;
    const rows: unknown = [
      { CustomerID: customer, Age: age, 'Annual Income ($)': annual_income, 'Spending Score (1-100)': spending_score },
    ];
    if (customer === null || !validators['segment-body'](rows)) return [];
    return rows.map((body) => ({ customer, body }));
  });
}

/** Numbers in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public domain). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** `count` of the items, none twice, as the seed has it; all of them, in an order of the seed, when there are not so many. */
export function drawn<T>(items: readonly T[], count: number, seed: number): T[] {
  const random = randomOf(seed);
  const rest = [...items];
  const taken: T[] = [];
  while (taken.length < count && rest.length > 0) taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return taken;
}
