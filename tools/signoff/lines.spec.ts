/** What each line of the sign-off takes for passed, and what keeps the whole from being signed. */
import { describe, expect, test } from '@jest/globals';
import type { FlagsView, LedgerBalance } from '@cohortlens/contracts';
import type { Judgement } from '../monitor/judge.ts';
import { flagsLine, ledgerLine, MOBILE, shadowLine, signoffOf, testsLine } from './lines.ts';

const NOW = Date.parse('2026-03-06T14:20:00.000Z');
const DAY_MS = 86_400_000;
const report = {
  numPassedTests: 500,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  startTime: NOW - 3_600_000,
};
const view = (flags: object, overrides: readonly unknown[] = []): FlagsView =>
  ({
    flags: { v2_enabled: true, shadow_mode: true, ...flags },
    epoch: '1.5',
    overrides,
    migration_status: { phase: 'PHASE_2_BETA_SHADOW' },
  }) as unknown as FlagsView;
const judgement = (verdict: Judgement['verdict'], ...kinds: Judgement['findings'][number]['kind'][]): Judgement =>
  ({
    verdict,
    findings: kinds.map((kind) => ({ kind, text: kind })),
    lacks: verdict === 'no_data' ? ['nothing was judged'] : [],
    totals: { compared: 7 },
  }) as unknown as Judgement;

describe('tests', () => {
  test.each([
    ['a report without a failure', report, 'passed'],
    ['a failure', { ...report, numFailedTests: 1 }, 'failed'],
    ['a suite that could not run', { ...report, numRuntimeErrorTestSuites: 1 }, 'failed'],
    ['a test that was skipped', { ...report, numPendingTests: 1 }, 'failed'],
    ['no test at all', { ...report, numPassedTests: 0 }, 'failed'],
    ['a report of last week', { ...report, startTime: NOW - 7 * DAY_MS }, 'failed'],
    ['a report of tomorrow', { ...report, startTime: NOW + DAY_MS }, 'failed'],
    ['a run that was interrupted', { ...report, wasInterrupted: true }, 'failed'],
    ['a run that Jest does not call a success', { ...report, success: false }, 'failed'],
    ['one that it does', { ...report, success: true, wasInterrupted: false }, 'passed'],
    ['no report', undefined, 'failed'],
  ])('%s', (_, given, state) => {
    expect(testsLine(given, NOW, DAY_MS).state).toBe(state);
  });
});

describe('evidence', () => {
  test.each<[string, Judgement, object, string]>([
    ['clean', judgement('clean'), {}, 'passed'],
    ['an alarm', judgement('alarm', 'v2_wrong'), {}, 'failed'],
    ['none before shadow mode, where none is expected', judgement('alarm', 'shadow_off'), { shadow_mode: false }, 'none'],
    ['something amiss before shadow mode', judgement('alarm', 'shadow_off', 'ledger'), { shadow_mode: false }, 'failed'],
    ['none in shadow mode', judgement('no_data'), {}, 'failed'],
  ])('%s', (_, judged, flags, state) => {
    expect(shadowLine(judged, view(flags)).state).toBe(state);
  });
  test('the ledger must be balanced, and nothing may hold a flag', () => {
    const totals = { accepted: 3, answered: 2, refused: 1, dead_lettered: 0, in_flight: 0 };
    const ledger = (balanced: boolean) => ledgerLine({ balanced, totals, orphans: 0 } as unknown as LedgerBalance);
    expect([ledger(true).state, ledger(false).state]).toEqual(['passed', 'failed']);
    const unread = { balanced: false, complete: false, totals, orphans: 0, overdue: 0, given_up: 2 };
    expect(ledgerLine(unread as unknown as LedgerBalance)).toMatchObject({
      state: 'failed',
      text: expect.stringMatching(/; not known yet .*; 2 of those in flight are too old/),
    });
    expect([
      flagsLine(view({})).state,
      flagsLine(view({}, [{ kind: 'environment' }])).state,
      flagsLine(view({ v2_enabled: false })).state,
    ]).toEqual(['passed', 'failed', 'failed']);
  });
});

test('it is signed when nothing has failed; what a person must do stays open', () => {
  const line = (state: 'passed' | 'failed' | 'none') => ({ name: 'A line', state, text: '' });
  expect(signoffOf([line('passed'), line('none'), MOBILE])).toMatchObject({
    passed: true,
    text: expect.stringMatching(/☐ {2}Mobile tests[\s\S]*✅ Ready to shadow mode/),
  });
  expect(signoffOf([line('passed'), line('failed')])).toMatchObject({
    passed: false,
    text: expect.stringMatching(/❌ Not ready: a line$/),
  });
});
