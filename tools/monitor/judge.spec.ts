/** What the monitor makes of the evidence, finding by finding. */
import { describe, expect, test } from '@jest/globals';
import type { DiffsSummary } from '@cohortlens/contracts';
import type { Evidence } from './evidence.ts';
import { judge, type Kind } from './judge.ts';

const NOW = Date.parse('2026-03-06T14:20:00.000Z');
const WINDOW_MS = 300_000;
const LIMITS = { maxErrors: 0.001, maxMismatches: 0, maxV1Errors: 0.01 };
type Row = DiffsSummary['rows'][number];
const NONE = { match: 0, tolerated: 0, mismatch: 0, candidate_error: 0, control_error: 0, missing: 0 };
const row = (verdicts: Partial<typeof NONE>, more: Partial<Row> = {}): Row => ({
  from: '2026-03-06T14:19:00.000Z',
  capability: 'prediction',
  total: Object.values(verdicts).reduce((sum, n) => sum + n, 0),
  verdicts: { ...NONE, ...verdicts },
  delta: null,
  skill: { count: 0, r2: null, agreement: null, unequal_share: null, overlap: null },
  noise: null,
  ...more,
});
const service = (name: string, appliedAgoMs = WINDOW_MS) => ({
  service: name,
  instances: [{ applied_at: new Date(NOW - appliedAgoMs).toISOString() }],
});
const diff = (took: number, control: string, candidate: string) => ({
  capability: 'prediction',
  verdict: 'match',
  control: { status: control },
  candidate: { status: candidate, duration_ms: took },
});
const segmented = (rows: number, took: number) => ({
  ...diff(took, 'ok', 'ok'),
  capability: 'segmentation',
  control: { status: 'ok', rows },
});
const evidence = (more: Record<string, unknown> = {}): Evidence =>
  ({
    now: NOW,
    windowMs: WINDOW_MS,
    flags: {
      flags: { v2_enabled: true, shadow_mode: true },
      overrides: [],
      migration_status: { phase: 'PHASE_2_BETA_SHADOW' },
    },
    health: { services: [service('comparator'), service('prediction')] },
    ledger: { balanced: true },
    traffic: { rows: [{ capability: 'prediction', served_by: 'v1', figures: { requests: 100, failovers: 0 } }] },
    rows: [row({ match: 100 })],
    diffs: [diff(5, 'ok', 'ok')],
    ...more,
  }) as unknown as Evidence;
const kindsOf = (e: Evidence): readonly Kind[] => judge(e, LIMITS).findings.map(({ kind }) => kind);

test('all well is clean', () => {
  expect(judge(evidence(), LIMITS)).toMatchObject({ verdict: 'clean', findings: [], totals: { compared: 100 } });
});

test('nothing asked is nothing to judge by, and no alarm', () => {
  expect(judge(evidence({ rows: [], traffic: { rows: [] } }), LIMITS)).toMatchObject({ verdict: 'no_data', findings: [] });
});

test.each([
  [
    'a balance that is not known yet is no alarm, and nothing is called well on it',
    { balanced: false, complete: false },
    'no_data',
  ],
  ['a ledger that does not tell whether it has read everything is taken at its word', { balanced: true }, 'clean'],
])('%s', (_, ledger, verdict) => {
  const judged = judge(evidence({ ledger }), LIMITS);
  expect([judged.verdict, judged.findings, judged.lacks.length]).toEqual([verdict, [], verdict === 'clean' ? 0 : 1]);
});

