import { expect, test } from '@jest/globals';
import type { PredictionRequest, PredictionResult } from '@cohortlens/contracts';
import { Recordings } from './recordings.ts';

const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2 };
const asked = (age = 30): PredictionRequest => ({
  capability: 'prediction',
  path: 'v1',
  input: { ...CUSTOMER, age },
  rule_version: 'r',
});
const said = (score: number, more: Partial<PredictionResult> = {}): PredictionResult => ({
  capability: 'prediction',
  path: 'v1',
  side: 'v1',
  version: 'm',
  status: 'ok',
  output: { predicted_spending: score, confidence: 'medium' },
  duration_ms: 1,
  ...more,
});
const failed: Partial<PredictionResult> = { status: 'error', error: { code: 'v1_failed', message: 'it broke' } };

test("a request comes with v1's first answer and its second, and not with v2's", () => {
  const recordings = new Recordings();
  recordings.takeResult('a', said(10, { side: 'v2', version: 'r' }));
  recordings.takeResult('a', said(50));
  recordings.takeResult('a', said(60));
  recordings.takeRepeat('a', said(51));
  recordings.takeRequest('a', '2026-03-06T14:00:00.000Z', asked());
  recordings.takeRequest('a', '2026-03-06T14:00:05.000Z', asked());
  expect(recordings.page(10, 10)).toEqual({
    looked_at: 1,
    complete: true,
    items: [
      {
        request_id: 'a',
        accepted_at: '2026-03-06T14:00:00.000Z',
        version: 'm',
        input: { ...CUSTOMER },
        output: { predicted_spending: 50, confidence: 'medium' },
        again: { predicted_spending: 51, confidence: 'medium' },
      },
    ],
  });
});

test('what v1 did not answer, or failed at, is looked at and left out', () => {
  const recordings = new Recordings();
  recordings.takeResult('b', said(0, failed));
  for (const id of ['a', 'b']) recordings.takeRequest(id, '2026-03-06T14:00:00.000Z', asked());
  expect(recordings.page(10, 10)).toEqual({ looked_at: 2, complete: true, items: [] });
});

test('the newest come first, from the time that was asked for, and no more rows than one answer has', () => {
  const recordings = new Recordings('2026-03-06T14:00:02.000Z');
  for (let second = 0; second < 8; second++) {
    recordings.takeResult(String(second), said(50));
    recordings.takeRequest(String(second), `2026-03-06T14:00:0${String(second)}.000Z`, asked());
  }
  const ids = (requests: number, rows: number): string[] => recordings.page(requests, rows).items.map((i) => i.request_id);
  expect(ids(10, 10)).toEqual(['7', '6', '5', '4', '3', '2']);
  expect(ids(3, 10)).toEqual(['7', '6', '5']);
  expect(ids(10, 4)).toEqual(['7', '6', '5', '4']);
  expect([recordings.page(10, 6).complete, recordings.page(10, 5).complete]).toEqual([true, false]);
});
