import { describe, expect, test } from '@jest/globals';
import { encodeHeaders } from '../envelope.ts';
import { BusError } from '../errors.ts';
import { answeredBy, forSide, UNAWAITED_MS } from '../flow.ts';
import type { Attributes } from '../message.ts';
import { done, type Outcome, reply, retry } from '../outcome.ts';
import type { LogRecord, OutRecord } from '../transport.ts';
import { Subscription, type SubscriptionOptions } from './subscription.ts';
import { Stopped } from './wait.ts';

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

describe('a record is done when all that came of it is durable', () => {
  const QUESTION = 'queries.ledger';
  const NOW = 5_000;
  const DELAYS = [100, 1_000] as const;
  const { signal } = new AbortController();
  const answer = { topic: 'replies.asker', key: 'r', type: 'cohortlens.answer.ledger', data: {} } as const;
  const fact = { topic: 'diffs.summary', key: 'k', data: {} } as const;

  function bench(outcome: Outcome, more: Partial<SubscriptionOptions> = {}) {
    const handled: string[] = [];
    const appended: OutRecord[] = [];
    const published: string[] = [];
    const subscription = new Subscription({
      flow: { service: 'ledger' },
      prefix: '',
      handlings: [
        {
          topic: QUESTION,
          handle: ({ id }) => {
            handled.push(id);
            return outcome;
          },
        },
      ],
      now: () => NOW,
      retryDelaysMs: DELAYS,
      publish: async (messages) => void published.push(...messages.map(({ topic }) => topic)),
      append: async (records) => void appended.push(...records),
      onFailure: () => undefined,
      onDeadLetter: () => undefined,
      ...more,
    });
    const handle = (id: string, attributes: Attributes = {}, until = signal): Promise<void> => {
      const envelope = { id, type: 'cohortlens.query.ledger', source: '/test', time: new Date(0).toISOString(), attributes };
      const value = Buffer.from('{"ask":"balance"}');
      const record = { topic: QUESTION, partition: 0, offset: 0, key: id, headers: encodeHeaders(envelope), value, timestamp: 0 };
      return subscription.handle(record, until, until);
    };
    return { handled, appended, published, handle };
  }

  test('a message whose outcome did not reach the log is handled again when it comes again, and not after that', async () => {
    const box = { closed: true };
    const publish = (): Promise<void> =>
      box.closed ? Promise.reject(new BusError('closed', 'the bus is closed')) : Promise.resolve();
    const { handle, handled } = bench(done(fact), { publish });
    await expect(handle('a')).rejects.toThrow(Stopped);
    box.closed = false;
    await handle('a');
    await handle('a');
    expect(handled).toEqual(['a', 'a']);
  });

  test('one whose reply was called off by a stop comes again, lest its asker waits in vain', async () => {
    const publish = ([message]: readonly { readonly topic: string }[]): Promise<void> =>
      message?.topic === answer.topic ? Promise.reject(new BusError('closed', 'the bus is closed')) : Promise.resolve();
    await expect(bench(reply([fact], answer), { publish }).handle('a')).rejects.toThrow(Stopped);
  });

  test('it is not done before the reply is on its way, which follows what it reports', async () => {
    const published: string[] = [];
    const sent = Promise.withResolvers<void>();
    const publish = async ([message]: readonly { readonly topic: string }[]): Promise<void> => {
      published.push(message?.topic ?? '');
      if (message?.topic === answer.topic) await sent.promise;
    };
    const { handle } = bench(reply([fact], answer), { publish });
    let isDone = false;
    const handling = handle('a').then(() => (isDone = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect([published, isDone]).toEqual([[fact.topic, answer.topic], false]);
    sent.resolve();
    await handling;
  });

  test('one whose handling was called off is no failed attempt: it comes again as it was', async () => {
    const stopping = new AbortController();
    const topic = QUESTION;
    const handled = (): Promise<Outcome> => {
      stopping.abort();
      return Promise.reject(new Error('called off'));
    };
    const { handle, appended } = bench(done(), { handlings: [{ topic, handle: handled }] });
    await expect(handle('a', {}, stopping.signal)).rejects.toThrow(Stopped);
    expect(appended).toEqual([]);
  });

  test('a foreign id that looks like a later attempt of another hides none of that', async () => {
    const { handle, handled } = bench(done());
    await handle('a#2#');
    await handle('a', { attempt: '2' });
    await handle('a', { attempt: '2' });
    expect(handled).toEqual(['a#2#', 'a']);
  });

  test('a number of attempts that is none counts as the first, and opens no way past those that there are', async () => {
    const { handle, appended } = bench(retry(0, 'store_unavailable'));
    for (const attempt of ['-3', '0', 'x', '1e9']) await handle(`a ${attempt}`, { attempt });
    expect(appended.map(({ headers }) => headers['ce_attempt'])).toEqual(['2', '2', '2', '1000000000']);
    expect(appended.map(({ headers }) => headers['ce_dlcause'])).toEqual([undefined, undefined, undefined, 'retries_exhausted']);
  });

  test.each([
    [0, NOW + DELAYS[0]],
    [500, NOW + 500],
    [3_600_000, NOW + DELAYS[1]],
  ])('one that is to be tried after %i ms waits for at least its delay, and at most for the longest', async (afterMs, due) => {
    const { handle, appended } = bench(retry(afterMs, 'store_unavailable'));
    await handle('a');
    expect(appended.map(({ headers }) => [headers['ce_attempt'], headers['ce_retryat']])).toEqual([['2', String(due)]]);
  });
});
