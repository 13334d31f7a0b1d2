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
const EXPIRY = '_expires';

/** Of an index, from its name. */
const fieldsOf = (index: string): string => index.slice(2);

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
    want('t', [EXPIRY], { expireAfterSeconds: 0 });
  }
  return [...wanted.values()];
}

/**
 * Documents written before their expiry was declared get the date that the server deletes by. Looked for at each start, by the index of
 * that date: whoever did it first may have been killed over it.
 */
async function dateOld(collection: mongoose.mongo.Collection, expires: string): Promise<void> {
  const dated = { $set: { [EXPIRY]: { $toDate: { $min: [`$${expires}`, 8.64e15] } } } };
  await collection.updateMany({ [expires]: { $type: 'number' }, [EXPIRY]: { $exists: false } }, [dated], {
    hint: `t.${EXPIRY}`,
  });
}

/** Of an index that another process has dropped meanwhile. */
const INDEX_NOT_FOUND = 27;

async function drop(collection: mongoose.mongo.Collection, index: string): Promise<void> {
  try {
    await collection.dropIndex(index);
  } catch (error) {
    if ((error as mongoose.mongo.MongoServerError).code !== INDEX_NOT_FOUND) throw error;
  }
}

/**
 * Creates what is missing, then drops indexes that are declared no more: whoever still asks by one has it until there is another. Doing it
 * again, from any number of processes at once, changes nothing. StoreError when stored documents break a unique key that is new.
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
  const unwanted = (await collection.indexes())
    .map((index) => index.name ?? '')
    .filter((index) => OURS.test(index) && !wanted.some((one) => one.name === index));
  // The same fields twice, as a key and not as one, is an index too many.
  const inTheWay = unwanted.filter((index) => wanted.some((one) => fieldsOf(one.name) === fieldsOf(index)));
  for (const index of inTheWay) await drop(collection, index);
  try {
    await model.createIndexes();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new StoreError(`Documents of ${name} break a unique key that is new`, { cause: error });
  }
  for (const index of unwanted) if (!inTheWay.includes(index)) await drop(collection, index);
  if (expires !== undefined) await dateOld(collection, expires);
}
