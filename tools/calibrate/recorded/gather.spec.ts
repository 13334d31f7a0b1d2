/** From recorded requests to what a fit starts from. */
import { describe, expect, test } from '@jest/globals';
import { CALIBRATION, type RecordingsPage, validators } from '@cohortlens/contracts';
import { EXIT } from '../../cli/exit.ts';
import { recordedLabels, recordedScores } from './gather.ts';

const SINCE = '2026-03-01T00:00:00.000Z';
type Recording = RecordingsPage['items'][number];
const recording = (n: number, more: Partial<Recording>): Recording => ({
  request_id: `request-${String(n).padStart(6, '0')}`,
  accepted_at: '2026-03-06T14:05:00.000Z',
  version: 'v1',
  input: {},
  output: {},
  again: null,
  ...more,
});
const page = (items: readonly Recording[]): RecordingsPage => ({ looked_at: items.length, complete: true, items: [...items] });
const customer = (age: number) => ({ age, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Artist' });
const scored = (n: number, age: number, score: number, again?: number): Recording =>
  recording(n, {
    input: { ...customer(age), segment: 'new' },
    output: { predicted_spending: score, confidence: 'medium' },
    again: again === undefined ? null : { predicted_spending: again, confidence: 'medium' },
  });
const many = Array.from({ length: CALIBRATION.fewestRecorded }, (_, n) => scored(n, 20 + n, 50));

describe('recorded scores', () => {
  test('are one for each customer: the mean of all answers about it', () => {
    expect(validators['recordings-page'](page(many))).toBe(true);
    const { samples, version, ofOthers } = recordedScores(page([...many, scored(200, 20, 53, 56), scored(201, 20, 41)]), SINCE);
    expect(samples).toHaveLength(CALIBRATION.fewestRecorded);
    expect(samples.find(({ features }) => features.age === 20)?.score).toBe((50 + 53 + 56 + 41) / 4);
    expect([version, ofOthers]).toEqual(['v1', 0]);
  });
  test('tell what v1 disagrees with itself by, where it was asked twice', () => {
    const { self } = recordedScores(page([...many, scored(200, 300, 50, 51), scored(201, 301, 50, 50)]), SINCE);
    expect(self.asked).toBe(2);
    expect(self.difference).toBeCloseTo(0.01, 12);
  });
  test('are the same in whatever order they were recorded', () => {
    expect(recordedScores(page([...many].reverse()), SINCE)).toEqual(recordedScores(page(many), SINCE));
  });
  test('are of the newest model of v1 alone', () => {
    const old = { ...scored(200, 300, 10), version: 'older' };
    const { samples, ofOthers } = recordedScores(page([...many, old]), SINCE);
    expect([samples.length, ofOthers]).toEqual([CALIBRATION.fewestRecorded, 1]);
  });
  test('that are too few are refused, with how many there are and since when', () => {
    const few = page([...many.slice(1), scored(1, 21, 50)]);
    expect(() => recordedScores(few, SINCE)).toThrow(
      expect.objectContaining({
        exit: EXIT.noEvidence,
        message: expect.stringMatching(/about 99 different customers .* since 2026-03-01.*\(100 requests.*at least 100/),
      }),
    );
  });
});

describe('recorded labels', () => {
  const labelled = (n: number, ages: readonly number[], clusters: readonly number[], again?: readonly number[]): Recording =>
    recording(n, {
      input: { rows: ages.map((age) => ({ age, annual_income: 1_000, spending_score: 50, customer_id: 7 })) },
      output: { clusters, segments: [] },
      again: again === undefined ? null : { clusters: again, segments: [] },
    });
  const ages = Array.from({ length: CALIBRATION.fewestRecorded }, (_, n) => n);
  const all = labelled(
    0,
    ages,
    ages.map((age) => age % 2),
  );

  test('are one for each row, the newest where they differ', () => {
    const { samples, self } = recordedLabels(page([labelled(1, [4, 500], [1, 0], [1, 1]), all]), SINCE);
    expect(samples).toHaveLength(CALIBRATION.fewestRecorded + 1);
    expect(samples.find(({ row }) => row.age === 4)).toEqual({
      row: { age: 4, annual_income: 1_000, spending_score: 50 },
      label: 1,
    });
    expect(self).toEqual({ asked: 2, difference: 0.5 });
  });
  test('that are too few are refused', () => {
    expect(() => recordedLabels(page([]), SINCE)).toThrow(/segmentation: v1's answers about 0 different customers/);
  });
});
