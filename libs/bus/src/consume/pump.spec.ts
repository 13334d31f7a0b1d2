import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LogRecord } from '../transport.ts';
import { PartitionPump } from './pump.ts';

const record = (offset: number, key: string | null): LogRecord => ({
  topic: 't',
  partition: 0,
  offset,
  timestamp: 0,
  key,
  headers: {},
  value: null,
});
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A pump whose records are finished from outside. */
function bench(window: number) {
  const started: number[] = [];
  const reached: number[] = [];
  const ends = new Map<number, { resolve: () => void; reject: (e: Error) => void }>();
  const pump = new PartitionPump({
    window,
    handle: (r) => {
      started.push(r.offset);
      return new Promise((resolve, reject) => ends.set(r.offset, { resolve, reject }));
    },
    advance: (offset) => void reached.push(offset),
  });
  const finish = async (offset: number): Promise<void> => {
    ends.get(offset)?.resolve();
    await turn();
  };
  const fail = async (offset: number): Promise<void> => {
    ends.get(offset)?.reject(new Error('stopping'));
    await turn();
  };
  return { pump, started, reached, finish, fail };
}

describe('a pump', () => {
  test('begins the records of different keys at once, and those of one key in turn', async () => {
    const { pump, started, finish } = bench(10);
    await pump.offer([record(0, 'a'), record(1, 'b'), record(2, 'a'), record(3, null), record(4, null)]);
    expect(started).toEqual([0, 1, 3, 4]);
    await finish(0);
    expect(started).toEqual([0, 1, 3, 4, 2]);
  });

  test('advances to the first record that is not done, never past it', async () => {
    const { pump, reached, finish } = bench(10);
    await pump.offer([record(5, 'a'), record(6, 'b'), record(9, 'c')]);
    await finish(6);
    await finish(9);
    expect(reached).toEqual([]);
    await finish(5);
    expect(reached).toEqual([10]);
  });

  test('takes no more than its window, and the next when one is done', async () => {
    const { pump, started, finish } = bench(2);
    let taken = false;
    const offered = pump.offer([record(0, 'a'), record(1, 'b'), record(2, 'c')]).then(() => (taken = true));
    await turn();
    expect([started.length, pump.inHand, taken]).toEqual([2, 2, false]);
    await finish(1);
    await offered;
    expect([started, pump.inHand]).toEqual([[0, 1, 2], 2]);
  });

  test('after a rejection takes nothing more, runs nothing behind it, and never passes it', async () => {
    const { pump, started, reached, finish, fail } = bench(10);
    await pump.offer([record(0, 'a'), record(1, 'b'), record(2, 'a')]);
    await fail(0);
    await finish(1);
    await pump.offer([record(3, 'c')]);
    expect(started).toEqual([0, 1]);
    expect(reached).toEqual([]);
    expect(pump.inHand).toBe(0);
  });

  test('is drained when nothing is in hand, also after a stop', async () => {
    const { pump, finish } = bench(1);
    const offered = pump.offer([record(0, 'a'), record(1, 'b')]);
    pump.stop();
    await offered;
    let drained = false;
    const waiting = pump.drained().then(() => (drained = true));
    await turn();
    expect(drained).toBe(false);
    await finish(0);
    await waiting;
    await pump.drained();
  });

  test('whatever the order of completion, keys stay in order and the offset is the least undone', async () => {
    const plan = fc.record({
      keys: fc.array(fc.constantFrom('a', 'b', 'c', null), { minLength: 1, maxLength: 40 }),
      window: fc.integer({ min: 1, max: 8 }),
      picks: fc.infiniteStream(fc.nat(1_000)),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ keys, window, picks }) => {
        const { pump, started, reached, finish } = bench(window);
        const offered = pump.offer(keys.map((key, i) => record(i, key)));
        const done = new Set<number>();
        while (done.size < keys.length) {
          await turn();
          const open = started.filter((o) => !done.has(o));
          expect(open.length).toBeGreaterThan(0);
          expect(pump.inHand).toBeLessThanOrEqual(window);
          const chosen = open[(picks.next().value ?? 0) % open.length] as number;
          done.add(chosen);
          await finish(chosen);
          const least = keys.findIndex((_, i) => !done.has(i));
          expect(reached.at(-1) ?? 0).toBe(least === -1 ? keys.length : least);
        }
        await offered;
        for (const key of ['a', 'b', 'c']) {
          const order = started.filter((o) => keys[o] === key);
          expect(order).toEqual([...order].sort((x, y) => x - y));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('what is done behind a record that is not is bounded: it takes no more until that one is done', async () => {
  const { pump, started, reached, finish } = bench(2);
  const offered = pump.offer(Array.from({ length: 500 }, (_, offset) => record(offset, null)));
  for (let offset = 1; started.includes(offset); offset++) await finish(offset);
  expect(pump.room).toBeLessThanOrEqual(0);
  expect(started.length).toBeLessThan(500);
  expect(reached).toEqual([]);
  await finish(0);
  for (let offset = 1; offset < 500; offset++) await finish(offset);
  await offered;
  expect(reached.at(-1)).toBe(500);
});

test('of very many records each counts when it is done, also where it lets go of those before', async () => {
  const MANY = 3_000;
  const { pump, reached, finish } = bench(MANY);
  await pump.offer(Array.from({ length: MANY }, (_, offset) => record(offset, null)));
  for (let offset = 0; offset < MANY; offset++) {
    await finish(offset);
    expect(reached.at(-1)).toBe(offset + 1);
  }
});
