import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hourOf, RETENTION_MS } from '../domain/retention.ts';
import { type Entries, openEntries } from './entries.ts';
import { type Hours, openHours } from './hours.ts';

const HOUR_MS = 3_600_000;
const START = hourOf(Date.parse('2026-03-06T14:00:00.000Z'));

describe('the sums of past hours', () => {
  let folder: string;
  let store: Store;
  let entries: Entries;
  let hours: Hours;
  let now: number;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hours-'));
    store = await openSqliteStore({ file: join(folder, 'store.db'), durability: 'normal' });
    now = START;
    entries = await openEntries(store);
    hours = await openHours(store, entries, () => now);
    for (let n = 0; n < 1_200; n++)
      await entries.record({
        id: `request-${String(n)}`,
        first: {
          hour: START + (n % 3) * HOUR_MS,
          capability: 'prediction',
          primary: 'v1',
          seen_at: now,
          ...(n % 2 === 0 ? { v1: 'ok' } : {}),
        },
      });
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  /** Called off when it has been looked at so many times. */
  const after = (looks: number): AbortSignal => {
    let left = looks;
    return {
      get aborted() {
        return left-- <= 0;
      },
    } as AbortSignal;
  };

  it('leave the balance as it was wherever they are interrupted, and by how many replicas they are made', async () => {
    // As of a time at which nothing was overdue yet.
    const told = async () => {
      const { given_up = 0, ...balance } = await hours.balance(START);
      expect(given_up).toBeLessThanOrEqual(balance.totals.in_flight);
      return balance;
    };
    const before = await told();
    expect(before).toMatchObject({ balanced: true, complete: true });
    expect(before.totals).toEqual({ accepted: 1_200, answered: 600, refused: 0, dead_lettered: 0, in_flight: 600 });
    now = START + RETENTION_MS + 4 * HOUR_MS;
    for (let looks = 1; looks <= 4; looks++) {
      await hours.rollUp(after(looks));
      expect(await told()).toEqual(before);
    }
    const other = await openHours(store, entries, () => now);
    await Promise.all([hours.rollUp(after(1_000)), other.rollUp(after(1_000))]);
    expect(await entries.collection.count()).toBe(0);
    expect(await told()).toEqual(before);
  });

  it('are told beside what is missing: what has been in flight for too long is, until it is but a sum', async () => {
    const balance = () => hours.balance(now);
    now = START + 2 * HOUR_MS - 1;
    expect(await balance()).toMatchObject({ balanced: true, complete: true, overdue: 0, given_up: 0 });
    expect(await hours.balance(undefined)).toMatchObject({ balanced: false, complete: false, overdue: 0 });
    now += 1;
    expect(await balance()).toMatchObject({ balanced: false, overdue: 200 });
    expect(await hours.balance(undefined)).toMatchObject({ balanced: false, complete: false, overdue: 0 });
    now += HOUR_MS;
    expect(await balance()).toMatchObject({ balanced: false, overdue: 400 });
    now = START + RETENTION_MS + 4 * HOUR_MS;
    await hours.rollUp(after(1_000));
    expect(await balance()).toMatchObject({ balanced: true, overdue: 0, given_up: 600, totals: { in_flight: 600 } });
  });

  it('are not made while a message may still change an entry', async () => {
    now = START + RETENTION_MS + 2 * HOUR_MS - 1;
    expect(await hours.rollUp(after(1_000))).toBe(0);
    now += 1;
    expect(await hours.rollUp(after(1_000))).toBe(400);
    expect(await hours.rollUp(after(1_000))).toBe(0);
  });
});
