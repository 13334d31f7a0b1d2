import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { findMongo, type Mongo } from '@cohortlens/testing/infrastructure';
import mongoose from 'mongoose';
import { storeConformance } from '../conformance.ts';
import type { CollectionDeclaration } from '../port.ts';
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

describe('a collection that is declared otherwise than before', () => {
  const NAME = 'declared';
  const opened = async (
    work: (collection: mongoose.mongo.Collection, declare: (of: Of) => Promise<unknown>) => Promise<void>,
  ) => {
    const url = found?.url ?? '';
    const database = `declared-${randomUUID()}`;
    const connection = await mongoose.createConnection(url, { dbName: database }).asPromise();
    /** Each time by a process of its own. */
    const declare = async (of: Of): Promise<void> => {
      const store = await openMongoStore({ url, database });
      await store.collection<Fields>({ name: NAME, ...of }).finally(() => store.close());
    };
    try {
      await work(connection.collection(NAME), declare);
    } finally {
      await connection.dropDatabase();
      await connection.destroy();
    }
  };
  type Fields = { readonly id: string } & { readonly [F in 'a' | 'b' | 'c' | 'd' | 'until']?: number };
  type Of = Omit<CollectionDeclaration<Fields>, 'name'>;
  const names = async (collection: mongoose.mongo.Collection) => (await collection.indexes()).map(({ name }) => name).sort();

  test('has the indexes of it, made by however many at once, and what people have added', () =>
    opened(async (collection, declare) => {
      await declare({ indexes: [['a'], ['b'], ['c']] });
      await collection.createIndex({ x: 1 }, { name: 'by hand' });
      await Promise.all([0, 1, 2, 3].map(() => declare({ indexes: [['c'], ['d']], unique: [['a']] })));
      expect(await names(collection)).toEqual(['_id_', 'by hand', 'i.c', 'i.d', 'u.a']);
    }));

  test('has its old documents dated, though whoever began to date them was killed over it', () =>
    opened(async (collection, declare) => {
      await declare({ indexes: [], expires: 'until' });
      const until = Date.now() + FAR_AHEAD_MS;
      await collection.insertMany([{ until }, { until: null }, {}]);
      await declare({ indexes: [], expires: 'until' });
      const dated = await collection.find({ _expires: { $exists: true } }).toArray();
      expect(dated.map(({ _expires }) => (_expires as Date).getTime())).toEqual([until]);
    }));
});
