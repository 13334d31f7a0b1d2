/** The messages of requests, as the ingress and the two sides publish them. */
import type { Outgoing } from '@cohortlens/bus';
import type { Outcome, PredictionResult, Side } from '@cohortlens/contracts';
import { START } from './house.ts';

export interface Routing {
  readonly primary?: Side;
  readonly shadow?: Side;
  readonly failover?: 'true';
  readonly deadline?: number;
  /** The id of the message. */
  readonly message?: string;
}
export type Answer = number | 'refused' | 'error' | 'dead_lettered';

export const id = (n: number): string => `request-${String(n).padStart(6, '0')}`;

const attributes = (requestid: string, { primary = 'v1', shadow, failover, deadline = START + 10_000 }: Routing) => ({
  requestid,
  tenant: 'acme',
  epoch: '1.1',
  primary,
  path: 'v1',
  deadline: String(deadline),
  ...(shadow ? { shadow } : {}),
  ...(failover ? { failover } : {}),
});

export const request = (requestId: string, routing: Routing = {}): Outgoing => ({
  topic: 'requests.prediction',
  key: requestId,
  data: {
    capability: 'prediction',
    path: 'v1',
    input: { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2 },
    rule_version: 'r1',
  },
  attributes: attributes(requestId, routing),
});

export function resultOf(side: Side, answer: Answer): PredictionResult {
  const common = { capability: 'prediction', path: 'v1', side, version: 'x', duration_ms: 1 } as const;
  if (typeof answer === 'number') return { ...common, status: 'ok', output: { predicted_spending: answer, confidence: 'low' } };
  const code = { refused: 'invalid_input', error: 'v2_failed', dead_lettered: 'dead_lettered' }[answer];
  return { ...common, status: answer === 'refused' ? 'refused' : 'error', error: { code, message: 'so it is' } };
}

export const result = (requestId: string, side: Side, answer: Answer, routing: Routing = {}): Outgoing => ({
  topic: 'results.prediction',
  key: requestId,
  data: resultOf(side, answer),
  attributes: { ...attributes(requestId, routing), side },
  ...(routing.message === undefined ? {} : { id: routing.message }),
});

export const outcome = (requestId: string, more: Partial<Outcome>): Outgoing => ({
  topic: 'outcomes',
  key: requestId,
  data: {
    request_id: requestId,
    method: 'POST',
    route: '/api/v1/predict-spending',
    status: 200,
    latency_ms: 1,
    served_by: 'v1',
    accepted: true,
    tenant: 'acme',
    capability: 'prediction',
    path: 'v1',
    phase: 'x',
    epoch: '1.1',
    error: null,
    failover: true,
    v2_error: true,
    choice: null,
    at: new Date(START).toISOString(),
    ...more,
  } satisfies Outcome,
});
