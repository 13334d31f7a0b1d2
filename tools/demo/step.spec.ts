import { expect, it } from '@jest/globals';
import { step, type Figures, take } from './step.ts';

const counting = (withinMs: number, least: number) =>
  step({
    name: 'counting',
    tells: 'it counts',
    act: async (world: { n: number }) => void (world.n = 0),
    look: async (world) => ({ n: ++world.n }),
    must: ({ n }) => ({ [`at least ${String(least)}`]: n >= least }),
    withinMs,
  });

it('looks until it is seen', async () => {
  const told: Figures[] = [];
  const result = await take(counting(60_000, 2), { n: 9 }, (f) => told.push(f), new AbortController().signal);
  expect(result).toMatchObject({ shown: true, figures: { n: 2 }, seen: [{ claim: 'at least 2', holds: true }] });
  expect(told).toEqual([{ n: 1 }, { n: 2 }]);
});

it('what is not seen in time is not shown', async () => {
  const result = await take(counting(0, 1_000), { n: 0 }, () => undefined, new AbortController().signal);
  expect(result).toMatchObject({ shown: false, seen: [{ holds: false }] });
});

it('ends at once when it is stopped', async () => {
  const result = await take(counting(60_000, 1_000), { n: 0 }, () => undefined, AbortSignal.abort());
  expect(result).toMatchObject({ shown: false, figures: { n: 1 } });
});
