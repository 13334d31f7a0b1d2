import { expect, test } from '@jest/globals';
import { readV1Response } from './read-v1-response.ts';

test("v1's prediction is the output, and nothing else of its body is", () => {
  const body = '{"predicted_spending":48.9,"confidence":"medium","debug":true}';
  expect(readV1Response(200, body)).toEqual({ status: 'ok', output: { predicted_spending: 48.9, confidence: 'medium' } });
});

test('a 422 is a refusal that names the fields without FastAPI’s leading body', () => {
  const detail = [
    { type: 'missing', loc: ['body', 'age'], msg: 'Field required', input: {} },
    { type: 'x', loc: ['body', 'rows', 3, 'age'], msg: 'Bad' },
    { type: 'missing', loc: ['body'], msg: 'Field required', input: null },
  ];
  expect(readV1Response(422, JSON.stringify({ detail }))).toEqual({
    status: 'refused',
    error: {
      code: 'v1_refused',
      message: 'v1 refused the input',
      errors: [
        { field: 'age', reason: 'Field required' },
        { field: 'rows.3.age', reason: 'Bad' },
        { field: '', reason: 'Field required' },
      ],
    },
  });
});

test('a 429 is v1 throttling us, never the client', () => {
  expect(readV1Response(429, '{"detail":"Plan limit exceeded"}')).toMatchObject({
    status: 'error',
    error: { code: 'v1_throttled' },
  });
});

test.each([
  ['a 500', 500, 'Internal Server Error'],
  ['a 503', 503, '{}'],
  ['a 404', 404, '{"detail":"Not Found"}'],
  ['a 204', 204, ''],
  ['a 401', 401, '{"detail":"Not authenticated"}'],
  ['a body that is not JSON', 200, '<html>'],
  ['an empty body', 200, ''],
  ['null', 200, 'null'],
  ['a score out of its scale', 200, '{"predicted_spending":101,"confidence":"medium"}'],
  ['a score that is a string', 200, '{"predicted_spending":"48","confidence":"medium"}'],
  ['a confidence unheard of', 200, '{"predicted_spending":48,"confidence":"sure"}'],
  ['a 422 without its details', 422, '{"detail":"no"}'],
  ['a 422 that is not JSON', 422, 'no'],
])('%s is v1’s failure', (_, status, text) => {
  expect(readV1Response(status, text)).toMatchObject({ status: 'error', error: { code: 'v1_failed' } });
});
