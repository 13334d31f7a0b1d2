/** A row of the baseline against its target, and the line that people read. */
import { describe, expect, test } from '@jest/globals';
import { judgeRow, lineOf } from './baseline.ts';
import { rowsOf } from './rows.ts';

const ROW = { name: 'predict', targetMs: 500, path: '/api/v2/predict-spending', metered: true };
const sample = { answered: 200, failed: 0, seconds: 1, p50Ms: 4, p95Ms: 12.34, p99Ms: 120 };

describe('a row', () => {
  test.each<[string, Partial<typeof sample>, string | undefined, boolean]>([
    ['below its target passes', {}, undefined, true],
    ['at its target fails', { p95Ms: 500 }, undefined, false],
    ['of which one request failed fails, however quick', { failed: 1 }, undefined, false],
    ['that nobody answered fails', { answered: 0, p95Ms: 0 }, undefined, false],
    ['that was refused fails, and says why', {}, 'v2 is disabled', false],
  ])('%s', (_, more, refused, ok) => {
    const result = judgeRow(ROW, { ...sample, ...more }, refused);
    expect(result.ok).toBe(ok);
    if (refused !== undefined) expect(lineOf(result)).toContain(refused);
  });
  test("reads as the runbook's line, with its figures", () => {
    expect(lineOf(judgeRow(ROW, sample))).toBe('predict:        < 500ms ✓   p50 4.0, p95 12.3, p99 120 ms (200 requests)');
    expect(lineOf(judgeRow(ROW, { ...sample, p95Ms: 700 }))).toMatch(/^predict: +< 500ms ✗ +p50 4\.0, p95 700,/);
  });
});

test("the six rows and targets are the runbook's, and the same customers for the same seed", () => {
  expect(rowsOf(20).map(({ name, targetMs }) => [name, targetMs])).toEqual([
    ['health', 100],
    ['usage', 200],
    ['predict', 500],
    ['segment (10x)', 500],
    ['segment (100x)', 1_000],
    ['recommendations', 2_500],
  ]);
  expect(rowsOf(20)).toEqual(rowsOf(20));
  expect(rowsOf(21)).not.toEqual(rowsOf(20));
});
