/**
 * How scalars stand in columns, so that SQLite compares and sorts them as the port says: null is the lowest number (never
 * SQL's NULL, which equals nothing), booleans are one-byte blobs, which sort after strings. The same in statements as from here.
 */
import type { SQLInputValue } from 'node:sqlite';
import { isScalar } from '../declarations.ts';
import type { Scalar } from '../port.ts';

const FALSE = Uint8Array.of(0);
const TRUE = Uint8Array.of(1);

/** In statements: null, and the lowest string and the lowest blob as ends of the types before them. */
export const NULL = '-9e999';
export const LOWEST = { string: "''", blob: "x''" } as const;

export function encode(value: Scalar | undefined): SQLInputValue {
  if (value === null || value === undefined) return Number.NEGATIVE_INFINITY;
  if (typeof value === 'boolean') return value ? TRUE : FALSE;
  return value;
}

/** As encode; TypeError when an indexed field holds a list or an object. */
export function encodeField(value: unknown, where: string): SQLInputValue {
  if (value !== undefined && !isScalar(value)) throw new TypeError(`${where}: an indexed field holds a scalar`);
  return encode(value);
}

export function decode(value: unknown): Scalar {
  if (value === Number.NEGATIVE_INFINITY) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  return (value as Uint8Array)[0] === 1;
}

/** The column of an indexed field. The field's name is checked before. */
export const column = (field: string) => `"f.${field}"`;

/** The encoded value of a field that has no column, out of the document's JSON. The field's name is checked before. */
export function extracted(field: string): string {
  const path = `'$."${field}"'`;
  const value = `json_extract(doc, ${path})`;
  return `CASE json_type(doc, ${path}) WHEN 'text' THEN ${value} WHEN 'integer' THEN CAST(${value} AS REAL) WHEN 'real' THEN ${value}
    WHEN 'true' THEN x'01' WHEN 'false' THEN x'00' WHEN 'object' THEN x'02' WHEN 'array' THEN x'02' ELSE ${NULL} END`;
}
