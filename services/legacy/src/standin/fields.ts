/** v1's field types as pydantic reads them (its lax mode): what it converts, and with which words it refuses the rest. */

export type Field = { readonly value: unknown } | { readonly type: string; readonly msg: string };
export type FieldReader = (input: unknown) => Field;

const refuse = (type: string, msg: string): Field => ({ type, msg });
const AN_INTEGER = 'Input should be a valid integer';
const A_NUMBER = 'Input should be a valid number';
const NOT_FINITE = refuse('finite_number', 'Input should be a finite number');
const TOO_LONG = refuse('int_parsing_size', 'Unable to parse input string as an integer, exceeded maximum size');
const INTEGER = /^[+-]?\d+(_\d+)*(\.0+)?$/;
const FLOAT = /^[+-]?(\d+(_\d+)*\.?(\d+(_\d+)*)?|\.\d+(_\d+)*)(e[+-]?\d+)?$/i;
const INFINITE = /^[+-]?(inf(inity)?|nan)$/i;
/** v1 refuses what is written with an exponent and beyond 64 bits, and takes digits of any length; from here on JavaScript writes the former. */
const WRITTEN_WITH_EXPONENT = 1e21;

/** An int: also an integral float, a numeral in a string, and a boolean as 0 or 1. */
export const integer: FieldReader = (input) => {
  if (typeof input === 'boolean') return { value: Number(input) };
  if (typeof input === 'string') {
    const text = input.trim();
    if (!INTEGER.test(text)) return refuse('int_parsing', `${AN_INTEGER}, unable to parse string as an integer`);
    return { value: Number(text.replaceAll('_', '')) };
  }
  if (typeof input !== 'number') return refuse('int_type', AN_INTEGER);
  if (!Number.isFinite(input)) return NOT_FINITE;
  if (!Number.isInteger(input)) return refuse('int_from_float', `${AN_INTEGER}, got a number with a fractional part`);
  return Math.abs(input) < WRITTEN_WITH_EXPONENT ? { value: input } : TOO_LONG;
};

/** A float: also a numeral in a string, infinite ones included, and a boolean as 0 or 1. */
export const float: FieldReader = (input) => {
  if (typeof input === 'number') return { value: input };
  if (typeof input === 'boolean') return { value: Number(input) };
  if (typeof input !== 'string') return refuse('float_type', A_NUMBER);
  const text = input.trim();
  if (FLOAT.test(text)) return { value: Number(text.replaceAll('_', '')) };
  if (INFINITE.test(text))
    return { value: /nan/i.test(text) ? Number.NaN : Number(`${text.startsWith('-') ? '-' : ''}Infinity`) };
  return refuse('float_parsing', `${A_NUMBER}, unable to parse string as a number`);
};

export const string: FieldReader = (input) =>
  typeof input === 'string' ? { value: input } : refuse('string_type', 'Input should be a valid string');

/** A string or null. */
export const optionalString: FieldReader = (input) => (input === null ? { value: input } : string(input));
