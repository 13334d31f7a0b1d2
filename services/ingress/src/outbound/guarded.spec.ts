import { expect, it } from '@jest/globals';
import { BusError, Late } from '@cohortlens/bus';
import { StoreError, UniqueKeyError } from '@cohortlens/store';
import { asked, stored } from './guarded.ts';

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

it.each<[Error, string]>([
  [new BusError('bus_unavailable', 'away'), 'bus_unavailable'],
  [new BusError('no_topic', 'gone'), 'bus_unavailable'],
  [new BusError('closed', 'closed'), 'bus_unavailable'],
  [new BusError('overloaded', 'full'), 'overloaded'],
  [new Late('it hangs'), 'bus_unavailable'],
])('%p refuses what was asked of the bus', async (error, code) => {
  expect(await asked('ledger', Promise.reject(error))).toMatchObject({ kind: 'refused', code });
});

it.each([new TypeError('a bug'), new BusError('undeclared', 'a bug'), new BusError('refused', 'a bug')])(
  '%p, met in asking the bus, is a bug, and is thrown on',
  async (bug) => {
    await expect(asked('ledger', Promise.reject(bug))).rejects.toBe(bug);
  },
);
