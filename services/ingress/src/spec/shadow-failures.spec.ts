/** The runbook counts the lines with "error" in this service's log: one for each failure of v2 as a shadow, and none for anything else. */
import type { Bus, Flow, Outgoing } from '@cohortlens/bus';
import type { DiffPrediction, Observation, Verdict } from '@cohortlens/contracts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openBus } from './doubles.ts';
import { Harness } from './harness.ts';

const flow: Flow = { service: 'comparator', consumes: [], follows: [], produces: ['diffs.prediction'] };
let h: Harness;
let comparator: Bus;
beforeAll(async () => {
  h = await Harness.start();
  comparator = await openBus(h.foundation.transport, flow, h.config.topicPrefix);
});
afterAll(() => h.stop());

const side = (status: Observation['status']): Observation => ({
  status,
  version: 'x',
  predicted_spending: null,
  confidence: null,
  error: status === 'error' ? 'handler_failed' : null,
  duration_ms: 1,
});

/** A comparison as the comparator publishes it; the same id is the same message again. */
function diff(
  n: number,
  primary: 'v1' | 'v2',
  verdict: Verdict,
  v2: Observation['status'],
  revision = 1,
): Outgoing<DiffPrediction> {
  const id = `request-${String(n)}`;
  const data: DiffPrediction = {
    diff_id: `${id}~r1`,
    revision,
    request_id: id,
    capability: 'prediction',
    tenant: 'acme',
    path: 'v1',
    primary,
    epoch: '1.1',
    verdict,
    control: side('ok'),
    candidate: side(v2),
    relative_delta: null,
    signed_delta: null,
    noise_floor: 0,
    differences: ['status'],
    compared_at: '2026-03-06T14:00:00.000Z',
  };
  const attributes = { requestid: id, primary, verdict };
  return { topic: 'diffs.prediction', key: id, id: `${id}~r1#${String(revision)}`, data, attributes };
}

it('has a line for each, once, and none for what is no failure of the shadow', async () => {
  const failed = diff(1, 'v1', 'candidate_error', 'error');
  await comparator.publish([
    failed,
    diff(2, 'v1', 'mismatch', 'ok'),
    diff(3, 'v2', 'candidate_error', 'error'),
    diff(4, 'v1', 'control_error', 'ok'),
    failed,
    diff(5, 'v1', 'missing', 'absent'),
    diff(5, 'v1', 'candidate_error', 'error', 2),
    diff(6, 'v1', 'missing', 'ok'),
  ]);
  const ends = comparator.handledBy('ingress', ['diffs.prediction'], 5_000);
  expect(await ends).toBe(true);
  const errors = h.lines.filter((l) => /error/i.test(l)).map((l) => JSON.parse(l) as Record<string, unknown>);
  expect(errors.map((e) => [e['requestId'], e['verdict'], e['code']])).toEqual([
    ['request-1', 'candidate_error', 'handler_failed'],
    ['request-5', 'missing', null],
  ]);
});
