/**
 * The gate of every adapter: what is to be stored is checked and copied when it is handed over, so that the caller may
 * change its own objects at once and no value that JSON cannot carry is lost in silence.
 */
import { STORE_LIMITS } from './limits.ts';
import type { Document } from './port.ts';

/** A document whose fields nobody knows by type: what adapters handle. */
export interface Stored extends Document {
  readonly [field: string]: unknown;
}
export type Fields = Readonly<Record<string, unknown>>;

const TOP_LEVEL = /^[^_$.\0][^.\0]*$/;
const known = new Set<string>();

function checkName(name: string, where: string): void {
  if (known.has(name)) return;
  if (!TOP_LEVEL.test(name)) throw new TypeError(`${where}: '${name}' cannot be the name of a field`);
  if (known.size < 1_000) known.add(name);
}

/** True for objects that are literals, of any realm; false for dates, maps and instances of classes. */
function isLiteral(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function copy(value: unknown, where: string, depth: number): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  // Adding 0 makes -0 what JSON makes of it.
  if (typeof value === 'number' && Number.isFinite(value)) return value + 0;
  if (depth > STORE_LIMITS.depth) throw new TypeError(`${where}: more than ${STORE_LIMITS.depth} levels deep`);
  if (Array.isArray(value)) return Array.from(value, (item) => copy(item, where, depth + 1));
  if (typeof value !== 'object' || !isLiteral(value)) throw new TypeError(`${where}: holds a value that is not JSON`);
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (inner === undefined) continue;
    const own = copy(inner, where, depth + 1);
    if (name === '__proto__') {
      Object.defineProperty(result, name, { value: own, enumerable: true, writable: true, configurable: true });
    } else result[name] = own;
  }
  return result;
}

/** A deep copy of top-level fields, undefined ones left out; TypeError when it is not JSON data or a name is not allowed. */
export function plainFields(fields: object, where: string): Record<string, unknown> {
  if (!isLiteral(fields) || Array.isArray(fields)) throw new TypeError(`${where}: not an object of fields`);
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    checkName(name, where);
    if (value !== undefined) result[name] = copy(value, `${where}.${name}`, 2);
  }
  return result;
}

/** The id itself; TypeError when it is not a string of at least one character and of whole characters alone. */
export function plainId(id: unknown, where: string): string {
  if (typeof id !== 'string' || id === '' || !id.isWellFormed()) throw new TypeError(`${where}: the id is not a usable string`);
  return id;
}

export function plainDocument(document: Document, where: string): Stored {
  plainId(document.id, where);
  return plainFields(document, where) as unknown as Stored;
}

/** The fields that a stored document must have; one that is undefined asks for none, as null does. */
export function plainExpected(expected: object, where: string): [field: string, value: unknown][] {
  const asked = Object.entries<unknown>({ ...expected }).map(([field, value]) => [field, value ?? null] as const);
  return Object.entries(plainFields(Object.fromEntries(asked), where));
}

/** RangeError when the list is longer than one call may bring. */
export function checkLength(list: readonly unknown[], where: string): void {
  if (list.length > STORE_LIMITS.listLength) throw new RangeError(`${where}: more than ${STORE_LIMITS.listLength} in one call`);
}
