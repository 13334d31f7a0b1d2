import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import type { Stored } from '../plain.ts';
import { StoreError } from '../port.ts';
import { commit, type Effect, type Fate, type World, type Write } from './commit.ts';
import { type Found, newRevision } from './documents.ts';

const FOREVER = Number.POSITIVE_INFINITY;
const away = (): Error => new mongoose.mongo.MongoNetworkError('away');
type Count = Stored & { readonly count: number };
const found = (count: number): Found => ({ document: { id: 'a', count }, revision: newRevision() });

/** A collection with one document that is written only over what was read; `before` and `after` happen with each write. */
function bench(given: Partial<World> & { readonly before?: () => void; readonly after?: () => void } = {}) {
  const { before, after, ...rest } = given;
  const box: { there: Found | undefined; runs: number } = { there: found(1), runs: 0 };
  const one = ({ document, revision, over }: Write): Fate => {
    const same = over === null ? box.there === undefined : box.there?.revision?.equals(over.revision ?? '') === true;
    if (same) box.there = { document, revision };
    return same ? 'written' : 'changed';
  };
  const world: World = {
    name: 'any',
    read: async () => new Map(box.there === undefined ? [] : [['a', box.there]]),
    recall: () => undefined,
    write: async (writes) => {
      before?.();
      const fates = writes.map(one);
      after?.();
      return fates;
    },
    alive: () => true,
    yield: async () => false,
    ...rest,
  };
  const does = async (run: (was: number | undefined) => Effect): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    promise.catch(() => undefined);
    const step = (was: Stored | undefined): Effect => {
      box.runs += 1;
      return run((was as Count | undefined)?.count);
    };
    await commit([{ id: 'a', fresh: false, run: step, taken: () => 'taken', resolve, reject }], world, FOREVER);
    return promise;
  };
  const add = () => does((was = 0) => ({ write: { id: 'a', count: was + 1 }, value: was + 1 }));
  const count = (): number | undefined => (box.there?.document as Count | undefined)?.count;
  return { box, does, add, count };
}
const once = (act: () => void): (() => void) => {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
};
const fail = once.bind(null, () => {
  throw away();
});

describe('a change', () => {
  it('is made once when its answer was lost, and is known by its revision', async () => {
    const { add, count, box } = bench({ after: fail() });
    expect([await add(), count(), box.runs]).toEqual([2, 2, 1]);
  });

  it('is made once when it did not come to the server', async () => {
    const { add, count, box } = bench({ before: fail() });
    expect([await add(), count(), box.runs]).toEqual([2, 2, 1]);
  });

  it('is not made again when nobody knows whether it was: another has written over what there was', async () => {
    const made = bench({
      after: once(() => {
        made.box.there = found(40);
        throw away();
      }),
    });
    await expect(made.add()).rejects.toThrow(StoreError);
    expect([made.count(), made.box.runs]).toEqual([40, 1]);
  });

  it('is made on what is there when another was faster, and was certainly not made before', async () => {
    const made = bench({
      before: once(() => {
        made.box.there = found(40);
      }),
    });
    expect([await made.add(), made.count(), made.box.runs]).toEqual([41, 41, 2]);
  });

  it('begins anew where what is there has expired', async () => {
    const { add, count } = bench({ alive: (document) => (document as Count).count !== 1 });
    expect([await add(), count()]).toEqual([1, 1]);
  });
});

it('a look at what was remembered tells what is there now', async () => {
  const made = bench({ recall: () => found(7) });
  expect(await made.does((was) => ({ value: was }))).toBe(1);
  expect(await made.add()).toBe(2);
});

it('what may have been written is not begun again, whatever the next look meets', async () => {
  let reads = 0;
  const written: string[] = [];
  const world: World = {
    name: 'any',
    read: async () => {
      if (reads++ === 1) throw new Error('odd');
      return new Map();
    },
    recall: () => undefined,
    write: async (writes) => {
      written.push(...writes.map(({ document }) => document.id));
      if (written.length === 2) throw away();
      return writes.map(() => (written.length > 4 ? 'written' : 'changed'));
    },
    alive: () => true,
    yield: async () => false,
  };
  const reasons: unknown[] = [];
  const add = (id: string) => ({
    id,
    fresh: false,
    run: (): Effect => ({ write: { id, count: 1 }, value: 1 }),
    taken: () => 'taken',
    resolve: () => undefined,
    reject: (reason: unknown) => void reasons.push(reason),
  });
  await commit([add('a'), add('b')], world, FOREVER);
  expect([written, reasons]).toEqual([
    ['a', 'b', 'a', 'b'],
    [expect.any(StoreError), expect.any(StoreError)],
  ]);
});
