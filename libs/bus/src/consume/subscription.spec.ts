import { expect, test } from '@jest/globals';
import { encodeHeaders } from '../envelope.ts';
import { answeredBy, forSide, UNAWAITED_MS } from '../flow.ts';
import type { Attributes } from '../message.ts';
import { done } from '../outcome.ts';
import type { LogRecord } from '../transport.ts';
import { Subscription } from './subscription.ts';

const TOPIC = 'requests.prediction';
let count = 0;

function requestOf(attributes: Attributes): LogRecord {
  const id = `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`;
  const headers = encodeHeaders({ id, type: 'a.type', source: '/test', time: new Date(0).toISOString(), attributes });
  return { topic: TOPIC, partition: 0, offset: count, key: id, headers, value: Buffer.from('{}'), timestamp: 0 };
}

test('what a look has brought says how long more may gather, also where it is not handled', async () => {
  const subscription = new Subscription({
    flow: { service: 'prediction', gatherMs: 4, awaited: answeredBy('v2') },
    prefix: '',
    handlings: [{ topic: TOPIC, when: forSide('v2'), handle: () => done() }],
    now: Date.now,
    publish: () => Promise.resolve(),
    append: () => Promise.resolve(),
    onFailure: () => undefined,
    onDeadLetter: () => undefined,
  });
  const { signal } = new AbortController();
  const take = (attributes: Attributes): void => void subscription.handle(requestOf(attributes), signal, signal);
  take({ primary: 'v1', shadow: 'v2' });
  take({ primary: 'v1' });
  expect(subscription.gathering.ms()).toBe(UNAWAITED_MS);
  take({ primary: 'v1', shadow: 'v2' });
  take({ primary: 'v2' });
  expect(subscription.gathering.ms()).toBe(4);
});
