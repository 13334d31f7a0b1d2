/** The doors of the analytics routes: what each accepts, and what of it goes on the bus. Unknown fields stay outside. */
import {
  type CustomerFeatures,
  type CustomerRow,
  type FieldError,
  LIMITS,
  type RequestOf,
  validators,
} from '@cohortlens/contracts';
import { fieldErrors } from './field-errors.ts';
import { laxFeatures, laxRows } from './lax.ts';

export type Door = 'v1-spending' | 'v2-spending' | 'v2-any' | 'v1-segment' | 'v2-segment' | 'v1-question' | 'v2-question';

/** What was asked, as both sides get it; `assumed` is what was filled in for features that were absent, where the door does that. */
export type Checked =
  | { readonly capability: 'prediction'; readonly input: CustomerFeatures; readonly assumed?: Partial<CustomerFeatures> }
  | Pick<RequestOf<'segmentation'>, 'capability' | 'input'>
  | Pick<RequestOf<'recommendation'>, 'capability' | 'input'>;
export type AtTheDoor =
  | { readonly ok: true; readonly checked: Checked }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const FEATURES = ['age', 'annual_income', 'work_experience', 'family_size', 'profession', 'segment'] as const;
const picked = (from: Partial<CustomerFeatures>, names: readonly (keyof CustomerFeatures)[]): Partial<CustomerFeatures> =>
  Object.fromEntries(names.filter((n) => Object.hasOwn(from, n) && from[n] !== undefined).map((n) => [n, from[n]]));
const spending = FEATURES.filter((f) => f !== 'segment');

type Enter = (body: unknown, defaults: CustomerFeatures) => AtTheDoor;
const wrong = (fits: Parameters<typeof fieldErrors>[0]): AtTheDoor => ({ ok: false, errors: fieldErrors(fits) });
const right = (checked: Checked): AtTheDoor => ({ ok: true, checked });

interface Row {
  readonly Age: number;
  readonly 'Annual Income ($)': number;
  readonly 'Spending Score (1-100)': number;
}
const rowOf = ({ Age: age, 'Annual Income ($)': annual_income, 'Spending Score (1-100)': spending_score }: Row): CustomerRow => ({
  age,
  annual_income,
  spending_score,
});
const rows = (body: readonly Row[]): AtTheDoor => right({ capability: 'segmentation', input: { rows: body.map(rowOf) } });
/** Said before any row is read: a body may hold a million. */
const tooMany = (body: unknown): AtTheDoor | undefined =>
  Array.isArray(body) && body.length > LIMITS.segmentRows
    ? wrong({ errors: [{ instancePath: '', keyword: 'maxItems', params: { limit: LIMITS.segmentRows } }] })
    : undefined;
const question = ({ query }: { readonly query: string }): AtTheDoor => right({ capability: 'recommendation', input: { query } });

const DOORS: Readonly<Record<Door, Enter>> = {
  'v1-spending': (body) => {
    const read = laxFeatures(body);
    const fits = validators['predict-spending-v1-body'];
    return fits(read) ? right({ capability: 'prediction', input: picked(read, spending) as CustomerFeatures }) : wrong(fits);
  },
  'v2-spending': (body) => {
    const fits = validators['predict-spending-body'];
    return fits(body) ? right({ capability: 'prediction', input: picked(body, spending) as CustomerFeatures }) : wrong(fits);
  },
  'v2-any': (body, defaults) => {
    const fits = validators['predict-body'];
    if (!fits(body)) return wrong(fits);
    const given = picked(body.features, FEATURES);
    const assumed = picked(
      defaults,
      FEATURES.filter((f) => !Object.hasOwn(given, f)),
    );
    return right({ capability: 'prediction', input: { ...assumed, ...given } as CustomerFeatures, assumed });
  },
  'v1-segment': (body) => {
    const refused = tooMany(body);
    if (refused !== undefined) return refused;
    const read = laxRows(body);
    const fits = validators['segment-v1-body'];
    return fits(read) ? rows(read) : wrong(fits);
  },
  'v2-segment': (body) => {
    const fits = validators['segment-body'];
    return tooMany(body) ?? (fits(body) ? rows(body) : wrong(fits));
  },
  'v1-question': (body) => {
    const fits = validators['recommendation-v1-body'];
    return fits(body) ? question(body) : wrong(fits);
  },
  'v2-question': (body) => {
    const fits = validators['recommendation-body'];
    return fits(body) ? question(body) : wrong(fits);
  },
};

/** The doors that need the active rule set, for what they assume. */
export const assumes = (door: Door): boolean => door === 'v2-any';

const NOTHING: CustomerFeatures = { age: 0, annual_income: 0, work_experience: 0, family_size: 0 };

/** Checks a body. `defaults` are the active rule set's; only a door that assumes looks at them. */
export const enter = (door: Door, body: unknown, defaults: CustomerFeatures = NOTHING): AtTheDoor => DOORS[door](body, defaults);
