import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

test('two processes that rewrite the same documents count every change, and see what the other has written', async () => {
  const url = found?.url ?? '';
  const database = `rewritten-${randomUUID()}`;
  const stores = await Promise.all([0, 1].map(() => openMongoStore({ url, database })));
  try {
    const counters = await Promise.all(
      stores.map((store) => store.collection<{ id: string; n: number }>({ name: 'counters', indexes: [], rewritten: true })),
    );
    const [one, other] = counters as [(typeof counters)[number], (typeof counters)[number]];
    const add = (n: number) => [{ id: 'a', add: { n } }];
    await Promise.all(Array.from({ length: 100 }, (_, i) => (i % 3 === 0 ? one : other).apply(add(1))));
    expect(await one.get('a')).toEqual({ id: 'a', n: 100 });
    await other.apply(add(1));
    expect(await one.replace({ id: 'a', n: 0 }, { n: 100 })).toBe(false);
    expect(await one.replace({ id: 'a', n: 0 }, { n: 101 })).toBe(true);
    expect(await other.remove(['a'])).toBe(1);
    expect(await one.insert([{ id: 'a', n: 7 }])).toEqual(new Set());
    await one.remove(['a']);
    expect(await other.apply(add(5))).toEqual([{ id: 'a', n: 5 }]);
  } finally {
    const connection = await mongoose.createConnection(url, { dbName: database }).asPromise();
    await connection.dropDatabase();
    await connection.destroy();
    await Promise.all(stores.map((store) => store.close()));
  }
});
