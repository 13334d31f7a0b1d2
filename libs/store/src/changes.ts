/** What one change makes of a document: the meaning of `apply`, pure, for adapters that read, modify and write. */
import { isDeepStrictEqual } from 'node:util';
import { type Fields, plainFields, plainId, type Stored } from './plain.ts';
import type { Change } from './port.ts';

export interface PlainChange {
  readonly id: string;
  readonly first: Fields;
  readonly set: Fields;
  readonly add: Readonly<Record<string, number>>;
}

/** A checked copy; TypeError when a field stands in two parts, touches the id or adds what is no finite number. */
export function plainChange(change: Change<Stored>, where: string): PlainChange {
  const id = plainId(change.id, where);
  const first = plainFields(change.first ?? {}, where);
  const set = plainFields(change.set ?? {}, where);
  const add = plainFields(change.add ?? {}, where);
  const seen = new Set<string>();
  for (const part of [first, set, add]) {
    for (const field of Object.keys(part)) {
      if (field === 'id' && part[field] === id && part !== add) continue;
      if (field === 'id') throw new TypeError(`${where}: a change cannot change the id`);
      if (seen.has(field)) throw new TypeError(`${where}: '${field}' stands in two parts of one change`);
      seen.add(field);
    }
  }
  for (const [field, value] of Object.entries(add)) {
    if (typeof value !== 'number') throw new TypeError(`${where}: what is added to '${field}' is no number`);
  }
  return { id, first, set, add: add as Record<string, number> };
}

/** The document after the change. TypeError when it adds to what is no number, or beyond the range of numbers. */
export function changed(before: Stored | undefined, change: PlainChange): Stored {
  const after: Record<string, unknown> = { ...before, id: change.id };
  const there = (field: string) => (Object.hasOwn(after, field) ? (after[field] ?? null) : null);
  for (const [field, value] of Object.entries(change.first)) if (there(field) === null) after[field] = value;
  for (const [field, value] of Object.entries(change.set)) after[field] = value;
  for (const [field, value] of Object.entries(change.add)) {
    const sum = (there(field) ?? 0) as number;
    if (typeof sum !== 'number' || !Number.isFinite(sum + value)) throw new TypeError(`cannot add to '${field}': no number`);
    after[field] = sum + value;
  }
  return after as unknown as Stored;
}

/** Whether what is stored is as a compare-and-set expects it; with `expected` null, whether there is nothing. */
export function asExpected(stored: Stored | undefined, expected: readonly [field: string, value: unknown][] | null): boolean {
  if (stored === undefined || expected === null) return stored === undefined && expected === null;
  return expected.every(([field, value]) => isDeepStrictEqual(Object.hasOwn(stored, field) ? stored[field] : null, value));
}
