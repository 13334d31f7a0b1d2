import { beforeEach, expect, test } from '@jest/globals';
import type { Group } from '../domain/balance.ts';
import { HOUR_MS } from '../domain/retention.ts';
import { openRows, type Rows } from './rows.ts';

const HOURS = [0, 1, 2, 7, 8, 9].map((n) => n * HOUR_MS);
const NEWEST = 9 * HOUR_MS;

let now: number;
/** By hour: how many requests there are, of which one is in flight or none. */
let books: Map<number, { readonly count: number; readonly inFlight: boolean }>;
let asked: number[];
/** How long it takes to read an hour. */
let takes: number;
let rows: Rows;
beforeEach(() => {
  now = NEWEST + 1;
  books = new Map(HOURS.map((hour) => [hour, { count: 10, inFlight: false }]));
  asked = [];
  takes = 1;
  const group = (hour: number, count: number, facts: object): Group => ({
    facts: { primary: 'v1', ...facts },
    capability: 'prediction',
    hour,
    count,
  });
  rows = openRows(
    {
      nextHour: async (from) => [...books.keys()].find((hour) => hour >= from),
      groups: async (hour) => {
        asked.push(hour);
        now += takes;
        const { count = 0, inFlight = false } = books.get(hour) ?? {};
        return [...(count > 0 ? [group(hour, count, { v1: 'ok' })] : []), ...(inFlight ? [group(hour, 1, {})] : [])];
      },
    },
    () => now,
  );
});
const accepted = async (): Promise<number> => (await rows.all(true)).reduce((sum, row) => sum + row.accepted, 0);
const signal = new AbortController().signal;

test('hours that are over are read once, those that are not are read whenever they are asked for', async () => {
  expect(await accepted()).toBe(60);
  expect(asked).toEqual(HOURS);
  books.set(NEWEST, { count: 20, inFlight: false });
  asked = [];
  expect(await accepted()).toBe(70);
  expect(asked).toEqual([8, 9].map((n) => n * HOUR_MS));
});

test('nothing is remembered while not everything is read', async () => {
  await rows.all(false);
  books.set(0, { count: 20, inFlight: false });
  expect(await accepted()).toBe(70);
});

test('an hour in which something is in flight is read until it is not', async () => {
  books.set(HOUR_MS, { count: 9, inFlight: true });
  await rows.all(true);
  expect((await rows.all(true)).find(({ hour }) => hour === HOUR_MS)).toMatchObject({ accepted: 10, in_flight: 1 });
  books.set(HOUR_MS, { count: 10, inFlight: false });
  expect((await rows.all(true)).every(({ in_flight }) => in_flight === 0)).toBe(true);
  asked = [];
  await rows.all(true);
  expect(asked).not.toContain(HOUR_MS);
});

test('an hour that takes long to read is not read for every question, but soon again', async () => {
  await rows.all(true);
  takes = 2_000;
  expect(await accepted()).toBe(60);
  asked = [];
  now += 15_000;
  books.set(NEWEST, { count: 20, inFlight: false });
  expect(await accepted()).toBe(60);
  expect(asked).toEqual([]);
  now += 5_000;
  expect(await accepted()).toBe(70);
});

test('what is remembered is read again when it is old, unless that is called off, and forgotten when its entries are gone', async () => {
  await rows.all(true);
  books.set(0, { count: 15, inFlight: false });
  await rows.refresh(signal);
  expect(await accepted()).toBe(60);
  now += HOUR_MS;
  await rows.refresh(AbortSignal.abort());
  expect(await accepted()).toBe(60);
  await rows.refresh(signal);
  expect(await accepted()).toBe(65);
  books.delete(0);
  expect(await accepted()).toBe(50);
});
