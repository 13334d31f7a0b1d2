import { expect, it } from '@jest/globals';
import type { Sums } from './shadow-sums.ts';
import { shadowVerdict } from './shadow-verdict.ts';

const MOST = { maxErrors: 0.001, maxMismatches: 0 };
const NONE = { match: 0, tolerated: 0, mismatch: 0, candidate_error: 0, control_error: 0, missing: 0, compared: 0, judged: 0 };
const sums = (some: Partial<Sums>): Sums => ({ ...NONE, meanDelta: null, maxDelta: null, ...some });
const told = (all: Sums, segmentation: Sums) => {
  const { verdict, amiss } = shadowVerdict([['prediction', all] as const, ['segmentation', segmentation] as const], all, MOST);
  return [verdict, ...amiss.map(([name]) => name)];
};
const CLEAN = sums({ judged: 1_000_000 });

it.each<[string, Sums, string[]]>([
  [
    'errors of a few at a capability that few ask for',
    sums({ judged: 500, candidate_error: 500 }),
    ['not_clean', 'segmentation'],
  ],
  ['as many errors as the limit', sums({ judged: 1_000, missing: 1 }), ['not_clean', 'segmentation']],
  ['fewer', sums({ judged: 1_001, missing: 1 }), ['clean']],
  ['one mismatch', sums({ judged: 1_000, mismatch: 1 }), ['not_clean', 'segmentation']],
  ['nothing that says anything of v2', sums({ compared: 9, control_error: 9 }), ['clean']],
])('%s', (_, segmentation, expected) => {
  expect(told(CLEAN, segmentation)).toEqual(expected);
});

it('nothing at all is no evidence', () => {
  expect(told(sums({}), sums({}))).toEqual(['no_data']);
});
