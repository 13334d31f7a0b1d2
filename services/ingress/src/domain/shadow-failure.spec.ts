import type { Diff } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import { isShadowFailure, mayBeShadowFailure } from './shadow-failure.ts';

const seen = (primary: 'v1' | 'v2' | undefined, revision: number, status: string): Diff =>
  ({ ...(primary === undefined ? {} : { primary }), revision, candidate: { status } }) as Diff;

it.each([
  ['v1', 1, 'error', true],
  ['v1', 1, 'absent', true],
  ['v1', 1, 'ok', false],
  ['v1', 1, 'refused', false],
  ['v1', 2, 'error', false],
  ['v2', 1, 'error', false],
  ['v2', 1, 'absent', false],
  [undefined, 1, 'error', false],
] as const)('primary %s, revision %s, v2 %s: %s', (primary, revision, status, failure) => {
  expect(isShadowFailure(seen(primary, revision, status))).toBe(failure);
});

it.each([
  [{ primary: 'v1', verdict: 'candidate_error' }, true],
  [{ primary: 'v1', verdict: 'missing' }, true],
  [{ primary: 'v1', verdict: 'mismatch' }, false],
  [{ primary: 'v2', verdict: 'candidate_error' }, false],
  [{ primary: 'v1' }, false],
  [{}, false],
])('by its headers %j: %s', (headers, may) => {
  expect(mayBeShadowFailure(headers)).toBe(may);
});
