/** What may be on the bus already is counted until the ledger says otherwise, whoever asks again and whatever becomes of that. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { openSqliteStore, type Store, StoreError } from '@cohortlens/store';
import { emptyPage } from '../domain/meter.ts';
import { writing } from '../spec/writing.ts';
import { type Meter, openMeter } from './meter.ts';
import { USAGE } from './meter.store.ts';

const SETTLE_MS = 1_000;
let dir: string;
let store: Store;
let now: number;
let onTheBus: ReadonlySet<string>;
let faults: unknown[];

beforeEach(async () => {
  [now, onTheBus, faults] = [Date.UTC(2026, 2, 6), new Set(), []];
  dir = mkdtempSync(join(tmpdir(), 'meter-'));
  store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal' });
});
afterEach(async () => {
  await store.close();
  rmSync(dir, { recursive: true });
});

const open = (instance: string, on: Store = store): Promise<Meter> =>
  openMeter({
    store: on,
    instance,
    limit: 10,
    now: () => now,
    ledger: { caughtUp: async () => undefined, known: async (ids) => new Set(ids.filter((id) => onTheBus.has(id))) },
    isLive: (one) => one !== 'dead',
    fault: (_, error) => void faults.push(error),
    lingerMs: 1,
    settleMs: SETTLE_MS,
  });
const settled = async (...meters: Meter[]): Promise<void> => {
  now += SETTLE_MS;
  for (const meter of meters) await meter.resolveDue();
  await Promise.all(meters.map((meter) => meter.read('acme')));
};
const calls = async (): Promise<number | undefined> => (await (await store.collection(USAGE)).get('acme:2026-03'))?.calls;

/** The store, whose writes are done, or not, and of which nobody hears when it is away, or why it fails. */
function away(written: boolean, why: Error = new StoreError('down')): { readonly store: Store; until: (is: boolean) => void } {
  let down = true;
  const flaky = writing(store, async (inner, document, expected) => {
    const done = (!down || written) && (await inner.replace(document, expected));
    if (down) throw why;
    return done;
  });
  return { store: flaky, until: (is) => (down = is) };
}

it.each([true, false])(
  'when a repeat fails, at another replica, and nobody knows whether that was written: %s',
  async (written) => {
    const first = await open('a');
    const reserved = await first.reserve('acme', 'request-1');
    if ('kind' in reserved) throw new Error(reserved.code);
    reserved.resolve('unknown');
    const ill = away(written);
    const second = await open('b', ill.store);
    expect(await second.reserve('acme', 'request-1', true)).toMatchObject({ code: 'store_unavailable' });
    ill.until(false);
    onTheBus = new Set(['request-1']);
    await settled(first, second);
    expect(await calls()).toBe(1);
    onTheBus = new Set();
    await settled(first, second);
    expect(await calls()).toBe(1);
  },
);

it.each([StoreError, TypeError])(
  'and what such a repeat has left at %p is given back when the ledger knows nothing of it',
  async (Why) => {
    const ill = away(true, new Why('it fails'));
    const meter = await open('b', ill.store);
    await Promise.allSettled([meter.reserve('acme', 'request-1', true)]);
    ill.until(false);
    expect(await calls()).toBe(1);
    await settled(meter);
    expect(await calls()).toBe(0);
  },
);

it('and so is what it has taken over from an instance that died', async () => {
  await (await open('dead')).reserve('acme', 'request-1');
  const ill = away(true);
  const meter = await open('b', ill.store);
  await meter.resolveDue();
  await meter.reserve('acme', 'request-1', true);
  ill.until(false);
  await settled(meter);
  await settled(meter);
  expect(await calls()).toBe(0);
});

it.each([true, false])(
  'a bug that a write meets is told, and loses and doubles nothing, whether that was written or not: %s',
  async (written) => {
    const bug = new TypeError('a bug');
    const ill = away(written, bug);
    ill.until(false);
    const meter = await open('a', ill.store);
    const [goes, stays] = [await meter.reserve('acme', 'goes'), await meter.reserve('acme', 'stays')];
    if ('kind' in goes || 'kind' in stays) throw new Error('refused');
    ill.until(true);
    goes.resolve('not_published');
    stays.resolve('published');
    await expect(meter.reserve('acme', 'another')).rejects.toBe(bug);
    expect(faults).toEqual([bug]);
    ill.until(false);
    await meter.read('acme');
    expect(await (await store.collection(USAGE)).get('acme:2026-03')).toMatchObject({ calls: 1, open: 0 });
  },
);

it('a look for what is doubtful that fails is no secret', async () => {
  const meter = await open('a');
  await store.close();
  await expect(meter.resolveDue()).rejects.toBeInstanceOf(StoreError);
});

it('of however many tenants: what an instance that died had pending is looked for on every page', async () => {
  const pages = await store.collection(USAGE);
  const tenants = Array.from({ length: 2_001 }, (_, n) => `tenant-${String(n).padStart(4, '0')}`);
  await pages.insert(
    tenants.map((tenant) => ({
      ...emptyPage(tenant, '2026-03'),
      revision: 1,
      calls: 1,
      open: 1,
      pending: { live: [`${tenant}-id`] },
    })),
  );
  const last = emptyPage('zoe', '2026-03');
  await pages.insert([{ ...last, revision: 1, calls: 1, open: 1, pending: { dead: ['zoes-id'] } }]);
  const meter = await open('a');
  await meter.resolveDue();
  await settled(meter);
  await meter.close();
  expect(await pages.get(last.id)).toMatchObject({ calls: 0, open: 0 });
  expect(await pages.count({ open: { gte: 1 } })).toBe(2_001);
});
