import { expect, test } from '@jest/globals';
import { NO_FAULTS } from '../domain/faults.ts';
import { answerOf } from '../model/reference-model.ts';
import { referenceV1 } from './reference-v1.ts';

const features = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' };
const customer = { capability: 'prediction', input: features } as const;
const score = (features: { annual_income: number }) => features.annual_income / 1000;
const model = {
  version: 'v1-reference-00000000',
  segmenter: { means: [0, 0, 0], scales: [1, 1, 1], centroids: [] },
  score,
  predict: (f: { annual_income: number }) => answerOf(score(f)),
  clusters: (rows: readonly { age: number }[]) => rows.map(({ age }) => (age < 40 ? 0 : 1)),
  recommend: (query: string) => `about ${query}`,
};

test('the reference model answers as v1', async () => {
  const v1 = referenceV1(model, NO_FAULTS);
  expect(v1.version).toBe(model.version);
  expect(await v1.ask('acme', customer, 1000)).toEqual({
    status: 'ok',
    output: { predicted_spending: 50, confidence: 'medium' },
  });
});

test('segments come with their figures, and advice with what it names', async () => {
  const v1 = referenceV1(model, NO_FAULTS);
  const row = (age: number) => ({ age, annual_income: 1000, spending_score: 10 });
  expect(await v1.ask('acme', { capability: 'segmentation', input: { rows: [row(50), row(60)] } }, 1000)).toEqual({
    status: 'ok',
    output: { clusters: [1, 1], segments: [{ cluster: 1, size: 2, age: 55, annual_income: 1000, spending_score: 10 }] },
  });
  expect(await v1.ask('acme', { capability: 'recommendation', input: { query: 'loyalty of high spenders' } }, 1000)).toEqual({
    status: 'ok',
    output: {
      recommendation: 'about loyalty of high spenders',
      source: 'v1',
      segments: ['high_spending'],
      actions: ['loyalty'],
    },
  });
});

test('faults work in process, and may change while it runs', async () => {
  const faults = { error_rate: 0, latency_ms: 0, noise: 0.1 };
  const v1 = referenceV1(model, faults, () => 0);
  expect(await v1.ask('acme', customer, 1000)).toMatchObject({ output: { predicted_spending: 45 } });
  faults.error_rate = 0.1;
  expect(await v1.ask('acme', customer, 1000)).toMatchObject({ status: 'error', error: { code: 'v1_failed' } });
});

test('a latency beyond the deadline is a time-out', async () => {
  const v1 = referenceV1(model, { ...NO_FAULTS, latency_ms: 60_000 });
  expect(await v1.ask('acme', customer, 1)).toMatchObject({ status: 'error', error: { code: 'v1_timeout' } });
});

test('nothing is asked when no time is left', async () => {
  const v1 = referenceV1(model, NO_FAULTS);
  expect(await v1.ask('acme', customer, 0)).toMatchObject({ status: 'error', error: { code: 'v1_timeout' } });
});

test('a score that is no number is a failure, as it is for v1', async () => {
  const v1 = referenceV1(model, NO_FAULTS);
  const answer = await v1.ask('acme', { ...customer, input: { ...features, annual_income: Number.NaN } }, 1000);
  expect(answer).toMatchObject({ status: 'error', error: { code: 'v1_failed' } });
});
