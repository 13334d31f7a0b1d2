import { expect, test } from '@jest/globals';
import type { Asked } from '../domain/ask-v1.ts';
import { readV1Response } from './read-v1-response.ts';

const CUSTOMER = {
  capability: 'prediction',
  input: { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2 },
} as const;
const ROWS: Asked<'segmentation'> = {
  capability: 'segmentation',
  input: { rows: [{ age: 30, annual_income: 50_000, spending_score: 60 }] },
};
const QUESTION = { capability: 'recommendation', input: { query: 'what now?' } } as const;

test("v1's prediction is the output, and nothing else of its body is", () => {
  const body = '{"predicted_spending":48.9,"confidence":"medium","debug":true}';
  expect(readV1Response(CUSTOMER, 200, body)).toEqual({
    status: 'ok',
    output: { predicted_spending: 48.9, confidence: 'medium' },
  });
});

test('a 422 is a refusal that names the fields without FastAPI’s leading body', () => {
  const detail = [
    { type: 'missing', loc: ['body', 'age'], msg: 'Field required', input: {} },
    { type: 'x', loc: ['body', 'rows', 3, 'age'], msg: 'Bad' },
    { type: 'missing', loc: ['body'], msg: 'Field required', input: null },
  ];
  expect(readV1Response(CUSTOMER, 422, JSON.stringify({ detail }))).toEqual({
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
  expect(readV1Response(CUSTOMER, 429, '{"detail":"Plan limit exceeded"}')).toMatchObject({
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
  expect(readV1Response(CUSTOMER, status, text)).toMatchObject({ status: 'error', error: { code: 'v1_failed' } });
});

test("v1's labels are the output, with the segments in figures", () => {
  expect(readV1Response(ROWS, 200, '{"clusters":[4]}')).toEqual({
    status: 'ok',
    output: { clusters: [4], segments: [{ cluster: 4, size: 1, age: 30, annual_income: 50_000, spending_score: 60 }] },
  });
});

test("v1's text is the output, with what it names in its order", () => {
  const text = 'Offer loyalty programs to high spenders and premium upsells to high incomes.';
  expect(readV1Response(QUESTION, 200, JSON.stringify({ recommendation: text }))).toEqual({
    status: 'ok',
    output: {
      recommendation: text,
      source: 'v1',
      segments: ['high_spending', 'high_income'],
      actions: ['loyalty', 'premium_upsell'],
    },
  });
});

test('a 400 is a refusal that names the column', () => {
  expect(readV1Response(ROWS, 400, '{"detail":"Missing column: Age"}')).toEqual({
    status: 'refused',
    error: { code: 'v1_refused', message: 'v1 refused the input', errors: [{ field: 'Age', reason: 'no row has this column' }] },
  });
});

test.each([
  ['labels for other rows', ROWS, 200, '{"clusters":[4,4]}'],
  ['labels that are none', ROWS, 200, '{"clusters":[-1]}'],
  ['no labels', ROWS, 200, '{}'],
  ['a 400 that names no column', ROWS, 400, '{"detail":"no"}'],
  ['an empty text', QUESTION, 200, '{"recommendation":""}'],
  ['a text that is none', QUESTION, 200, '{"recommendation":{}}'],
] as const)('%s are v1’s failure', (_, asked, status, text) => {
  expect(readV1Response<'segmentation' | 'recommendation'>(asked, status, text)).toMatchObject({
    status: 'error',
    error: { code: 'v1_failed' },
  });
});
