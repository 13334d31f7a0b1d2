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

const FIELDS: Readonly<Record<string, Read>> = {
  age: integer,
  annual_income: number,
  work_experience: integer,
  family_size: integer,
};

/** A copy of the body with v1's fields read as v1 reads them; anything that is not an object is given back. */
export function laxly(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const read: Record<string, unknown> = { ...body };
  for (const [field, as] of Object.entries(FIELDS)) if (Object.hasOwn(read, field)) read[field] = as(read[field]);
  return read;
}
