import { afterAll, beforeAll } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findMongo, type Mongo } from '@cohortlens/testing/infrastructure';
import mongoose from 'mongoose';
import { storeConformance } from '../conformance.ts';
import { openMongoStore } from './index.ts';

let found: Mongo | undefined;
beforeAll(async () => {
  found = await findMongo();
}, 120_000);
afterAll(() => found?.stop());

/** The suite's clock stands far ahead: the server, which deletes by its own, then leaves its documents alone. */
const FAR_AHEAD_MS = 1_000 * 24 * 60 * 60_000;

storeConformance('MongoDB', async () => {
  let time = Date.now() + FAR_AHEAD_MS;
  const url = found?.url ?? '';
  const database = `conformance-${randomUUID()}`;
  const open = () => openMongoStore({ url, database, clock: () => time });
  let store = await open();
  return {
    store,
    now: () => time,
    advance: (milliseconds) => {
      time += milliseconds;
    },
    reopen: async () => {
      await store.close();
      store = await open();
      return store;
    },
    dispose: async () => {
      await store.close();
      const connection = await mongoose.createConnection(url, { dbName: database }).asPromise();
      await connection.dropDatabase();
      await connection.destroy();
    },
  };
});
