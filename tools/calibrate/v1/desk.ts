/** What a calibration asks of v1: the score of a customer, the labels of rows. */
import type { CustomerFeatures, CustomerRow } from '@cohortlens/contracts';
import { EXIT, Failure } from '../../cli/exit.ts';
import { openExchange, type V1Options, type V1Reply } from './exchange.ts';

export interface V1Desk {
  /** 0..100; undefined when v1 refuses the customer. */
  readonly score: (features: CustomerFeatures) => Promise<number | undefined>;
  /** In the rows' order; undefined when v1 refuses them. */
  readonly labels: (rows: readonly CustomerRow[]) => Promise<readonly number[] | undefined>;
}

function read<T>(reply: V1Reply, what: string, has: (body: Record<string, unknown>) => T | undefined): T | undefined {
  if ('refused' in reply) return undefined;
  const found = has((reply.body ?? {}) as Record<string, unknown>);
  if (found === undefined) throw new Failure(EXIT.failed, `v1 answered without ${what}: is V1_URL a CohortLens v1?`);
  return found;
}
const isLabel = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;

export function openDesk(options: V1Options): V1Desk {
  const ask = openExchange(options);
  return {
    async score({ age, annual_income, work_experience, family_size, profession = null }) {
      const question = { age, annual_income, work_experience, family_size, profession };
      return read(await ask('/api/v1/predict-spending', question), 'a predicted_spending', ({ predicted_spending: score }) =>
        typeof score === 'number' && Number.isFinite(score) ? score : undefined,
      );
    },
    async labels(rows) {
      const question = rows.map((row) => ({
        Age: row.age,
        'Annual Income ($)': row.annual_income,
        'Spending Score (1-100)': row.spending_score,
      }));
      return read(await ask('/api/v1/segment', question), 'a cluster for each row', ({ clusters }) =>
        Array.isArray(clusters) && clusters.length === rows.length && clusters.every(isLabel) ? clusters : undefined,
      );
    },
  };
}
