import { expect, test } from '@jest/globals';
import { textHeaders, toRecord } from './record.ts';

test('whatever headers hold becomes text: buffers, lists, nothing', () => {
  const headers = { a: Buffer.from('ü'), b: 'text', c: [Buffer.from('1'), '2'], d: undefined, e: [], f: Buffer.from([0xff]) };
  expect(textHeaders(headers)).toEqual({ a: 'ü', b: 'text', c: '2', f: '\uFFFD' });
  expect(textHeaders(undefined)).toEqual({});
});

test('a header that is named like a property of objects does no harm', () => {
  const headers = JSON.parse('{"__proto__": "x", "constructor": "y"}') as Record<string, string>;
  const text = textHeaders(headers);
  expect(Object.getPrototypeOf(text)).toBe(Object.prototype);
  expect(text['constructor']).toBe('y');
});

test('offsets and times are numbers', () => {
  const message = { key: null, value: null, timestamp: '1767225600000', offset: '9007199254740991', attributes: 0, headers: {} };
  expect(toRecord('t', 3, message)).toEqual({
    topic: 't',
    partition: 3,
    offset: Number.MAX_SAFE_INTEGER,
    timestamp: 1767225600000,
    key: null,
    headers: {},
    value: null,
  });
});
