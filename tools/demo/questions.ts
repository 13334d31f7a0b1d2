/** What the demo's clients ask: the real customers, in their order again and again, about all three capabilities, on both paths. */
import { readFileSync } from 'node:fs';
import type { Capability, PathVersion } from '@cohortlens/contracts';
import { type CustomerRow, featuresOf, readCustomers, SHIPPED_CUSTOMERS } from '@cohortlens/legacy/reference';

export interface Question {
  readonly capability: Capability;
  readonly path: PathVersion;
  readonly route: string;
  readonly body: unknown;
}

/** How many customers are sorted into segments by one request. */
const SEGMENT_ROWS = 10;
const LEAST_AGE_OF_V2 = 18;
const ROUTES: Readonly<Record<Capability, string>> = {
  prediction: 'predict-spending',
  segmentation: 'segment',
  recommendation: 'recommendations/natural',
};
const QUERIES = [
  'Which customers should we target first?',
  'How do we win back customers who spend little?',
  'What should we offer to young customers?',
  'Who would buy premium products?',
] as const;

/** The mix, as clients that are being moved: most still use the old path. */
const MIX: readonly (readonly [Capability, PathVersion])[] = [
  ['prediction', 'v1'],
  ['segmentation', 'v1'],
  ['prediction', 'v2'],
  ['prediction', 'v1'],
  ['recommendation', 'v1'],
  ['segmentation', 'v2'],
  ['prediction', 'v1'],
  ['recommendation', 'v2'],
];

const rowOf = (row: CustomerRow): Record<string, unknown> => ({
  Age: row.age,
  'Annual Income ($)': row.annual_income,
  'Spending Score (1-100)': row.spending_score,
});

/** The nth question that clients ask, from 0, for ever. */
export function readQuestions(file: string | URL = SHIPPED_CUSTOMERS): (n: number) => Question {
  const rows = readCustomers(readFileSync(file, 'utf8')).filter(
    (row) => featuresOf(row) !== undefined && row.spending_score !== null,
  );
  const features = rows.flatMap((row) => featuresOf(row) ?? []);
  /** v2's own door admits adults with an income. */
  const adults = features.filter((f) => f.age >= LEAST_AGE_OF_V2 && f.annual_income > 0);
  const bodyOf = (capability: Capability, path: PathVersion, n: number): unknown => {
    const of = path === 'v1' ? features : adults;
    if (capability === 'prediction') return of[n % of.length];
    if (capability === 'recommendation') return { query: QUERIES[n % QUERIES.length] };
    return Array.from({ length: SEGMENT_ROWS }, (_, i) => rowOf(rows[(n * SEGMENT_ROWS + i) % rows.length] as CustomerRow));
  };
  return (n) => {
    const [capability, path] = MIX[n % MIX.length] as (typeof MIX)[number];
    return { capability, path, route: `/api/${path}/${ROUTES[capability]}`, body: bodyOf(capability, path, n) };
  };
}
