/** What is told of a failure, and that what is said comes of it does. */
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { encodeHeaders } from '../envelope.ts';
import { BusError, type BusErrorCode, type Fate } from '../errors.ts';
import type { Attributes, Message, Outgoing } from '../message.ts';
import { done, type Outcome, reject, retry } from '../outcome.ts';
import { asMessages } from '../read.ts';
import type { LogRecord } from '../transport.ts';
import { Subscription } from './subscription.ts';
import { Stopped } from './wait.ts';

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
  readonly onDeadLetter?: () => readonly Outgoing[];
  readonly attributes?: Attributes;
  readonly publish?: (messages: readonly Outgoing[]) => Promise<unknown>;
  readonly append?: () => Promise<void>;
}

/** What is told of one message, and the topics of what the log takes of it. */
async function handled({ handle, onDeadLetter = () => [], attributes = {}, publish = failing(), append = failing() }: Case) {
  const told: [string, Fate][] = [];
  const about = new Set<string | undefined>();
  const taken: string[] = [];
  const taking =
    <M extends { readonly topic: string }>(take: (all: readonly M[]) => Promise<unknown>) =>
    async (all: readonly M[]) => {
      await take(all);
      taken.push(...all.map(({ topic }) => topic));
    };
  const subscription = new Subscription({
    flow: { service: 'ledger' },
    prefix: '',
    handlings: [{ topic: TOPIC, handle, onDeadLetter }],
    now: () => 0,
    retryDelaysMs: [1],
    publish: taking(publish),
    append: taking(append),
    onFailure: (what, _, fate, envelope) => {
      told.push([what, fate]);
      about.add(envelope?.id);
    },
    onDeadLetter: () => undefined,
  });
  const { signal } = new AbortController();
  const over = subscription.handle(recordOf(attributes), signal, signal).catch((error: unknown) => error);
  await jest.advanceTimersByTimeAsync(1_000);
  return { told, about: [...about], taken, thrown: await over };
}

const thrown = (): never => {
  throw new Error('a bug');
};
const rejected = (): Outcome => reject('internal', 'so it is');
const RETRY = `${TOPIC}.retry.ledger`;
const LETTER = `${TOPIC}.dlq.ledger`;

test.each<[string, Case, [string, Fate], string[]]>([
  ['a handler that throws', { handle: thrown }, [`handling ${TOPIC}`, 'again'], [RETRY]],
  ['one that throws at last', { handle: thrown, attributes: { attempt: '2' } }, [`handling ${TOPIC}`, 'put_aside'], [LETTER]],
  ['no outcome', { handle: () => undefined as unknown as Outcome }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['undeclared', { handle: () => done(QUESTION), publish: failing('undeclared') }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['refused', { handle: () => done(QUESTION), publish: failing('refused') }, [`acting on ${TOPIC}`, 'put_aside'], [LETTER]],
  ['a reply that is too large', { handle: () => done(REPLY), publish: failing('refused') }, ['replying', 'given_up'], []],
  ['an asker that is gone', { handle: () => done(REPLY), publish: failing('no_topic') }, ['replying', 'given_up'], []],
  [
    'a letter that no topic takes',
    { handle: rejected, append: failing('refused') },
    ['keeping a dead letter whole', 'given_up'],
    [LETTER],
  ],
  [
    'a letter that cannot be told of',
    { handle: rejected, onDeadLetter: () => [QUESTION], publish: failing('undeclared') },
    ['telling of a dead letter', 'given_up'],
    [LETTER],
  ],
])('%s: what is told comes true', async (_, one, told, taken) => {
  expect(await handled(one)).toEqual({ told: [told], about: ['m-1'], taken, thrown: undefined });
});

const away = (): (() => Promise<void>) => failing('bus_unavailable');
test.each<[string, Case, string[]]>([
  ['publishing what a handler asked for', { handle: () => done(QUESTION), publish: away() }, [TOPIC]],
  ['replying', { handle: () => done(REPLY), publish: away() }, [REPLY.topic]],
  ['keeping a message to be tried again', { handle: () => retry(0, 'store_unavailable'), append: away() }, [RETRY]],
  ['keeping a dead letter', { handle: rejected, append: away() }, [LETTER]],
  ['telling of a dead letter', { handle: rejected, onDeadLetter: () => [QUESTION], publish: away() }, [LETTER, TOPIC]],
])('%s while the log is away is told, and tried until it is taken', async (what, one, taken) => {
  expect(await handled(one)).toEqual({ told: [[what, 'again']], about: ['m-1'], taken, thrown: undefined });
});

test('a log that is closed is no failure: the message comes again', async () => {
  const { told, taken, thrown: ended } = await handled({ handle: () => done(QUESTION), publish: failing('closed') });
  expect([told, taken, ended]).toEqual([[], [], expect.any(Stopped)]);
});

test('a record that is no message is passed over where it is read', () => {
  const told: [string, Fate][] = [];
  const read = asMessages(TOPIC, { failure: (what, _, fate) => told.push([what, fate]) }, thrown);
  read({ ...recordOf({}), headers: {} });
  read({ ...recordOf({}), value: Buffer.from('{"no') });
  expect(told).toEqual(Array(2).fill([`reading ${TOPIC}`, 'passed_over']));
});

test('what is published again is the same message, by its id', async () => {
  const ids: (string | undefined)[] = [];
  const publish = (messages: readonly Outgoing[]): Promise<unknown> => {
    ids.push(...messages.map(({ id }) => id));
    return ids.length === 1 ? Promise.reject(new BusError('publish_unknown', 'who knows')) : Promise.resolve();
  };
  await handled({ handle: () => done(QUESTION), publish });
  expect(ids).toEqual([expect.stringMatching(/./), ids[0]]);
});
