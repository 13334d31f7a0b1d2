/** A database looked at from outside: what stands in it, whoever declared it, and its end. For suites and drills. */
import mongoose from 'mongoose';
import type { Document } from '../port.ts';
import { type Kept, toFound } from './documents.ts';
import { CONNECTIONS } from './mended.ts';
import { SERVER_MS, TIMEOUTS } from './options.ts';

export interface MongoInspection {
  /** The first so many documents of a collection, in the order of their ids; expired ones may be among them. */
  documents(collection: string, most: number): Promise<Document[]>;
  /** Removes the database with all that is in it. */
  drop(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the database that the URL names. Rejects when no server answers within a few seconds. */
export async function inspectMongo(url: string): Promise<MongoInspection> {
  const connection = mongoose.createConnection();
  connection.on('error', () => undefined);
  const { db } = await connection.openUri(url, {
    ...TIMEOUTS,
    ...CONNECTIONS,
    maxPoolSize: 1,
    readConcern: { level: 'majority' },
  });
  if (db === undefined) throw new Error('the connection has no database');
  return {
    documents: async (collection, most) => {
      const found = db.collection<Kept>(collection).find({}, { maxTimeMS: SERVER_MS }).sort({ _id: 1 }).limit(most);
      return (await found.toArray()).map((kept) => toFound(kept).document);
    },
    drop: async () => void (await db.dropDatabase()),
    close: () => connection.destroy(),
  };
}
