/** Checks what a service declares or asks, for all adapters: names become parts of statements only after this. */
import { STORE_LIMITS } from './limits.ts';
import { checkLength, type Stored } from './plain.ts';
import type { CollectionDeclaration, Condition, Query, Scalar, Where } from './port.ts';

const COLLECTION = /^(?!sqlite_|system)[a-z][a-z0-9_]{0,62}$/;
const FIELD = /^[A-Za-z][A-Za-z0-9_]{0,62}$/;

export type Declaration = CollectionDeclaration<Stored>;

/** The field's name; TypeError when it is not an identifier of 1 to 63 letters, digits and underscores. */
export function checkField(field: string, where: string): string {
  if (typeof field !== 'string' || !FIELD.test(field)) throw new TypeError(`${where}: '${field}' is not the name of a field`);
  return field;
}

/** The fields that the adapter must be able to find by, without the id; TypeError when a name is not allowed. */
export function declaredFields(declaration: Declaration): string[] {
  const { name, indexes, unique = [], expires } = declaration;
  if (!COLLECTION.test(name)) throw new TypeError(`'${name}' is not the name of a collection`);
  const lists = [...indexes, ...unique];
  if (lists.some((list) => list.length === 0)) throw new TypeError(`${name}: an index of no fields`);
  if (expires === 'id') throw new TypeError(`${name}: the id cannot be the time of expiry`);
  const fields = new Set(lists.flat().map((field) => checkField(field, name)));
  if (expires !== undefined) fields.add(checkField(expires, name));
  fields.delete('id');
  if (new Set([...fields].map((field) => field.toLowerCase())).size < fields.size) {
    throw new TypeError(`${name}: two indexed fields differ only in upper and lower case`);
  }
  return [...fields];
}

/** The same text for declarations that mean the same. */
export function signature(declaration: Declaration): string {
  const { name, indexes, unique = [], expires = null, rewritten = false } = declaration;
  return JSON.stringify([name, indexes, unique, expires, rewritten]);
}

export function isScalar(value: unknown): value is Scalar {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
}

function checkCondition(condition: Condition | undefined, where: string): void {
  if (isScalar(condition)) return;
  if (typeof condition !== 'object' || condition === null) throw new TypeError(`${where}: not a condition`);
  if ('in' in condition) {
    if (!Array.isArray(condition.in) || !condition.in.every(isScalar)) throw new TypeError(`${where}: 'in' takes scalars`);
    return checkLength(condition.in, where);
  }
  const { gte, lt } = condition;
  const bounds = [gte, lt].filter((bound) => bound !== undefined);
  const types = new Set(bounds.map((bound) => typeof bound));
  const usable = bounds.every((bound) => typeof bound === 'string' || Number.isFinite(bound));
  if (!usable || types.size !== 1) throw new TypeError(`${where}: a range takes numbers or strings, of one type`);
}

/** TypeError when a field or a condition cannot be asked by: one that is undefined never means "all". */
export function checkWhere(where: Where<Stored>, collection: string): void {
  for (const [field, condition] of Object.entries(where)) {
    checkField(field, collection);
    checkCondition(condition, `${collection}.${field}`);
  }
}

/** TypeError or RangeError when the query cannot be asked. */
export function checkQuery(query: Query<Stored>, collection: string): void {
  const { where = {}, order = [], after, limit } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > STORE_LIMITS.pageLength) {
    throw new RangeError(`${collection}: the limit is 1 to ${STORE_LIMITS.pageLength}`);
  }
  checkWhere(where, collection);
  for (const { field, direction } of order) {
    checkField(field, collection);
    if (direction !== 'asc' && direction !== 'desc') throw new TypeError(`${collection}: no such direction`);
  }
  if (after === undefined) return;
  if (order.length === 0 || after.length !== order.length || !after.every((value) => value === undefined || isScalar(value))) {
    throw new TypeError(`${collection}: 'after' holds one scalar for each field of the order`);
  }
}
