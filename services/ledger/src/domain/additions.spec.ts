import type { Outcome } from '@cohortlens/contracts';
import { expect, it } from '@jest/globals';
import { ofOutcome } from './additions.ts';

const NOW = Date.parse('2026-03-06T14:20:00.000Z');
const told = { time: new Date(NOW).toISOString(), attributes: {} };
const added = (more: Partial<Outcome>): unknown => {
  const outcome = { request_id: 'a', accepted: true, capability: 'prediction', choice: null, error: null, ...more };
  return ofOutcome(told, outcome as Outcome, NOW)?.first;
};

it('what the ingress says of a request that was never accepted is no fact about one', () => {
  expect(added({ accepted: false, error: 'bus_unavailable' })).toBeUndefined();
  expect(added({ error: 'deadline_exceeded' })).toEqual({ ended: true, seen_at: NOW });
  expect(added({ choice: 'v1', error: null })).toEqual({ choice: 'v1', seen_at: NOW });
  expect([added({}), added({ capability: null, error: 'not_ready' })]).toEqual([undefined, undefined]);
});
