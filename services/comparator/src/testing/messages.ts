/** The messages of requests that are compared, as the ingress and the two sides publish them. */
import type { Outgoing } from '@cohortlens/bus';
import {
  type Capability,
  type OutputOf,
  repeatsTopic,
  type RequestOf,
  type ResultOf,
  requestsTopic,
  resultsTopic,
  type Side,
} from '@cohortlens/contracts';
import { START } from './house.ts';

export interface Routing {
  readonly primary?: Side;
  readonly shadow?: Side;
  readonly failover?: 'true';
  readonly withdrawn?: 'true';
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

const INPUTS: { readonly [C in Capability]: RequestOf<C>['input'] } = {
  prediction: { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2 },
  segmentation: { rows: [{ age: 30, annual_income: 50_000, spending_score: 50 }] },
  recommendation: { query: 'who spends most?' },
};

/** A prediction's score, the labels of rows, what a recommendation names (segments; actions), or how a side did not answer. */
export type Answer = number | readonly number[] | string | { readonly failed: 'refused' | 'error' };
export const REFUSED = { failed: 'refused' } as const;
export const FAILED = { failed: 'error' } as const;

const capabilityOf = (answer: Exclude<Answer, { failed: string }>): Capability =>
  typeof answer === 'number' ? 'prediction' : typeof answer === 'string' ? 'recommendation' : 'segmentation';
const names = (text = ''): string[] => text.split(' ').filter((name) => name !== '');

function outputOf(answer: Exclude<Answer, { failed: string }>): OutputOf {
  if (typeof answer === 'number') return { predicted_spending: answer, confidence: 'low' };
  if (typeof answer !== 'string') return { clusters: [...answer], segments: [] };
  const [segments, actions] = answer.split(';');
  return { recommendation: `About ${answer}.`, source: 'rule_based', segments: names(segments), actions: names(actions) };
}

export function resultOf(side: Side, answer: Answer, capability: Capability = 'prediction'): ResultOf {
  const common = { path: 'v1', side, version: side === 'v1' ? 'model' : 'r1', duration_ms: 1 } as const;
  if (typeof answer === 'object' && 'failed' in answer) {
    const code = answer.failed === 'refused' ? (side === 'v1' ? 'v1_refused' : 'invalid_input') : `${side}_failed`;
    return { capability, ...common, status: answer.failed, error: { code, message: 'so it is' } };
  }
  return { capability: capabilityOf(answer), ...common, status: 'ok', output: outputOf(answer) } as ResultOf;
}

export const request = (requestId: string, routing: Routing = SHADOWED, capability: Capability = 'prediction'): Outgoing => ({
  topic: requestsTopic(capability),
  key: requestId,
  data: { capability, path: 'v1', input: INPUTS[capability], rule_version: 'r1' },
  attributes: attributes(requestId, routing),
});

export function result(
  requestId: string,
  side: Side,
  answer: Answer,
  routing: Routing = SHADOWED,
  capability: Capability = 'prediction',
): Outgoing {
  const data = resultOf(side, answer, capability);
  return { topic: resultsTopic(data.capability), key: requestId, data, attributes: { ...attributes(requestId, routing), side } };
}

/** v1's second answer. */
export function repeat(requestId: string, answer: Answer, capability: Capability = 'prediction'): Outgoing {
  const data = resultOf('v1', answer, capability);
  return { topic: repeatsTopic(data.capability), key: requestId, data, attributes: attributes(requestId, SHADOWED) };
}

export function pair(n: number, v1: Answer, v2: Answer, routing: Routing = SHADOWED): Outgoing[] {
  const { capability } = resultOf('v1', typeof v1 === 'object' && 'failed' in v1 ? v2 : v1);
  return [
    request(id(n), routing, capability),
    result(id(n), 'v1', v1, routing, capability),
    result(id(n), 'v2', v2, routing, capability),
  ];
}
