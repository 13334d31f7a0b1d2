/** Makes the database hold a declared collection: its indexes, from a mongoose schema, under names that tell what they are. */
import mongoose from 'mongoose';
import type { Declaration } from '../declarations.ts';
import { StoreError } from '../port.ts';
import { isDuplicate } from './failure.ts';
import { fieldOf } from './filter.ts';

interface Index {
  readonly name: string;
  readonly fields: readonly string[];
  readonly options: { readonly unique?: true; readonly expireAfterSeconds?: number };
}

/** Ours begin so; what people add under other names is left alone. */
const OURS = /^[iut]\./;
export const EXPIRY = 't._expires';

export function wantedIndexes({ indexes, unique = [], expires }: Declaration): Index[] {
  const wanted = new Map<string, Index>();
  const want = (kind: 'i' | 'u' | 't', fields: readonly string[], options: Index['options']): void => {
    const key = fields.map(fieldOf).join('.');
    if (!wanted.has(key)) wanted.set(key, { name: `${kind}.${key}`, fields: fields.map(fieldOf), options });
  };
  for (const fields of unique) want('u', fields, { unique: true });
  for (const fields of indexes) if (fields.join() !== 'id') want('i', fields, {});
  if (expires !== undefined) {
    want('i', [expires], {});
    want('t', ['_expires'], { expireAfterSeconds: 0 });
  }
  return [...wanted.values()];
}

/** Documents written before their expiry was declared get the date that the server deletes by. */
async function dateOld(collection: mongoose.mongo.Collection, expires: string): Promise<void> {
  const dated = { $set: { _expires: { $toDate: { $min: [`$${expires}`, 8.64e15] } } } };
  await collection.updateMany({ [expires]: { $type: 'number' }, _expires: { $exists: false } }, [dated]);
}

/**
 * Creates what is missing and drops indexes that are declared no more. Doing it again, from any number of processes, changes
 * nothing. StoreError when stored documents break a unique key that is new.
 */
export async function declare(connection: mongoose.Connection, declaration: Declaration): Promise<void> {
  const { name, expires } = declaration;
  const wanted = wantedIndexes(declaration);
  const schema = new mongoose.Schema(
    {},
    { strict: false, versionKey: false, autoIndex: false, autoCreate: false, collection: name },
  );
  for (const { name: index, fields, options } of wanted) {
    schema.index(Object.fromEntries(fields.map((field) => [field, 1 as const])), { name: index, ...options });
  }
  const model = connection.model(name, schema, name, { overwriteModels: true });
  await model.createCollection();
  const { collection } = model;
  const held = (await collection.indexes()).map((index) => index.name ?? '');
  for (const index of held) {
    if (OURS.test(index) && !wanted.some((one) => one.name === index)) await collection.dropIndex(index);
  }
  try {
    await model.createIndexes();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new StoreError(`Documents of ${name} break a unique key that is new`, { cause: error });
  }
  if (expires !== undefined && !held.includes(EXPIRY)) await dateOld(collection, expires);
}
