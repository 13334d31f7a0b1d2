import type { DiffPrediction, Observation, PredictionResult, Verdict } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compare } from '../compare/compare.ts';
import { ABSENT, observe } from '../normalise/observe.ts';
import { judge } from './judge.ts';

const common = { capability: 'prediction', path: 'v1', version: 'x', duration_ms: 1 } as const;
const side = { v1: { ...common, side: 'v1' }, v2: { ...common, side: 'v2' } } as const;
const score = (of: 'v1' | 'v2', predicted_spending: number, confidence: 'low' | 'high' = 'low'): Observation =>
  observe({ ...side[of], status: 'ok', output: { predicted_spending, confidence } });
const failure = (of: 'v1' | 'v2', status: 'refused' | 'error', code: string): Observation =>
  observe({ ...side[of], status, error: { code, message: 'so it is' } } satisfies PredictionResult);

const ok = score('v1', 50);
const refused = failure('v1', 'refused', 'v1_refused');
const failed = failure('v1', 'error', 'v1_timeout');

describe('a comparison', () => {
  type Case = readonly [what: string, control: Observation, candidate: Observation, Verdict, DiffPrediction['differences']];
  const CASES: readonly Case[] = [
    ['equal scores', ok, score('v2', 50), 'match', []],
    ['equal scores of another confidence, which is informational', ok, score('v2', 50, 'high'), 'match', ['confidence']],
    ['5 % exactly', ok, score('v2', 52.5), 'tolerated', ['score']],
    ['5 % exactly, in binary fractions a little more', score('v1', 4), score('v2', 4.2), 'tolerated', ['score']],
    ['more than 5 %', ok, score('v2', 52.6), 'mismatch', ['score']],
    ['more than 5 % below', ok, score('v2', 47.4), 'mismatch', ['score']],
    ['below a score of 1 the delta is taken against 1', score('v1', 0), score('v2', 0.05), 'tolerated', ['score']],
    ['the same refusal, each in its own words', refused, failure('v2', 'refused', 'invalid_input'), 'match', []],
    ['the candidate alone refuses', ok, failure('v2', 'refused', 'invalid_input'), 'mismatch', ['status']],
    ['the control alone refuses', refused, score('v2', 50), 'mismatch', ['status']],
    ['the candidate fails', ok, failure('v2', 'error', 'rule_set_unknown'), 'candidate_error', ['status']],
    ['the candidate fails where the control refuses', refused, failure('v2', 'error', 'x'), 'candidate_error', ['status']],
    ['the control fails', failed, score('v2', 50), 'control_error', ['status']],
    [
      'the control is throttled',
      failure('v1', 'error', 'v1_throttled'),
      failure('v2', 'refused', 'invalid_input'),
      'control_error',
      ['status'],
    ],
    ['both fail', failed, failure('v2', 'error', 'x'), 'candidate_error', ['error_code']],
    ['the candidate is absent', ok, ABSENT, 'missing', ['absent']],
    ['the control is absent', ABSENT, score('v2', 50), 'missing', ['absent']],
    ['both are absent', ABSENT, ABSENT, 'missing', ['absent']],
  ];
  it.each(CASES)('%s', (_, control, candidate, verdict, differences) => {
    const comparison = compare(control, candidate);
    expect(comparison.differences).toEqual(differences);
    expect(judge(control, candidate, comparison.relative_delta)).toBe(verdict);
  });

  it('gives |v2 - v1| / max(|v1|, 1) and v2 - v1, judged alike whichever side is greater', () => {
    const scores = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 10);
    fc.assert(
      fc.property(scores, scores, (v1, v2) => {
        const { relative_delta: relative, signed_delta: signed } = compare(score('v1', v1), score('v2', v2));
        expect(signed).toBeCloseTo(v2 - v1, 8);
        expect(relative).toBeCloseTo(Math.abs(v2 - v1) / Math.max(v1, 1), 8);
        const tenths = Math.round(Math.abs(v2 - v1) * 10);
        const within = tenths * 100 <= 5 * Math.max(Math.round(v1 * 10), 10);
        const verdict = judge(score('v1', v1), score('v2', v2), relative);
        expect(verdict).toBe(tenths === 0 ? 'match' : within ? 'tolerated' : 'mismatch');
      }),
    );
  });

  it('has no delta unless both sides gave a score', () => {
    for (const [control, candidate] of [
      [ok, ABSENT],
      [ABSENT, ok],
      [refused, ok],
      [ok, failed],
    ] as const)
      expect(compare(control, candidate)).toMatchObject({ relative_delta: null, signed_delta: null });
  });
});
