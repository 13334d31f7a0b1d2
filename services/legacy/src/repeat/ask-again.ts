/** v1's second answer to a request, as a result of v1's. */
import type { RequestOf, ResultOf } from '@cohortlens/contracts';
import type { V1 } from '../domain/ask-v1.ts';
import { askedOf, resultOf } from '../domain/result.ts';

/** budgetMs: how long it may take. */
export type AskAgain = (request: RequestOf, tenant: string, budgetMs: number) => Promise<ResultOf>;

export const askAgain =
  (v1: V1): AskAgain =>
  async (request, tenant, budgetMs) => {
    const started = performance.now();
    const answer = await v1.ask(tenant, askedOf(request), budgetMs);
    return resultOf(request, answer, v1.version, performance.now() - started);
  };
