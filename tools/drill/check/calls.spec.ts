import { describe, expect, it } from '@jest/globals';
import type { Call } from '../load/call.ts';
import { quantile, sentIn, servedAgainAfter, slowest, tally, unanswered } from './calls.ts';

const call = (at: number, more: Partial<Call> = {}): Call => ({
  key: `k${String(at)}`,
  question: { route: 'predict-spending', path: 'v1', body: {} },
  url: 'http://a',
  at,
  ms: 10,
  fate: 'ok',
  status: 200,
  ...more,
});
const refused = (at: number): Call => call(at, { fate: 'fail', status: 503, body: { code: 'bus_unavailable' }, ms: 3_000 });
const silent = (at: number): Call => {
  const { status: _, ...rest } = call(at, { fate: 'unknown', error: 'TimeoutError: aborted' });
  return rest;
};

describe('what clients met', () => {
  const calls = [call(0), refused(100), refused(200), call(300), refused(350), call(400), call(500)];

  it('is of a span by when it was sent', () => {
    expect(sentIn(calls, { from: 100, to: 300 })).toHaveLength(2);
  });

  it('has its slowest and its quantiles', () => {
    expect([slowest(calls), quantile(calls, 0.5), quantile(calls, 0.99), quantile([], 0.5)]).toEqual([3_000, 10, 3_000, 0]);
  });

  it('is told by status, code and failure', () => {
    expect(tally([...calls, silent(1)])).toBe('200: 4, 503 bus_unavailable: 3, TimeoutError: 1');
    expect(unanswered([...calls, silent(1)])).toEqual(['k1: TimeoutError: aborted']);
  });

  it('is over with the last call that was not served', () => {
    expect(servedAgainAfter(calls, 150, 1_000)).toBe(200);
    expect(servedAgainAfter(calls, 400, 1_000)).toBe(0);
    expect(servedAgainAfter(calls, 150, 250)).toBe(Number.POSITIVE_INFINITY);
    expect(servedAgainAfter(calls, 600, 1_000)).toBe(Number.POSITIVE_INFINITY);
  });
});
