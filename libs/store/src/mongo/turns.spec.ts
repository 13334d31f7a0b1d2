import { describe, expect, it } from '@jest/globals';
import type { Stored } from '../plain.ts';
import type { Step, World } from './commit.ts';
import { Turns } from './turns.ts';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A collection that writes whatever it is given, and the ids that each command wrote. */
function bench() {
  const written: string[][] = [];
  const world: World = {
    name: 'any',
    read: async () => new Map(),
    recall: () => undefined,
    write: async (writes) => {
      written.push(writes.map(({ document }) => document.id));
      return writes.map(() => 'written');
    },
    alive: () => true,
    yield: async () => false,
  };
  const turns = new Turns({ gate: { open: true, waiting: 0 }, deadlineMs: 5_000, world });
  const put = (id: string): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const write: Stored = { id };
    const step: Step = { id, fresh: true, run: () => ({ write, value: id }), taken: () => false, resolve, reject };
    return turns.step([step], true, () => promise);
  };
  return { turns, written, put };
}

describe('turns', () => {
  it('writes what comes while it rests after changes in one command', async () => {
    const { turns, written, put } = bench();
    await put('first');
    const second = put('second');
    await turn();
    await turn();
    await Promise.all([second, put('third')]);
    expect(written).toEqual([['first'], ['second', 'third']]);
    await turns.idle();
  });

  it('lets a look pass without a rest, and keeps the order', async () => {
    const { turns, written, put } = bench();
    const order: string[] = [];
    await put('first');
    const looked = turns.look(async () => void order.push(`look after ${String(written.length)}`));
    const second = put('second').then(() => order.push('second'));
    await Promise.all([looked, second]);
    expect(order).toEqual(['look after 1', 'second']);
  });
});