describe('an alarm is raised', () => {
  const flags = (change: object) => ({ ...evidence().flags, flags: { v2_enabled: true, shadow_mode: true, ...change } });
  test.each<[string, Kind, Record<string, unknown>]>([
    ['v2 is switched off', 'v2_stopped', { flags: flags({ v2_enabled: false }) }],
    [
      'an instance holds v2 off',
      'v2_stopped',
      { flags: { ...evidence().flags, overrides: [{ kind: 'environment', flags: { v2_enabled: false } }] } },
    ],
    ['shadow mode is off', 'shadow_off', { flags: flags({ shadow_mode: false }), rows: [], traffic: { rows: [] } }],
    ['v1 answered and nothing was compared', 'no_evidence', { rows: [] }],
    ['v2 fails', 'v2_errors', { rows: [row({ match: 99, candidate_error: 1 })] }],
    ['v2 fails as often as the limit', 'v2_errors', { rows: [row({ match: 999, candidate_error: 1 })] }],
    ['v2 does not answer', 'v2_errors', { rows: [row({ match: 99, missing: 1 })] }],
    ['v2 is wrong', 'v2_wrong', { rows: [row({ match: 99, mismatch: 1 })] }],
    ['v2 is slow', 'v2_slow', { diffs: [diff(501, 'ok', 'ok')] }],
    ['one answer of ten is slow', 'v2_slow', { diffs: [diff(501, 'ok', 'ok'), ...Array(9).fill(diff(5, 'ok', 'ok'))] }],
    ['a small segmentation is slow', 'v2_slow', { diffs: [segmented(10, 501)] }],
    ['v1 fails', 'v1_failing', { rows: [row({ match: 98, control_error: 2 })] }],
    [
      'v1 does not answer: that is not for v2 to answer for',
      'v1_failing',
      { rows: [row({ match: 98, missing: 2 }, { missing_control: 2 })] },
    ],
    [
      'v2 fails at a capability that few ask for',
      'v2_errors',
      { rows: [row({ match: 1_000_000 }), row({ candidate_error: 500 }, { capability: 'segmentation' })] },
    ],
    ['a service is not heard', 'service_away', { health: { services: [service('comparator')] } }],
    ['the comparator is not heard', 'service_away', { health: { services: [service('prediction')] } }],
    [
      'a service has no replica any more',
      'service_away',
      { health: { services: [service('comparator'), { service: 'prediction', instances: [] }] } },
    ],
    ['the ledger is not balanced', 'ledger', { ledger: { balanced: false } }],
  ])('when %s', (_, kind, more) => {
    expect(judge(evidence(more), LIMITS).verdict).toBe('alarm');
    expect(kindsOf(evidence(more))).toEqual([kind]);
  });

  test('not for how slow v2 was where v1 stood in for it: that is told of none of its quick answers', () => {
    const [quick, slow] = [diff(5, 'ok', 'ok'), { ...diff(6_000, 'ok', 'ok'), occasion: 'failover' }];
    expect(kindsOf(evidence({ diffs: [quick, slow] }))).toEqual([]);
  });

  test('not for what was asked before the flags were as they are', () => {
    const fresh = { services: [service('comparator', 1_000), service('prediction', 1_000)] };
    expect(kindsOf(evidence({ rows: [], health: fresh }))).toEqual([]);
  });

  test('not while one replica has not had the flags for as long, though another has', () => {
    const services = [service('comparator'), service('prediction', 1_000)];
    expect(kindsOf(evidence({ rows: [], health: { services } }))).toEqual([]);
  });

  test('not for what v1 answered in the place of v2: that was not to be compared', () => {
    const rows = [{ capability: 'prediction', served_by: 'v1', figures: { requests: 5, failovers: 5 } }];
    expect(kindsOf(evidence({ rows: [], traffic: { rows } }))).toEqual([]);
  });

  test('not for a large segmentation that takes longer than a small one may', () => {
    expect(kindsOf(evidence({ diffs: [segmented(11, 501)] }))).toEqual([]);
  });

  test('not below the limits: one error in 2,000, one failure of v1 in 200', () => {
    expect(kindsOf(evidence({ rows: [row({ match: 1_999, candidate_error: 1 })] }))).toEqual([]);
    expect(kindsOf(evidence({ rows: [row({ match: 199, control_error: 1 })] }))).toEqual([]);
  });
});
