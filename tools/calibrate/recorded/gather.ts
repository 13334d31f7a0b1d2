/** v1's answers as they were recorded: the same as asking v1, without asking it. A fit starts from them. Pure. */
import {
  CALIBRATION,
  type CustomerFeatures,
  type CustomerRow,
  type PredictionOutput,
  type RecordingsPage,
  type SegmentationOutput,
} from '@cohortlens/contracts';
import { EXIT, Failure } from '../../cli/exit.ts';
import type { Sample } from '../fit.ts';
import type { Gathered } from '../gathered.ts';
import type { LabelledRow } from '../segmentation/space.ts';
import { mean } from '../v1/gather.ts';

type Recording = RecordingsPage['items'][number];
/** One customer as it was asked about and answered, newest first. */
interface Told<Q, A> {
  readonly question: Q;
  readonly answer: A;
  /** When v1 was asked twice. */
  readonly again: A | undefined;
}
export interface Recorded<S> extends Gathered<S> {
  /** The model of v1 that answered. */
  readonly version: string;
  /** Answers of other models, which were left out. */
  readonly ofOthers: number;
}

/** Answers of one model alone, the newest: two of them do not make one old system. */
function ofOneModel(items: readonly Recording[]): { version: string; own: readonly Recording[]; ofOthers: number } {
  const version = items[0]?.version ?? '';
  const own = items.filter((item) => item.version === version);
  return { version, own, ofOthers: items.length - own.length };
}

/**
 * By what was asked: a customer that was asked about again is one, or a held-out customer would be one that the fit saw. In the order
 * of what was asked, not of the log: the same answers are to give the same rules.
 */
function byQuestion<Q, A>(told: readonly Told<Q, A>[]): Told<Q, A>[][] {
  const groups = new Map<string, Told<Q, A>[]>();
  for (const one of told) {
    const key = JSON.stringify(one.question);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function selfOf<Q, A>(told: readonly Told<Q, A>[], apart: (one: A, other: A) => number): Gathered<unknown>['self'] {
  const twice = told.flatMap(({ answer, again }) => (again === undefined ? [] : [apart(answer, again)]));
  return { asked: twice.length, difference: twice.length === 0 ? 0 : mean(twice) };
}

function expectEnough(what: string, { length }: readonly unknown[], { looked_at }: RecordingsPage, since: string): void {
  if (length >= CALIBRATION.fewestRecorded) return;
  throw new Failure(
    EXIT.noEvidence,
    `${what}: v1's answers about ${length} different customers are recorded since ${since} (${looked_at} requests looked at); at least ${CALIBRATION.fewestRecorded} are needed`,
    { hint: 'Let clients go on for longer, look further back with --since, or ask v1 itself: leave out --from shadow.' },
  );
}

const featuresOf = (input: Recording['input']): CustomerFeatures => {
  const { age, annual_income, work_experience, family_size, profession } = input as unknown as CustomerFeatures;
  return { age, annual_income, work_experience, family_size, profession: profession ?? null };
};

/** Scores; the mean where a customer was asked about more than once. Rejects too few with a Failure. */
export function recordedScores(page: RecordingsPage, since: string): Recorded<Sample> {
  const { version, own, ofOthers } = ofOneModel(page.items);
  const scoreOf = (output: unknown): number => (output as PredictionOutput).predicted_spending;
  const told = own.map(({ input, output, again }) => ({
    question: featuresOf(input),
    answer: scoreOf(output),
    again: again === null ? undefined : scoreOf(again),
  }));
  const samples = byQuestion(told).flatMap((group): Sample[] =>
    group[0] === undefined
      ? []
      : [
          {
            features: group[0].question,
            score: mean(group.flatMap(({ answer, again }) => (again === undefined ? [answer] : [answer, again]))),
          },
        ],
  );
  expectEnough('prediction', samples, page, since);
  const apart = (one: number, other: number): number => Math.abs(one - other) / Math.max(Math.abs(one), 1);
  return { samples, unanswered: 0, self: selfOf(told, apart), version, ofOthers };
}

/** Labels, row by row; the newest where a row was asked about more than once. Rejects too few with a Failure. */
export function recordedLabels(page: RecordingsPage, since: string): Recorded<LabelledRow> {
  const { version, own, ofOthers } = ofOneModel(page.items);
  const labelOf = (output: unknown, i: number): number | undefined => (output as SegmentationOutput).clusters[i];
  const told = own.flatMap(({ input, output, again }) =>
    (input as unknown as { rows: readonly CustomerRow[] }).rows.flatMap(({ age, annual_income, spending_score }, i) => {
      const answer = labelOf(output, i);
      if (answer === undefined) return [];
      return [
        { question: { age, annual_income, spending_score }, answer, again: again === null ? undefined : labelOf(again, i) },
      ];
    }),
  );
  const samples = byQuestion(told).flatMap(([newest]): LabelledRow[] =>
    newest === undefined ? [] : [{ row: newest.question, label: newest.answer }],
  );
  expectEnough('segmentation', samples, page, since);
  return { samples, unanswered: 0, self: selfOf(told, (one, other) => (one === other ? 0 : 1)), version, ofOthers };
}
