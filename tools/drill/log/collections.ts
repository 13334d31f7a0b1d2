/**
 * Reads whole collections as they stand in the database: not through the port, whose users declare indexes, and whose view of
 * itself is what is being checked.
 */
import mongoose from 'mongoose';

export interface Stored {
  readonly id: string;
  readonly [field: string]: unknown;
}

const CONNECT_MS = 10_000;

async function connected<T>(url: string, use: (db: mongoose.mongo.Db) => Promise<T>): Promise<T> {
  const client = new mongoose.mongo.MongoClient(url, { serverSelectionTimeoutMS: CONNECT_MS });
  try {
    return await use(client.db());
  } finally {
    await client.close();
  }
}

/** Every document of each collection, by the collection's name. */
export const drainCollections = (url: string, names: readonly string[]): Promise<ReadonlyMap<string, readonly Stored[]>> =>
  connected(url, async (db) => {
    const read = async (name: string): Promise<readonly [string, readonly Stored[]]> => {
      const documents = await db.collection<{ _id: string }>(name).find().toArray();
      return [name, documents.map(({ _id, ...fields }) => ({ ...fields, id: _id }))];
    };
    return new Map(await Promise.all(names.map(read)));
  });

export const countDocuments = (url: string, name: string): Promise<number> =>
  connected(url, (db) => db.collection(name).countDocuments());

export const removeDatabase = (url: string): Promise<boolean> => connected(url, (db) => db.dropDatabase());
