/** What both sides carry: a prediction's request and result as the product has them, with an answer that tells whose it is. */
import type { PredictionRequest, PredictionResult } from '@cohortlens/contracts';

export type { PredictionRequest };

/** The request number `n`; those in flight together differ. */
export const customer = (n: number): PredictionRequest => ({
  capability: 'prediction',
  path: 'v2',
  input: {
    age: 18 + (n % 80),
    annual_income: 20_000 + (n % 10_000),
    work_experience: n % 40,
    family_size: 1 + (n % 6),
    profession: 'Engineer',
  },
  rule_version: '1.0.0',
});

const score = ({ input }: PredictionRequest): number => (input.annual_income % 1_000) / 10;

/** What both handlers return: no computation, the bus alone is measured. */
export const resultOf = (request: PredictionRequest): PredictionResult => ({
  capability: 'prediction',
  path: request.path,
  side: 'v2',
  version: request.rule_version,
  status: 'ok',
  output: { predicted_spending: score(request), confidence: 'medium' },
  duration_ms: 0,
});

export function isAnswerTo(request: PredictionRequest, answer: unknown): boolean {
  const result = answer as Partial<PredictionResult> | undefined;
  return result?.status === 'ok' && result.output?.predicted_spending === score(request);
}
