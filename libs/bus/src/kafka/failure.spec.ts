import { expect, test } from '@jest/globals';
import { isHopeless, isPassing, isPassingAnswer, isRefusal, typeOf } from './failure.ts';

const wrapped = (cause: object, outer: object = { name: 'KafkaJSNumberOfRetriesExceeded', retriable: false }) => ({
  ...outer,
  cause,
});

test('the type is the name that the broker gave the failure, under whatever wrappings', () => {
  expect(typeOf(wrapped({ name: 'KafkaJSProtocolError', type: 'MESSAGE_TOO_LARGE' }))).toBe('MESSAGE_TOO_LARGE');
  expect(typeOf(wrapped({ name: 'KafkaJSConnectionError' }))).toBe('KafkaJSConnectionError');
  expect(typeOf(new TypeError('x'))).toBe('TypeError');
  expect(typeOf(undefined)).toBe('Error');
});

test('what kafkajs calls retriable passes, and so do its own faults; a refusal does not', () => {
  expect(isPassing(wrapped({ name: 'KafkaJSConnectionError', retriable: true }))).toBe(true);
  expect(isPassing(wrapped(new TypeError('undefined')))).toBe(true);
  expect(isPassing(wrapped({ name: 'KafkaJSProtocolError', type: 'GROUP_AUTHORIZATION_FAILED', retriable: false }))).toBe(false);
});

test.each(['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION', 'REBALANCE_IN_PROGRESS', 'GROUP_ID_NOT_FOUND'])(
  'a membership that has expired passes: %s',
  (type) => {
    expect(isPassing(wrapped({ name: 'KafkaJSProtocolError', type, retriable: false }))).toBe(true);
  },
);

test('an answer passes when a broker says so; a lost connection is no answer, and what is unknown may be gone', () => {
  const answer = (type: string, retriable: boolean) =>
    isPassingAnswer(wrapped({ name: 'KafkaJSProtocolError', type, retriable }));
  expect(['NOT_LEADER_FOR_PARTITION', 'LEADER_NOT_AVAILABLE', 'NOT_COORDINATOR_FOR_GROUP'].map((t) => answer(t, true))).toEqual([
    true,
    true,
    true,
  ]);
  expect(answer('UNKNOWN_TOPIC_OR_PARTITION', true)).toBe(false);
  expect(answer('TOPIC_AUTHORIZATION_FAILED', false)).toBe(false);
  expect(isPassingAnswer(wrapped({ name: 'KafkaJSConnectionError', retriable: true }))).toBe(false);
});

test('only a broker refuses: silence, and what kafkajs gives up by itself, is no refusal', () => {
  const saying = (type: string, retriable: boolean) => wrapped({ name: 'KafkaJSProtocolError', type, retriable });
  expect(isRefusal(saying('TOPIC_AUTHORIZATION_FAILED', false))).toBe(true);
  expect(isRefusal(saying('NOT_LEADER_FOR_PARTITION', true))).toBe(false);
  expect(isRefusal(wrapped({ name: 'KafkaJSLockTimeout', retriable: false }))).toBe(false);
  expect(isRefusal(new Error('took longer than 10 ms'))).toBe(false);
});

test('a consumer is given up at once when a broker refuses it, and at some time when nobody says what is wrong', () => {
  const refused = wrapped({ name: 'KafkaJSProtocolError', type: 'GROUP_AUTHORIZATION_FAILED', retriable: false });
  const unclear = wrapped({ name: 'KafkaJSGroupCoordinatorNotFound', retriable: false });
  const passing = wrapped({ name: 'KafkaJSConnectionError', retriable: true });
  expect([refused, unclear, passing].map((error) => isHopeless(error, 0))).toEqual([true, false, false]);
  expect([refused, unclear, passing].map((error) => isHopeless(error, 1_000))).toEqual([true, true, false]);
});
