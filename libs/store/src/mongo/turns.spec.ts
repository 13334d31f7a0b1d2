import { describe, expect, it } from '@jest/globals';
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
  const step = (id: string, run: Step['run']): Promise<unknown> => {
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    return turns.step([{ id, fresh: true, run, taken: () => false, resolve, reject }], true, () => promise);
  };
  const put = (id: string): Promise<unknown> => step(id, () => ({ write: { id }, value: id }));
  const read = (id: string): Promise<unknown> => step(id, (before) => ({ value: before }));
  return { turns, written, put, read };
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

  it('does not rest after steps that changed nothing', async () => {
    const { written, put, read } = bench();
    await read('first');
    const first = put('first');
    for (let passed = 0; passed < 3; passed++) await turn();
    await Promise.all([first, put('second')]);
    expect(written).toEqual([['first'], ['second']]);
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
