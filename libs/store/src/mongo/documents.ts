/**
 * How documents stand in MongoDB: as themselves, so that people can read and query them there, with the id as `_id`, a revision
 * that every write renews, and the time of expiry as the date that the server deletes by. What BSON cannot carry, or would
 * take for something else, stands as JSON text.
 */
import mongoose from 'mongoose';
import { type Declaration, declaredFields, isScalar } from '../declarations.ts';
import type { Stored } from '../plain.ts';

export type Revision = mongoose.mongo.ObjectId;
export interface Kept {
  readonly _id: string;
  readonly _rev?: Revision;
  readonly _expires?: Date;
  readonly [field: string]: unknown;
}
/** A document as it was found. */
export interface Found {
  readonly document: Stored;
  /** Null when something else than this adapter has written it. */
  readonly revision: Revision | null;
}

/** Unique among all writes of all processes. */
export const newRevision = (): Revision => new mongoose.mongo.ObjectId();

const TEXT = '_json';
const LATEST = 8.64e15;

/** `_bsontype` and `$ref` make the client's library take data for objects of its own. */
const plainName = (name: string): boolean =>
  !name.startsWith('$') && name !== '_bsontype' && name !== TEXT && !name.includes('\0') && name.isWellFormed();

function carried(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(carried);
  return Object.entries(value).every(([name, inner]) => plainName(name) && carried(inner));
}

const encode = (value: unknown): unknown => (carried(value) ? value : { [TEXT]: JSON.stringify(value) });

function decode(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(TEXT in value)) return value;
  const text = (value as Record<string, unknown>)[TEXT];
  return typeof text === 'string' ? JSON.parse(text) : value;
}

/** TypeError when an indexed field holds a list or an object. */
export function checkIndexed(document: Stored, { name, ...declaration }: Declaration): void {
  for (const field of declaredFields({ name, ...declaration })) {
    const value = Object.hasOwn(document, field) ? document[field] : null;
    if (!isScalar(value)) throw new TypeError(`${name}.${field}: an indexed field holds a scalar`);
  }
}

export function toKept(document: Stored, expires: string | undefined, revision: Revision): Kept {
  const { id, ...fields } = document;
  const kept: Record<string, unknown> = { _id: id };
  for (const [name, value] of Object.entries(fields)) kept[name] = encode(value);
  const until = expires === undefined ? undefined : fields[expires];
  if (typeof until === 'number' && Math.abs(until) <= LATEST) kept['_expires'] = new Date(until);
  kept['_rev'] = revision;
  return kept as unknown as Kept;
}

export function toFound({ _id, _rev = undefined, _expires, ...fields }: Kept): Found {
  const document: Record<string, unknown> = { id: _id };
  for (const [name, value] of Object.entries(fields)) document[name] = decode(value);
  return { document: document as unknown as Stored, revision: _rev ?? null };
}
