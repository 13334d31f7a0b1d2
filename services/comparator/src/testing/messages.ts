/** The messages of requests that are compared, as the ingress and the two sides publish them. */
import type { Outgoing } from '@cohortlens/bus';
import type { PredictionResult, Side } from '@cohortlens/contracts';
import { START } from './house.ts';

export interface Routing {
  readonly primary?: Side;
  readonly shadow?: Side;
  readonly failover?: 'true';
  readonly tenant?: string;
}
export const SHADOWED: Routing = { primary: 'v1', shadow: 'v2' };
export const DEADLINE_MS = 10_000;

export const id = (n: number): string => `request-${String(n).padStart(6, '0')}`;

const attributes = (requestid: string, { primary = 'v1', tenant = 'acme', ...routing }: Routing) => ({
  requestid,
  tenant,
  epoch: '1.1',
  primary,
  path: 'v1',
  deadline: String(START + DEADLINE_MS),
  ...routing,
});

export const request = (requestId: string, routing: Routing = SHADOWED): Outgoing => ({
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

export function result(
  requestId: string,
  side: Side,
  answer: number | 'refused' | 'error',
  routing: Routing = SHADOWED,
): Outgoing {
  const common = { capability: 'prediction', path: 'v1', side, version: side === 'v1' ? 'model' : 'r1', duration_ms: 1 } as const;
  const data: PredictionResult =
    typeof answer === 'number'
      ? { ...common, status: 'ok', output: { predicted_spending: answer, confidence: 'low' } }
      : { ...common, status: answer, error: { code: answer === 'refused' ? 'invalid_input' : 'v2_failed', message: 'so it is' } };
  return { topic: 'results.prediction', key: requestId, data, attributes: { ...attributes(requestId, routing), side } };
}

export const pair = (n: number, v1: number, v2: number, routing: Routing = SHADOWED): Outgoing[] => [
  request(id(n), routing),
  result(id(n), 'v1', v1, routing),
  result(id(n), 'v2', v2, routing),
];
