/** The doors of the prediction routes: what each accepts, and the features that go on the bus. Unknown fields stay outside. */
import { type CustomerFeatures, type FieldError, type RuleSetPrediction, validators } from '@cohortlens/contracts';
import { fieldErrors } from './field-errors.ts';
import { laxly } from './lax.ts';

export type Door = 'v1-spending' | 'v2-spending' | 'v2-any';
export interface Checked {
  readonly input: CustomerFeatures;
  /** What was filled in for features that were absent; only where the door does that. */
  readonly assumed?: Partial<CustomerFeatures>;
}
export type AtTheDoor =
  | { readonly ok: true; readonly checked: Checked }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

const FEATURES = ['age', 'annual_income', 'work_experience', 'family_size', 'profession', 'segment'] as const;
const picked = (from: Partial<CustomerFeatures>, names: readonly (keyof CustomerFeatures)[]): Partial<CustomerFeatures> =>
  Object.fromEntries(names.filter((n) => Object.hasOwn(from, n) && from[n] !== undefined).map((n) => [n, from[n]]));
const spending = FEATURES.filter((f) => f !== 'segment');

type Enter = (body: unknown, defaults: CustomerFeatures) => AtTheDoor;
const wrong = (errors: Parameters<typeof fieldErrors>[0]): AtTheDoor => ({ ok: false, errors: fieldErrors(errors) });

const DOORS: Readonly<Record<Door, Enter>> = {
  'v1-spending': (body) => {
    const read = laxly(body);
    const fits = validators['predict-spending-v1-body'];
    return fits(read) ? { ok: true, checked: { input: picked(read, spending) as CustomerFeatures } } : wrong(fits.errors);
  },
  'v2-spending': (body) => {
    const fits = validators['predict-spending-body'];
    return fits(body) ? { ok: true, checked: { input: picked(body, spending) as CustomerFeatures } } : wrong(fits.errors);
  },
  'v2-any': (body, defaults) => {
    const fits = validators['predict-body'];
    if (!fits(body)) return wrong(fits.errors);
    const given = picked(body.features, FEATURES);
    const assumed = picked(
      defaults,
      FEATURES.filter((f) => !Object.hasOwn(given, f)),
    );
    return { ok: true, checked: { input: { ...assumed, ...given } as CustomerFeatures, assumed } };
  },
};

/** The doors that need the active rule set, for what they assume. */
export const assumes = (door: Door): boolean => door === 'v2-any';

const NOTHING: RuleSetPrediction['defaults'] = { age: 0, annual_income: 0, work_experience: 0, family_size: 0 };

/** Checks a body. `defaults` are the active rule set's; only a door that assumes looks at them. */
export const enter = (door: Door, body: unknown, defaults: CustomerFeatures = NOTHING): AtTheDoor => DOORS[door](body, defaults);
