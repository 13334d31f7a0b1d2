/** v1's second answer to a request, as a result of v1's. */
import type { RequestOf, ResultOf } from '@cohortlens/contracts';
import type { V1 } from '../domain/ask-v1.ts';

/** budgetMs: how long it may take. Undefined: v1 is not asked this. */
export type AskAgain = (request: RequestOf, tenant: string, budgetMs: number) => Promise<ResultOf | undefined>;

export const askAgain =
  (v1: V1): AskAgain =>
  async (request, tenant, budgetMs) => {
    if (request.capability !== 'prediction') return undefined;
    const started = performance.now();
    const answer = await v1.predict(tenant, request.input, budgetMs);
    const { capability, path } = request;
    return { capability, path, side: 'v1', version: v1.version, ...answer, duration_ms: performance.now() - started };
  };
