import { expect, it } from '@jest/globals';
import { verdictOf } from './balance.ts';

it.each([
  [{ balanced: true, complete: true }, 'balanced'],
  [{ balanced: false, complete: true }, 'unbalanced'],
  [{ balanced: true, complete: false }, 'unknown'],
  [{ balanced: false, complete: false }, 'unknown'],
  [{ balanced: false }, 'unbalanced'],
] as const)('a ledger that says %j is %s', (balance, verdict) => {
  expect(verdictOf(balance)).toBe(verdict);
});
