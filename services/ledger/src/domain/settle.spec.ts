import type { RequestState } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import type { Facts } from './entry.ts';
import { settle } from './settle.ts';

const LATER = Number.POSITIVE_INFINITY;
const OPEN = { primary: 'v2', deadline: 10 } as const;

describe('which answer counts', () => {
  const CASES: readonly [what: string, facts: Facts, now: number, state: RequestState, by: string | null][] = [
    ['nothing came yet', { primary: 'v1' }, LATER, 'in_flight', null],
    ['results whose request was not read', { v1: 'ok' }, LATER, 'in_flight', null],
    ["the primary's ok", { primary: 'v1', v1: 'ok' }, 0, 'answered', 'v1'],
    ["the primary's refusal", { ...OPEN, v2: 'refused' }, 0, 'refused', 'v2'],
    ["the primary's failure", { primary: 'v1', deadline: 10, v1: 'error' }, 0, 'refused', 'v1'],
    ["the primary's dead letter", { primary: 'v1', v1_dead: true }, 0, 'dead_lettered', 'v1_dead'],
    ['a dead letter and its redrive', { primary: 'v1', v1_dead: true, v1: 'ok' }, 0, 'answered', 'v1'],
    ['the other side only', { primary: 'v1', v2: 'ok' }, LATER, 'in_flight', null],
    ['v2 failed and v1 may still be asked', { ...OPEN, v2: 'error' }, 9, 'in_flight', null],
    ['v2 was put aside and v1 may still be asked', { ...OPEN, v2_dead: true }, 9, 'in_flight', null],
    ['v2 failed and the ingress has said so', { ...OPEN, v2: 'error', ended: true }, 9, 'refused', 'v2'],
    ['v2 failed and the deadline is past', { ...OPEN, v2: 'error' }, 10, 'refused', 'v2'],
    ['failover while the ingress still chooses', { ...OPEN, failover: true, v1: 'ok', first_ok: 'v1' }, 9, 'in_flight', null],
    [
      'failover and v1 chosen',
      { ...OPEN, failover: true, v1: 'ok', v2: 'ok', first_ok: 'v2', choice: 'v1' },
      0,
      'answered',
      'v1',
    ],
    ['failover and v2 chosen after all', { ...OPEN, failover: true, v1: 'ok', v2: 'ok', choice: 'v2' }, 0, 'answered', 'v2'],
    ['a choice whose result was not read', { ...OPEN, failover: true, v2: 'error', choice: 'v1' }, LATER, 'in_flight', null],
    ['no choice: the first ok', { ...OPEN, failover: true, v1: 'ok', v2: 'ok', first_ok: 'v1' }, 10, 'answered', 'v1'],
    ['no choice: the only ok', { ...OPEN, failover: true, v1: 'error', v2: 'ok', first_ok: 'v2' }, 10, 'answered', 'v2'],
    ['no choice, one failed and the other is awaited', { ...OPEN, failover: true, v2: 'error' }, LATER, 'in_flight', null],
    ['no choice, both failed', { ...OPEN, failover: true, v1: 'error', v2: 'error' }, 10, 'refused', 'v2'],
    [
      'no choice, one failed and one put aside',
      { ...OPEN, failover: true, v1_dead: true, v2: 'error' },
      10,
      'dead_lettered',
      'v1_dead',
    ],
  ];
  it.each(CASES)('%s', (_, facts, now, state, by) => {
    expect(settle(facts, now)).toEqual(by === null ? { state } : { state, by });
  });
});
