import { describe, expect, it } from '@jest/globals';
import { type Count, rowsOf } from './distribution.ts';

const count = (verdict: Count['verdict'], delta: number | null, n: number): Count => ({
  capability: 'prediction',
  verdict,
  delta,
  count: n,
});

describe('the rows of a span', () => {
  it('count each verdict, and give the distribution of the deltas that there are', () => {
    const counts = [count('mismatch', 0.5, 1), count('match', 0, 94), count('tolerated', 0.04, 5), count('missing', null, 7)];
    const [row, ...others] = rowsOf(0, counts);
    expect(others).toEqual([]);
    expect(row).toMatchObject({ from: '1970-01-01T00:00:00.000Z', capability: 'prediction', total: 107 });
    expect(row?.verdicts).toEqual({ match: 94, tolerated: 5, mismatch: 1, candidate_error: 0, control_error: 0, missing: 7 });
    expect(row?.delta).toEqual({ mean: expect.closeTo(0.007, 9), p50: 0, p95: 0.04, max: 0.5 });
  });

  it('have no distribution without deltas, and are none without comparisons', () => {
    expect(rowsOf(0, [count('missing', null, 1)])[0]?.delta).toBeNull();
    expect(rowsOf(0, [])).toEqual([]);
  });
});
