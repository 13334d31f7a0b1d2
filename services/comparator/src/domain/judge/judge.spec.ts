import type { Capability, DiffOf, Verdict } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FAILED, REFUSED, resultOf, type Answer } from '../../testing/messages.ts';
import { comparatorOf, compare, observe } from '../compare/compare.ts';
import type { Seen } from '../compare/comparator.ts';
import { judge } from './judge.ts';

const ABSENT = null;
const seen = (side: 'v1' | 'v2', answer: Answer | null, capability: Capability): Seen =>
  answer === null ? comparatorOf(capability).absent : observe(resultOf(side, answer, capability));

function judged(capability: Capability, v1: Answer | null, v2: Answer | null, floor = 0) {
  const [control, candidate] = [seen('v1', v1, capability), seen('v2', v2, capability)];
  const { differences, figures, fields } = compare(capability, control, candidate);
  const statuses = { control: control.observation.status, candidate: candidate.observation.status };
  return { verdict: judge({ capability, ...statuses, distance: figures.distance, floor }), differences, figures, fields };
}

type Case = readonly [Capability, what: string, v1: Answer | null, v2: Answer | null, Verdict, DiffOf['differences']];
const ONE: { readonly [C in Capability]: Answer } = { prediction: 50, segmentation: [0, 1], recommendation: 'young;loyalty' };
const EVERY = Object.keys(ONE) as Capability[];

const OF_ALL: readonly Case[] = EVERY.flatMap((capability): Case[] => [
  [capability, 'the same answer', ONE[capability], ONE[capability], 'match', []],
  [capability, 'the same refusal, each in its own words', REFUSED, REFUSED, 'match', []],
  [capability, 'the candidate alone refuses', ONE[capability], REFUSED, 'mismatch', ['status']],
  [capability, 'the control alone refuses', REFUSED, ONE[capability], 'mismatch', ['status']],
  [capability, 'the candidate fails', ONE[capability], FAILED, 'candidate_error', ['status']],
  [capability, 'the candidate fails where the control refuses', REFUSED, FAILED, 'candidate_error', ['status']],
  [capability, 'the control fails', FAILED, ONE[capability], 'control_error', ['status']],
  [capability, 'both fail', FAILED, FAILED, 'candidate_error', ['error_code']],
  [capability, 'the candidate is absent', ONE[capability], ABSENT, 'missing', ['absent']],
  [capability, 'the control is absent', ABSENT, ONE[capability], 'missing', ['absent']],
  [capability, 'both are absent', ABSENT, ABSENT, 'missing', ['absent']],
]);
const OWN: readonly Case[] = [
  ['prediction', '5 % exactly', 50, 52.5, 'tolerated', ['score']],
  ['prediction', '5 % exactly, in binary fractions a little more', 4, 4.2, 'tolerated', ['score']],
  ['prediction', 'more than 5 %', 50, 52.6, 'mismatch', ['score']],
  ['prediction', 'more than 5 % below', 50, 47.4, 'mismatch', ['score']],
  ['prediction', 'below a score of 1 the delta is taken against 1', 0, 0.05, 'tolerated', ['score']],
  ['segmentation', 'one label of many', [0, 1, 1, 2], [0, 1, 1, 1], 'mismatch', ['labels']],
  ['segmentation', 'segments numbered in another way', [0, 0, 1], [1, 1, 0], 'mismatch', ['labels']],
  ['segmentation', 'a row that is not labelled', [0, 1, 1], [0, 1], 'mismatch', ['labels']],
  ['recommendation', 'other words, the same names', 'young;loyalty', 'young; loyalty', 'match', ['text']],
  ['recommendation', 'the same names in another order', 'young senior;', 'senior young;', 'tolerated', ['segments', 'text']],
  ['recommendation', 'another action', 'young;loyalty', 'young;activation', 'mismatch', ['actions', 'text']],
  ['recommendation', 'nothing named where v1 names something', 'young;', ';', 'mismatch', ['segments', 'text']],
  [
    'recommendation',
    'v1 names nothing: nothing to hold v2 to',
    ';',
    'young;loyalty',
    'tolerated',
    ['segments', 'actions', 'text'],
  ],
];

describe('a comparison', () => {
  it.each([...OF_ALL, ...OWN])('%s: %s', (capability, _, v1, v2, verdict, differences) => {
    expect(judged(capability, v1, v2)).toMatchObject({ verdict, differences });
  });

  it('gives |v2 - v1| / max(|v1|, 1) and v2 - v1, judged alike whichever side is greater', () => {
    const scores = fc.integer({ min: 0, max: 1_000 }).map((n) => n / 10);
    fc.assert(
      fc.property(scores, scores, (v1, v2) => {
        const { verdict, fields, figures } = judged('prediction', v1, v2);
        const { relative_delta, signed_delta } = fields as { relative_delta: number; signed_delta: number };
        expect(signed_delta).toBeCloseTo(v2 - v1, 8);
        expect(relative_delta).toBeCloseTo(Math.abs(v2 - v1) / Math.max(v1, 1), 8);
        expect(figures).toMatchObject({ distance: relative_delta, v1, v2 });
        const tenths = Math.round(Math.abs(v2 - v1) * 10);
        const within = tenths * 100 <= 5 * Math.max(Math.round(v1 * 10), 10);
        expect(verdict).toBe(tenths === 0 ? 'match' : within ? 'tolerated' : 'mismatch');
      }),
    );
  });

  it('counts a difference by its excess over what v1 disagrees with itself by', () => {
    expect(judged('prediction', 50, 53, 0.02)).toMatchObject({ verdict: 'tolerated', figures: { distance: 0.06 } });
    expect(judged('prediction', 50, 53.5, 0.02).verdict).toBe('tolerated');
    expect(judged('prediction', 50, 53.6, 0.02).verdict).toBe('mismatch');
    expect(judged('prediction', 50, 50, 0.02).verdict).toBe('match');
    expect(judged('segmentation', [0, 0, 0, 1], [0, 0, 0, 0], 0.25).verdict).toBe('tolerated');
    expect(judged('segmentation', [0, 0, 1, 1], [0, 0, 0, 0], 0.25).verdict).toBe('mismatch');
  });

  it('of segmentations shows the first rows alone, however many differ', () => {
    const many = Array.from({ length: 10_000 }, (_, row) => row % 3);
    const { fields, figures } = judged(
      'segmentation',
      many,
      many.map((label) => (label + 1) % 3),
    );
    expect(fields).toMatchObject({ unequal: 10_000, unequal_share: 1, agreement: 1 });
    expect((fields as { unequal_rows: unknown[] }).unequal_rows).toHaveLength(10);
    expect((fields as { unequal_rows: unknown[] }).unequal_rows[1]).toEqual({ row: 1, control: 1, candidate: 2 });
    expect(figures).toMatchObject({ distance: 1, agreement: 1 });
  });

  it('has no figures unless both sides answered', () => {
    for (const [v1, v2] of [
      [50, ABSENT],
      [ABSENT, 50],
      [REFUSED, 50],
      [50, FAILED],
    ] as const)
      expect(judged('prediction', v1, v2)).toMatchObject({
        fields: { relative_delta: null, signed_delta: null },
        figures: { distance: null },
      });
  });
});
