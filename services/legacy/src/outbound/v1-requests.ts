/** What is sent to v1: the path and the body that it takes, by capability. */
import type { Capability, RequestOf } from '@cohortlens/contracts';
import type { Asked } from '../domain/ask-v1.ts';

interface Sent<C extends Capability> {
  readonly path: string;
  readonly body: (input: RequestOf<C>['input']) => unknown;
}

const REQUESTS: { readonly [C in Capability]: Sent<C> } = {
  prediction: {
    path: '/api/v1/predict-spending',
    body: ({ age, annual_income, work_experience, family_size, profession = null }) => ({
      age,
      annual_income,
      work_experience,
      family_size,
      profession,
    }),
  },
  segmentation: {
    path: '/api/v1/segment',
    body: ({ rows }) =>
      rows.map(({ age, annual_income, spending_score }) => ({
        Age: age,
        'Annual Income ($)': annual_income,
        'Spending Score (1-100)': spending_score,
      })),
  },
  recommendation: { path: '/api/v1/recommendations/natural', body: ({ query }) => ({ query }) },
};

/** The path under v1's address, and the JSON body. */
export function v1Request<C extends Capability>({ capability, input }: Asked<C>): { path: string; body: string } {
  const { path, body }: Sent<C> = REQUESTS[capability as C];
  return { path, body: JSON.stringify(body(input)) };
}
