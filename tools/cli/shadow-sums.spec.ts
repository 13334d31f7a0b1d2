import { expect, it } from '@jest/globals';
import { sumsOf } from './shadow-sums.ts';

const NONE = { match: 0, tolerated: 0, mismatch: 0, candidate_error: 0, control_error: 0, missing: 0 };
const row = (verdicts: Partial<typeof NONE>, mean: number | null, max = mean ?? 0) => ({
  from: '2026-03-06T14:00:00.000Z',
  capability: 'prediction' as const,
  total: Object.values(verdicts).reduce((sum, n) => sum + n, 0),
  verdicts: { ...NONE, ...verdicts },
  delta: mean === null ? null : { mean, p50: mean, p95: max, max },
  skill: { count: 0, r2: null, agreement: null, unequal_share: null, overlap: null },
  noise: null,
});

it('a mean counts by how many comparisons have one, and what v1 failed says nothing of v2', () => {
  const sums = sumsOf([
    row({ match: 90 }, 0, 0.001),
    row({ tolerated: 9, mismatch: 1, missing: 2 }, 0.1, 0.5),
    row({ control_error: 8 }, null),
  ]);
  expect(sums).toMatchObject({ compared: 110, judged: 102, mismatch: 1, missing: 2, control_error: 8, maxDelta: 0.5 });
  expect(sums.meanDelta).toBeCloseTo(0.01, 10);
});

it('a missing answer counts by the side that gave none', () => {
  const sums = sumsOf([row({ match: 90, missing: 10 }, null), { ...row({ match: 95, missing: 5 }, null), missing_control: 4 }]);
  expect(sums).toMatchObject({ compared: 200, judged: 196, missing: 11, control_error: 4 });
});

it('of nothing there is no mean', () => {
  expect(sumsOf([])).toMatchObject({ compared: 0, judged: 0, meanDelta: null, maxDelta: null });
});
