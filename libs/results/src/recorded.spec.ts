import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultOf } from '@cohortlens/contracts';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { openRecordedResults } from './recorded.ts';

const DAY_MS = 24 * 60 * 60_000;
let [folder, now] = ['', 0];
let store: Store;
beforeEach(async () => {
  now = 1_800_000_000_000;
  folder = await mkdtemp(join(tmpdir(), 'recorded-'));
  store = await openSqliteStore({ file: join(folder, 'store.db'), durability: 'normal', clock: () => now });
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const result = (predicted_spending: number): ResultOf<'prediction'> => ({
  capability: 'prediction',
  path: 'v1',
  side: 'v1',
  version: 'v1',
  status: 'ok',
  output: { predicted_spending, confidence: 'medium' },
  duration_ms: 1,
});

test('of all results of a request the first one counts, whoever records and asks, until its time is over', async () => {
  const [one, other] = await Promise.all([0, 1].map(() => openRecordedResults<'prediction'>(store, 'results', () => now)));
  expect(await one?.find('r')).toBeUndefined();
  const counted = await Promise.all([one?.record('r', result(1)), other?.record('r', result(2)), one?.record('s', result(3))]);
  expect(counted).toEqual([result(1), result(1), result(3)]);
  expect([await other?.find('r'), await one?.find('s')]).toEqual([result(1), result(3)]);
  now += DAY_MS;
  expect(await one?.find('r')).toBeUndefined();
  expect(await one?.record('r', result(4))).toEqual(result(4));
});
