/** The JSON bodies that v1 declares, checked as FastAPI checks them: the value, or every entry of its 422. Pure. */
import type { CustomerFeatures } from '@cohortlens/contracts';
import { type Body, type Detail, missing } from './body.ts';
import { type FieldReader, float, integer, optionalString, string } from './fields.ts';

export type Checked<T> = { readonly value: T } | { readonly details: readonly Detail[] };

interface Declared {
  readonly name: string;
  readonly read: FieldReader;
  readonly required: boolean;
}
const CUSTOMER: readonly Declared[] = [
  { name: 'age', read: integer, required: true },
  { name: 'annual_income', read: float, required: true },
  { name: 'work_experience', read: integer, required: true },
  { name: 'family_size', read: integer, required: true },
  { name: 'profession', read: optionalString, required: false },
];
const QUESTION: readonly Declared[] = [{ name: 'query', read: string, required: true }];
const NOT_AN_OBJECT = {
  type: 'model_attributes_type',
  msg: 'Input should be a valid dictionary or object to extract fields from',
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is to be predicted; fields it does not know are ignored. */
export const checkCustomer = (body: Body): Checked<CustomerFeatures> => checkModel(body, CUSTOMER);

/** What is asked. */
export const checkQuestion = (body: Body): Checked<{ readonly query: string }> => checkModel(body, QUESTION);

function checkModel<T>(body: Body, fields: readonly Declared[]): Checked<T> {
  if (!('value' in body)) return { details: [missing(['body'], null)] };
  const input = body.value;
  if (!isObject(input)) return { details: [{ ...NOT_AN_OBJECT, loc: ['body'], input }] };
  const present = fields.filter(({ name, required }) => required || Object.hasOwn(input, name));
  return collect(present.map(({ name, read }) => ({ name, read, input })));
}

/** Numbers by name, as the faults are sent. */
export function checkNumbers(body: Body): Checked<Record<string, number>> {
  if (!('value' in body)) return { details: [missing(['body'], null)] };
  const input = body.value;
  if (!isObject(input))
    return { details: [{ type: 'dict_type', loc: ['body'], msg: 'Input should be a valid dictionary', input }] };
  return collect(Object.keys(input).map((name) => ({ name, read: float, input })));
}

function collect<T>(fields: readonly { name: string; read: FieldReader; input: Record<string, unknown> }[]): Checked<T> {
  const details: Detail[] = [];
  const values: [string, unknown][] = [];
  for (const { name, read, input } of fields) {
    if (!Object.hasOwn(input, name)) {
      details.push(missing(['body', name], input));
      continue;
    }
    const field = read(input[name]);
    if ('value' in field) values.push([name, field.value]);
    else details.push({ type: field.type, loc: ['body', name], msg: field.msg, input: input[name] });
  }
  return details.length > 0 ? { details } : { value: Object.fromEntries(values) as T };
}
