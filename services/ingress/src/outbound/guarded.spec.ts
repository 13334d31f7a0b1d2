import { expect, it } from '@jest/globals';
import { Late } from '@cohortlens/bus';
import { StoreError, UniqueKeyError } from '@cohortlens/store';
import { stored } from './guarded.ts';

it.each([StoreError, Late])('%p refuses what was asked of the store', async (Away) => {
  expect(await stored(Promise.reject(new Away('it is away')))).toMatchObject({ kind: 'refused', code: 'store_unavailable' });
});

it.each([TypeError, RangeError, UniqueKeyError])('%p is a bug, and is thrown on', async (Bug) => {
  const bug = new Bug('a bug');
  await expect(stored(Promise.reject(bug))).rejects.toBe(bug);
});

it('what the store answers is the answer', async () => {
  expect(await stored(Promise.resolve(1))).toBe(1);
});
