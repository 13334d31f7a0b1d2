/** v1's three analytics routes: the body that each takes, and what it answers with the model. */
import type { CustomerFeatures } from '@cohortlens/contracts';
import { type ReferenceModel, answerOf } from '../model/reference-model.ts';
import type { Body, Detail } from './body.ts';
import { readFrame } from './frame.ts';
import { checkCustomer, checkQuestion } from './inputs.ts';

export type Said =
  | { readonly status: 200; readonly body: unknown }
  | { readonly status: 400; readonly detail: string }
  | { readonly status: 422; readonly details: readonly Detail[] };

export interface Analytics {
  readonly path: string;
  /** FastAPI reads the body before it asks who is there: broken JSON is its 422. The others read it themselves, and fail. */
  readonly declared: boolean;
  /** `jitter` takes a score to the one that is answered. Throws what v1 answers 500 for. */
  readonly say: (model: ReferenceModel, body: Body, jitter: (score: number) => number) => Said;
}

const ok = (body: unknown): Said => ({ status: 200, body });

export const ANALYTICS: readonly Analytics[] = [
  {
    path: '/api/v1/predict-spending',
    declared: true,
    say: (model, body, jitter) => {
      const customer = checkCustomer(body);
      if ('details' in customer) return { status: 422, details: customer.details };
      const score = jitter(model.score(customer.value));
      if (!isRepresentable(customer.value) || Number.isNaN(score)) throw new Error('not a finite number');
      return ok(answerOf(score));
    },
  },
  {
    path: '/api/v1/segment',
    declared: false,
    say: (model, body) => {
      if (!('value' in body)) throw new Error('no JSON');
      const frame = readFrame(body.value);
      if ('missing' in frame) return { status: 400, detail: `Missing column: ${frame.missing}` };
      return ok({ clusters: model.clusters(frame.rows) });
    },
  },
  {
    path: '/api/v1/recommendations/natural',
    declared: true,
    say: (model, body) => {
      const question = checkQuestion(body);
      if ('details' in question) return { status: 422, details: question.details };
      return ok({ recommendation: model.recommend(question.value.query) });
    },
  },
];

/** v1's scaler takes no infinite number, and answers 500. */
const isRepresentable = (customer: CustomerFeatures): boolean =>
  Object.values(customer).every((value) => typeof value !== 'number' || Number.isFinite(value));
