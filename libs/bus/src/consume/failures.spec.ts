/** What is told of a failure, and that what is said comes of it does. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { encodeHeaders } from '../envelope.ts';
import { BusError, type BusErrorCode, type Fate } from '../errors.ts';
import type { Attributes, Message, Outgoing } from '../message.ts';
import { done, type Outcome, reject } from '../outcome.ts';
import { asMessages } from '../read.ts';
import type { LogRecord, OutRecord } from '../transport.ts';
import { Subscription } from './subscription.ts';

const TOPIC = 'queries.ledger';
const QUESTION: Outgoing = { topic: TOPIC, key: 'k', data: { ask: 'balance' } };
const REPLY: Outgoing = { topic: 'replies.nobody', key: 'k', data: {} };

const recordOf = (attributes: Attributes): LogRecord => {
  const headers = encodeHeaders({ id: 'm-1', type: 'cohortlens.query.ledger', source: '/test', time: '', attributes });
  return { topic: TOPIC, partition: 0, offset: 0, key: 'k', headers, value: Buffer.from('{"ask":"balance"}'), timestamp: 0 };
};
const failing = (...codes: readonly BusErrorCode[]): (() => Promise<void>) => {
  const left = [...codes];
  return async () => {
    const code = left.shift();
    if (code !== undefined) throw new BusError(code, 'so it is');
  };
};

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

interface Case {
  readonly handle: (message: Message) => Outcome;
  readonly attributes?: Attributes;
  readonly publish?: () => Promise<void>;
  readonly append?: () => Promise<void>;
}

/** What is told of one message, and the topics of the records that are kept of it. */
async function handled({ handle, attributes = {}, publish = failing(), append = failing() }: Case) {
  const told: [string, Fate][] = [];
  const kept: string[] = [];
  const subscription = new Subscription({
    flow: { service: 'ledger' },
    prefix: '',
    handlings: [{ topic: TOPIC, handle }],
    now: () => 0,
    retryDelaysMs: [1],
    publish,
    append: async (records: readonly OutRecord[]) => {
      await append();
      kept.push(...records.map(({ topic }) => topic));
    },
    onFailure: (what, _, fate) => told.push([what, fate]),
    onDeadLetter: () => undefined,
  });
  const { signal } = new AbortController();
  const over = subscription.handle(recordOf(attributes), signal, signal);
  await jest.advanceTimersByTimeAsync(1_000);
  await over;
  return { told, kept };
}

const thrown = (): never => {
  throw new Error('a bug');
};
const RETRY = `${TOPIC}.retry.ledger`;
const LETTER = `${TOPIC}.dlq.ledger`;

test.each<[string, Case, [string, Fate], string[]]>([
  ['a handler that throws', { handle: thrown }, [`handling ${TOPIC}`, 'again'], [RETRY]],
  ['one that throws at last', { handle: thrown, attributes: { attempt: '2' } }, [`handling ${TOPIC}`, 'put_aside'], [LETTER]],
  ['no outcome', { handle: () => undefined as unknown as Outcome }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['undeclared', { handle: () => done(QUESTION), publish: failing('undeclared') }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['refused', { handle: () => done(QUESTION), publish: failing('refused') }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['a reply that is too large', { handle: () => done(REPLY), publish: failing('refused') }, ['replying', 'given_up'], []],
  [
    'a log that is away',
    { handle: () => done(QUESTION), publish: failing('bus_unavailable') },
    ['publishing what a handler asked for', 'again'],
    [],
  ],
  ['an asker that is gone', { handle: () => done(REPLY), publish: failing('no_topic') }, ['replying', 'given_up'], []],
  [
    'a letter that no topic takes',
    { handle: () => reject('internal', 'so it is'), append: failing('refused') },
    ['keeping a dead letter whole', 'given_up'],
    [LETTER],
  ],
])('%s: what is told comes true', async (_, one, told, kept) => {
  expect(await handled(one)).toEqual({ told: [told], kept });
});

test('a record that is no message is passed over where it is read', () => {
  const told: [string, Fate][] = [];
  const read = asMessages(TOPIC, { failure: (what, _, fate) => told.push([what, fate]) }, thrown);
  read({ ...recordOf({}), headers: {} });
  read({ ...recordOf({}), value: Buffer.from('{"no') });
  expect(told).toEqual(Array(2).fill([`reading ${TOPIC}`, 'passed_over']));
});
