import type { Outcome } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { addLatency, noLatencies, quantile } from './latencies.ts';
import { TrafficWindow } from './window.ts';

const NOW = Date.parse('2026-03-06T14:20:05.000Z');
const MINUTE = 60_000;

const seen = (more: Partial<Outcome> = {}) => ({
  capability: 'prediction' as const,
  served_by: 'v1' as Outcome['served_by'],
  accepted: true,
  status: 200,
  latency_ms: 10,
  v2_error: false,
  failover: false,
  at: new Date(NOW).toISOString(),
  ...more,
});
const counted = (...outcomes: readonly ReturnType<typeof seen>[]): TrafficWindow => {
  const window = new TrafficWindow();
  for (const outcome of outcomes) window.add(outcome, NOW);
  return window;
};
const ago = (ms: number): Partial<Outcome> => ({ at: new Date(NOW - ms).toISOString() });

describe('quantiles', () => {
  it.each([0.3, 1, 4.2, 99, 750, 12_345])('of one latency are that latency, to within 2.5 %% (%d ms)', (ms) => {
    const latencies = noLatencies();
    addLatency(latencies, ms);
    for (const share of [0.5, 0.95, 0.99]) expect(Math.abs((quantile(latencies, share) ?? 0) / ms - 1)).toBeLessThan(0.025);
  });
  it('are by nearest rank, and null of none', () => {
    const latencies = noLatencies();
    expect(quantile(latencies, 0.5)).toBeNull();
    for (let ms = 1; ms <= 100; ms++) addLatency(latencies, ms);
    expect([0.5, 0.95, 0.99].map((share) => Math.round(quantile(latencies, share) ?? 0))).toEqual([
      expect.closeTo(50, -0.5),
      expect.closeTo(95, -0.5),
      expect.closeTo(99, -0.5),
    ]);
  });
  it('count what takes for ever as the longest', () => {
    const latencies = noLatencies();
    addLatency(latencies, 1e9);
    expect(quantile(latencies, 0.5)).toBeGreaterThan(90_000);
  });
});

describe('the traffic of the last minutes', () => {
  it("counts v2's errors among what v2 was to answer, also when v1 answered in its place", () => {
    const { totals, rows } = counted(
      seen(),
      seen({ served_by: 'v2', latency_ms: 20 }),
      seen({ served_by: 'v1', v2_error: true, failover: true }),
      seen({ served_by: null, status: 504, v2_error: true }),
    ).report(5, NOW);
    expect(totals).toMatchObject({ requests: 4, server_errors: 1, v2_requests: 3, v2_errors: 2, failovers: 1 });
    expect(rows.map((r) => [r.capability, r.served_by, r.figures.requests])).toEqual([
      ['prediction', null, 1],
      ['prediction', 'v1', 2],
      ['prediction', 'v2', 1],
    ]);
  });

  it("leaves out what says nothing of either side: other routes, and what was the client's own fault", () => {
    const { totals } = counted(
      seen({ capability: null }),
      seen({ accepted: false, status: 401, served_by: null }),
      seen({ accepted: false, status: 503, served_by: null }),
    ).report(5, NOW);
    expect(totals).toMatchObject({ requests: 1, server_errors: 1, v2_requests: 0 });
  });

  it('forgets what is older than the window, and takes the future for now', () => {
    const window = counted(seen(ago(-MINUTE)), seen(ago(2 * MINUTE)), seen(ago(30 * MINUTE)), seen(ago(61 * MINUTE)));
    expect([1, 5, 60].map((minutes) => window.report(minutes, NOW).totals.requests)).toEqual([1, 2, 3]);
    expect(window.report(60, NOW + 70 * MINUTE).totals).toMatchObject({ requests: 0, p95_ms: null });
  });

  it('says from when on all is counted', () => {
    const window = counted(seen());
    expect(window.report(5, NOW)).toMatchObject({ since: '2026-03-06T14:15:10.000Z', until: '2026-03-06T14:20:05.000Z' });
    window.knownFrom(NOW - MINUTE);
    expect(window.report(5, NOW).since).toBe('2026-03-06T14:19:05.000Z');
    expect(window.report(1, NOW + 10 * MINUTE).since).toBe('2026-03-06T14:29:10.000Z');
  });
});
