/** Conditions, orders and pages of the port as MongoDB's filters. MongoDB compares and sorts scalars as the port says. */
import { checkQuery, checkWhere, isScalar } from '../declarations.ts';
import type { Stored } from '../plain.ts';
import type { Condition, Query, Scalar, Where } from '../port.ts';

export type Filter = Readonly<Record<string, unknown>>;

export const fieldOf = (field: string): string => (field === 'id' ? '_id' : field);

export const allOf = (parts: readonly Filter[]): Filter => (parts.length === 0 ? {} : { $and: parts });

function satisfies(condition: Condition): Filter {
  if (isScalar(condition)) return { $eq: condition };
  if ('in' in condition) return { $in: condition.in };
  const { gte, lt } = condition;
  return { ...(gte === undefined ? {} : { $gte: gte }), ...(lt === undefined ? {} : { $lt: lt }) };
}

/** What is still there: without a number as its time of expiry, or with a later one. */
export const aliveAt = (expires: string | undefined, now: number): Filter =>
  expires === undefined ? {} : { [fieldOf(expires)]: { $not: { $lte: now } } };
export const goneAt = (expires: string, now: number): Filter => ({ [fieldOf(expires)]: { $lte: now } });

/** TypeError when a condition cannot be asked. */
export function whereFilter(where: Where<Stored>, collection: string): Filter {
  checkWhere(where, collection);
  return allOf(Object.entries(where).map(([field, condition]) => ({ [fieldOf(field)]: satisfies(condition as Condition) })));
}

/** All values of each type, in the order of the types. A comparison with a value finds values of its own type alone. */
const TYPES: readonly Filter[] = [
  { $eq: null },
  { $gte: Number.NEGATIVE_INFINITY },
  { $gte: '' },
  { $in: [false, true] },
] as const;
const NAMES = ['object', 'number', 'string', 'boolean'];

/** What sorts after the value: of its own type, or of one of the types that come later. */
function beyond(field: string, value: Scalar, direction: 'asc' | 'desc'): readonly Filter[] {
  const type = NAMES.indexOf(typeof value);
  const own = value === null ? [] : [direction === 'asc' ? { $gt: value } : { $lt: value }];
  if (field === 'id') return own;
  return [...own, ...(direction === 'asc' ? TYPES.slice(type + 1) : TYPES.slice(0, type))];
}

/** What comes after the values in the order: beyond one field's value, with the fields before it equal. */
function afterFilter(order: NonNullable<Query<Stored>['order']>, after: readonly Scalar[]): Filter {
  const equal = (count: number): Filter[] =>
    order.slice(0, count).map(({ field }, i) => ({ [fieldOf(field)]: { $eq: after[i] ?? null } }));
  const branches = order.flatMap(({ field, direction }, i) =>
    beyond(field, after[i] ?? null, direction).map((condition) => allOf([...equal(i), { [fieldOf(field)]: condition }])),
  );
  return branches.length === 0 ? { $nor: [{}] } : { $or: branches };
}

export interface Search {
  readonly filter: Filter;
  readonly sort: Readonly<Record<string, 1 | -1>>;
  readonly limit: number;
}

/** TypeError or RangeError when the query cannot be asked. */
export function search(query: Query<Stored>, collection: string): Search {
  checkQuery(query, collection);
  const { where = {}, order = [], after, limit } = query;
  const parts = [whereFilter(where, collection), ...(after === undefined ? [] : [afterFilter(order, after)])];
  const sort = Object.fromEntries(order.map(({ field, direction }) => [fieldOf(field), direction === 'asc' ? 1 : -1] as const));
  return { filter: allOf(parts), sort, limit };
}
