import { expect, it } from '@jest/globals';
import { isKey } from './idempotency-key.ts';

it.each([
  ['a', true],
  ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', true],
  ['x'.repeat(255), true],
  ['x'.repeat(256), false],
  ['', false],
  ['two words', false],
  ['a\r\nb', false],
  ['ä', false],
])('%j as an idempotency key: %s', (key, good) => {
  expect(isKey(key)).toBe(good);
});
