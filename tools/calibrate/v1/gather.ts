/** v1's answers about a customer table: what a fit starts from, and how far v1 agrees with itself. */
import type { CustomerFeatures, CustomerRow } from '@cohortlens/contracts';
import type { Sample } from '../fit.ts';
import type { LabelledRow } from '../segmentation/space.ts';
import type { Gathered } from '../gathered.ts';
import { EXIT, Failure } from '../../cli/exit.ts';
import { askAll, type AskAllOptions } from './ask-all.ts';
import type { V1Desk } from './desk.ts';

export interface GatherOptions extends AskAllOptions {
  /** How often each customer is asked about; the mean counts. More than once where v1 is noisy. */
  readonly repeats: number;
}

/** So many customers are asked about once more, to see whether v1 says the same. */
const ASKED_AGAIN = 200;
const ROWS_A_CALL = 500;

export const mean = (values: readonly number[]): number => values.reduce((sum, v) => sum + v, 0) / values.length;

export async function gatherScores(
  desk: Pick<V1Desk, 'score'>,
  customers: readonly CustomerFeatures[],
  { repeats, ...asking }: GatherOptions,
): Promise<Gathered<Sample>> {
  const again = customers.slice(0, ASKED_AGAIN);
  const questions = [...Array.from({ length: repeats }, () => customers).flat(), ...again];
  const scores = await askAll(questions, desk.score, asking);
  const samples = customers.flatMap((features, i): Sample[] => {
    const own = Array.from({ length: repeats }, (_, r) => scores[r * customers.length + i]).filter((s) => s !== undefined);
    return own.length === 0 ? [] : [{ features, score: mean(own) }];
  });
  const twice = again.flatMap((_, i) => {
    const [one, other] = [scores[i], scores[repeats * customers.length + i]];
    return one === undefined || other === undefined ? [] : [Math.abs(one - other) / Math.max(Math.abs(one), 1)];
  });
  return {
    samples,
    unanswered: customers.length - samples.length,
    self: { asked: twice.length, difference: twice.length === 0 ? 0 : mean(twice) },
  };
}

const batches = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));

/** Labels of any number of rows; rejects when v1 refuses them. */
export const labelsBy =
  (desk: Pick<V1Desk, 'labels'>, asking: AskAllOptions) =>
  async (rows: readonly CustomerRow[]): Promise<readonly number[]> => {
    const answers = await askAll(batches(rows, ROWS_A_CALL), desk.labels, asking);
    return answers.flatMap((labels) => {
      if (labels === undefined)
        throw new Failure(EXIT.failed, 'v1 refused rows that have an age, an income and a spending score');
      return labels;
    });
  };

export async function gatherLabels(
  desk: Pick<V1Desk, 'labels'>,
  rows: readonly CustomerRow[],
  asking: AskAllOptions,
): Promise<Gathered<LabelledRow>> {
  const labelsOf = labelsBy(desk, asking);
  const labels = await labelsOf(rows);
  const again = await labelsOf(rows.slice(0, ASKED_AGAIN));
  const differing = again.filter((label, i) => label !== labels[i]).length;
  return {
    samples: rows.map((row, i) => ({ row, label: labels[i] as number })),
    unanswered: 0,
    self: { asked: again.length, difference: again.length === 0 ? 0 : differing / again.length },
  };
}
