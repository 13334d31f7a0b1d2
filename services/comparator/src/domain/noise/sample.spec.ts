import { expect, it } from '@jest/globals';
import type { Seen } from '../compare/comparator.ts';
import { HISTORY_MS } from '../record/diff.ts';
import { type Answers, hasBoth, type Sample, type Samples, takeAnswers } from './sample.ts';

const ID = 'request-000001';
const NOW = Date.parse('2026-03-06T14:00:00.000Z');
const answer = (predicted_spending: number): Seen =>
  ({ observation: { status: 'ok', version: 'v1', predicted_spending, confidence: 'high' } }) as unknown as Seen;
const answers = (first: Omit<Answers['first'], 'capability'>): Answers => ({
  id: ID,
  first: { capability: 'prediction', ...first },
});
const both = answers({ first: answer(50), second: answer(53) });

/** A store of samples that is one sample, and how often it was written. */
function bench() {
  const found = { sample: undefined as Sample | undefined, writes: 0 };
  const samples: Samples = {
    insert: async (sample) => {
      found.writes++;
      if (found.sample !== undefined) return false;
      found.sample = sample;
      return true;
    },
    add: async (id, first) => {
      found.writes++;
      found.sample = { ...first, ...found.sample, id } as Sample;
      return found.sample;
    },
    settle: async (_, kept) => {
      found.writes++;
      found.sample = { ...kept, ...(found.sample as Sample), expires: kept.expires, first: null, second: null };
    },
  };
  return { found, take: (one: Answers, now = NOW) => takeAnswers(one, samples, now) };
}
/** (53 - 50) / 50 */
const SIGNED = 0.06;
const KEPT = { id: ID, capability: 'prediction', at: NOW, signed: SIGNED, expires: NOW + HISTORY_MS };

it('both answers together are one write, without the answers', async () => {
  const { found, take } = bench();
  expect(hasBoth(both)).toBe(true);
  expect(await take(both)).toBe(NOW);
  expect(found).toEqual({ sample: KEPT, writes: 1 });
});

it('apart, they come to the same as together', async () => {
  const { found, take } = bench();
  const [early, late] = [answers({ first: answer(50) }), answers({ second: answer(53) })];
  expect([early, late].map(hasBoth)).toEqual([false, false]);
  expect(await take(early)).toBeUndefined();
  expect(await take(late)).toBe(NOW);
  expect(found.sample).toEqual({ ...KEPT, first: null, second: null });
});

it.each([['both', both] as const, ['one of them', answers({ second: answer(99) })] as const])(
  'when %s come again, the sample is as it was, and is marked once more',
  async (_, again) => {
    const { found, take } = bench();
    await take(both);
    expect(await take(again, NOW + 60_000)).toBe(NOW);
    expect(found.sample).toEqual({ ...KEPT, first: null, second: null });
  },
);
