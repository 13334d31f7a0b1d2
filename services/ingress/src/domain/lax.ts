/**
 * v1's own leniency: its models read types as pydantic's lax mode does, so clients of /api/v1 send "25", 25.0 or true for 25.
 * What it would accept is turned into what it would have read; what it would refuse is left as it is, for the schema to name.
 */

const INTEGER_TEXT = /^\s*[+-]?\d+(_\d+)*(\.0+)?\s*$/;
const NUMBER_TEXT = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

type Read = (value: unknown) => unknown;

const integer: Read = (value) => {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' && INTEGER_TEXT.test(value) ? Number(value.replaceAll('_', '')) : value;
};
const number: Read = (value) => {
  if (typeof value === 'boolean') return Number(value);
  return typeof value === 'string' && NUMBER_TEXT.test(value) ? Number(value) : value;
};

type Fields = Readonly<Record<string, Read>>;
const FEATURES: Fields = { age: integer, annual_income: number, work_experience: integer, family_size: integer };
const COLUMNS: Fields = { Age: number, 'Annual Income ($)': number, 'Spending Score (1-100)': number };

/** A copy of an object with v1's fields read as v1 reads them; anything else is given back. */
function laxly(value: unknown, fields: Fields): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const read: Record<string, unknown> = { ...value };
  for (const [field, as] of Object.entries(fields)) if (Object.hasOwn(read, field)) read[field] = as(read[field]);
  return read;
}

export const laxFeatures = (body: unknown): unknown => laxly(body, FEATURES);
export const laxRows = (body: unknown): unknown => (Array.isArray(body) ? body.map((row: unknown) => laxly(row, COLUMNS)) : body);
