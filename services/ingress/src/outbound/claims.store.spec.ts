import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openSqliteStore, type Store } from '@cohortlens/store';
import type { Claimed, Claims } from '../domain/claims.ts';
import { writing } from '../spec/writing.ts';
import { openClaims } from './claims.store.ts';

const DAY_MS = 24 * 60 * 60_000;
const KEY = { tenant: 'acme', route: 'POST /', key: 'key' };
let dir: string;
let store: Store;
let now: number;
/** The instances that are taken for live. */
let live: string[];
let faults: unknown[];

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'claims-'));
  [now, live, faults] = [1_000, [], []];
  store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal', clock: () => now });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

/** Of an instance; its ledger knows of no request. */
const open = (instance: string, on = store): Promise<Claims> =>
  openClaims({
    store: on,
    instance,
    now: () => now,
    ledger: { caughtUp: async () => undefined, request: async () => ({ ask: 'request', found: null }) },
    isLive: (one) => live.includes(one),
    executionMs: 10_000,
    fault: (_, error) => void faults.push(error),
  });
const asks = (claims: Claims, id: string) =>
  claims.claim(KEY, id, { capability: 'recommendation', input: { query: 'what next?' } });
const won = (claimed: Claimed) => {
  if (claimed.kind !== 'won') throw new Error(`not won: ${JSON.stringify(claimed)}`);
  return claimed;
};

it('a key stands for one request while it is kept, and for another one after that', async () => {
  const claims = await open('a');
  const first = await asks(claims, 'request-1');
  expect(won(first.claimed).again).toBe(false);
  await won(first.claimed).resolve('published');
  won(first.claimed).end();
  now += DAY_MS - 1;
  expect(await asks(claims, 'request-2')).toMatchObject({ id: 'request-1', claimed: { code: 'request_in_flight' } });
  now += 1;
  const next = await asks(claims, 'request-3');
  expect([first.id, next.id, next.claimed.kind]).toEqual(['request-1', 'request-3', 'won']);
});

it('a key whose owner has died stands for the same request at who takes it over', async () => {
  await asks(await open('a'), 'request-1');
  const taken = await asks(await open('b'), 'request-2');
  expect([taken.id, won(taken.claimed).again]).toEqual(['request-1', true]);
});

it.each(['not_published', 'unknown', 'published'] as const)(
  'who was taken for dead, and comes back with %s, changes nothing about the claim of his successor',
  async (published) => {
    const former = won((await asks(await open('a'), 'request-1')).claimed);
    now += 1;
    await asks(await open('b'), 'request-2');
    live = ['b'];
    await former.resolve(published);
    const third = await asks(await open('c'), 'request-3');
    expect(third).toMatchObject({ id: 'request-1', claimed: { code: 'request_in_flight' } });
    const collection = await store.collection({ name: 'ingress_idempotency', indexes: [], expires: 'expires' as never });
    expect(await collection.find({ order: [{ field: 'id', direction: 'asc' }], limit: 10 })).toMatchObject([
      { instance: 'b', state: 'claimed' },
    ]);
  },
);

it.each(['not_published', 'unknown', 'published'] as const)(
  'a bug met in telling that a request is %s is told, and changes no answer',
  async (published) => {
    const bug = new TypeError('a bug');
    const fails = (): Promise<never> => Promise.reject(bug);
    const claims = await open('a', writing(store, fails, fails));
    await won((await asks(claims, 'request-1')).claimed).resolve(published);
    await new Promise((resolve) => setImmediate(resolve));
    expect(faults).toEqual([bug]);
  },
);
