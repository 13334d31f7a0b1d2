import { expect, test } from '@jest/globals';
import { isPassing, typeOf } from './failure.ts';

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
