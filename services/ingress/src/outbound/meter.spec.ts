import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { Reservation } from '../domain/world.ts';
import { failing, writing } from '../spec/writing.ts';
import { type Meter, type MeterOptions, openMeter } from './meter.ts';

describe('the meter', () => {
  let dir: string;
  let store: Store;
  const onTheBus = new Set<string>();
  let now = Date.UTC(2026, 2, 6);
  const open = (more: Partial<MeterOptions> = {}): Promise<Meter> =>
    openMeter({
      store,
      instance: 'a',
      limit: 1_000_000,
      now: () => now,
      ledger: {
        caughtUp: () => Promise.resolve(undefined),
        known: (ids) => Promise.resolve(new Set(ids.filter((id) => onTheBus.has(id)))),
      },
      isLive: () => true,
      fault: () => undefined,
      lingerMs: 1,
      settleMs: 1_000,
      ...more,
    });
  const count = async (meter: Meter): Promise<number> => {
    const usage = await meter.read('acme');
    if (isRefusal(usage)) throw new Error(usage.code);
    return usage.current_month_calls;
  };
  const reserve = async (meter: Meter, id: string): Promise<Reservation> => {
    const reserved = await meter.reserve('acme', id);
    if ('kind' in reserved) throw new Error(reserved.code);
    return reserved;
  };

  beforeEach(async () => {
    onTheBus.clear();
    dir = mkdtempSync(join(tmpdir(), 'meter-'));
    store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal' });
  });
  afterEach(async () => {
    await store.close();
    rmSync(dir, { recursive: true });
  });

  it('is exact at the limit: of 200 at once, 50 are granted', async () => {
    const meter = await open({ limit: 50 });
    const answers = await Promise.all(Array.from({ length: 200 }, (_, i) => meter.reserve('acme', `id-${String(i)}`)));
    expect(answers.filter((a) => !('kind' in a))).toHaveLength(50);
    expect(answers.filter((a) => 'kind' in a).map((a) => ('kind' in a ? a.code : ''))).toEqual(
      Array(150).fill('plan_limit_exceeded'),
    );
    expect(await count(meter)).toBe(50);
  });

  it('is exact over replicas that write the same page', async () => {
    const [nobody] = [await open({ instance: 'd' })];
    const meters = await Promise.all(['a', 'b', 'c'].map((instance) => open({ instance, limit: 100 })));
    const answers = await Promise.all(
      Array.from({ length: 240 }, (_, i) => (meters[i % 3] ?? nobody).reserve('acme', `id-${String(i)}`)),
    );
    expect(answers.filter((a) => !('kind' in a))).toHaveLength(100);
    expect(await Promise.all(meters.map(count))).toEqual([100, 100, 100]);
  });

  it('gives back what was not published, and room for another', async () => {
    const meter = await open({ limit: 1 });
    (await reserve(meter, 'one')).resolve('not_published');
    (await reserve(meter, 'two')).resolve('published');
    expect(await meter.reserve('acme', 'three')).toMatchObject({ code: 'plan_limit_exceeded' });
    expect(await count(meter)).toBe(1);
  });

  it.each(['before', 'after'] as const)('loses and doubles nothing when the store fails %s writing', async (when) => {
    const meter = await open({ store: failing(store, 3, when) });
    let published = 0;
    for (let round = 0; round < 20; round++) {
      const ids = Array.from({ length: 10 }, (_, i) => `id-${String(round)}-${String(i)}`);
      const answers = await Promise.all(ids.map((id) => meter.reserve('acme', id)));
      answers.forEach((answer, i) => {
        if ('kind' in answer) return expect(answer.code).toBe('store_unavailable');
        const goes = i % 3 !== 0;
        answer.resolve(goes ? 'published' : 'not_published');
        if (goes) published++;
      });
    }
    expect(published).toBeGreaterThan(20);
    for (let i = 0; i < 3; i++) await count(meter);
    expect(await count(await open({ instance: 'b' }))).toBe(published);
  });

  it('refuses, in time, what others were always faster than', async () => {
    let attempts = 0;
    const beaten = writing(store, async () => {
      attempts++;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      return false;
    });
    const meter = await open({ store: beaten, deadlineMs: 200 });
    expect(await meter.reserve('acme', 'one')).toMatchObject({ code: 'store_unavailable' });
    expect(attempts).toBeGreaterThan(0);
    // So many would take twice as long as it may.
    expect(attempts).toBeLessThan(80);
  });

  it('tells its count however many more keep coming', async () => {
    let stopped = false;
    const keepOn = writing(store, async (inner, document, expected) => {
      if (!stopped) void meter.reserve('acme', `more-${String(more++)}`);
      return inner.replace(document, expected);
    });
    let more = 0;
    const meter: Meter = await open({ store: keepOn });
    await reserve(meter, 'one');
    try {
      expect(await count(meter)).toBeGreaterThan(0);
    } finally {
      stopped = true;
    }
  });

  it('finds out what became of requests whose publish is unknown, when they have had the time to arrive', async () => {
    const meter = await open();
    for (const id of ['there', 'not-there']) (await reserve(meter, id)).resolve('unknown');
    onTheBus.add('there');
    await meter.resolveDue();
    expect(await count(meter)).toBe(2);
    now += 1_000;
    await meter.resolveDue();
    expect(await count(meter)).toBe(1);
  });

  it('does not give back what is reserved again while the ledger is asked', async () => {
    const again: Reservation[] = [];
    const known = async (): Promise<ReadonlySet<string>> => {
      again.push(await reserve(meter, 'one'));
      return new Set();
    };
    const meter: Meter = await open({ ledger: { caughtUp: () => Promise.resolve(undefined), known } });
    (await reserve(meter, 'one')).resolve('unknown');
    now += 1_000;
    await meter.resolveDue();
    expect(await count(meter)).toBe(1);
    for (const reservation of again) reservation.resolve('published');
    expect([again.length, await count(meter)]).toEqual([1, 1]);
  });

  it('settles after a crash what its earlier life left pending', async () => {
    const before = await open();
    for (const id of ['there', 'not-there']) await reserve(before, id);
    onTheBus.add('there');
    const after = await open();
    now += 1_000;
    await after.resolveDue();
    expect(await count(after)).toBe(1);
  });

  it('settles it at once where the log is its own: nothing can arrive there any more', async () => {
    const before = await open();
    for (const id of ['there', 'not-there']) await reserve(before, id);
    onTheBus.add('there');
    const after = await open({ ownLog: true });
    await after.resolveDue();
    expect(await count(after)).toBe(1);
  });

  it('settles what an instance that died left pending, and not what a live one holds', async () => {
    const other = await open({ instance: 'other' });
    await reserve(other, 'not-there');
    const alive = await open({ isLive: () => true });
    const alone = await open({ instance: 'c', isLive: () => false });
    for (const meter of [alive, alone]) await meter.resolveDue();
    now += 1_000;
    await alive.resolveDue();
    expect(await count(alive)).toBe(1);
    await alone.resolveDue();
    expect(await count(alone)).toBe(0);
  });

  it('leaves everything as it is while the ledger does not answer', async () => {
    const meter = await open({
      ledger: { caughtUp: () => Promise.resolve(refuse('not_ready')), known: () => Promise.resolve(new Set()) },
    });
    (await reserve(meter, 'one')).resolve('unknown');
    now += 1_000;
    await meter.resolveDue();
    expect(await count(meter)).toBe(1);
  });

  it('asks nothing more when it is called off, and leaves what is doubtful to its next start', async () => {
    const off = new AbortController();
    const asked: string[] = [];
    const caughtUp = async (): Promise<undefined> => {
      asked.push('caughtUp');
      off.abort();
    };
    const known = async (): Promise<ReadonlySet<string>> => {
      asked.push('known');
      return new Set();
    };
    const meter = await open({ ledger: { caughtUp, known } });
    (await reserve(meter, 'not-there')).resolve('unknown');
    now += 1_000;
    for (let times = 0; times < 2; times++) await meter.resolveDue(off.signal);
    expect([asked, await count(meter)]).toEqual([['caughtUp'], 1]);
    const after = await open();
    now += 1_000;
    await after.resolveDue();
    expect(await count(after)).toBe(0);
  });

  it('counts once what is asked again in the next month while it is in doubt, of whichever replica', async () => {
    const [march, lastMoment] = [now, Date.UTC(2026, 2, 31, 23, 59, 59)];
    const hex = lastMoment.toString(16).padStart(12, '0');
    const id = `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
    const [one, other] = [await open(), await open({ instance: 'other' })];
    now = lastMoment;
    (await reserve(one, id)).resolve('unknown');
    now = Date.UTC(2026, 3, 1);
    (await reserve(other, id)).resolve('published');
    onTheBus.add(id);
    now += 1_000;
    await one.resolveDue();
    const april = await count(other);
    now = march;
    expect([await count(one), april]).toEqual([1, 0]);
  });

  it('counts now what was asked first longer ago than a repeat can be, or in the future', async () => {
    const meter = await open();
    for (const year of ['0188', '01ff']) (await reserve(meter, `${year}0000-0000-7000-8000-000000000000`)).resolve('published');
    expect(await count(meter)).toBe(2);
  });

  it('begins every month at nothing', async () => {
    const meter = await open({ limit: 1 });
    (await reserve(meter, 'one')).resolve('published');
    now = Date.UTC(2026, 3, 1);
    expect(await count(meter)).toBe(0);
    (await reserve(meter, 'two')).resolve('published');
    expect(await meter.read('acme')).toMatchObject({ month_key: '2026-04', current_month_calls: 1, limit: 1 });
  });
});
