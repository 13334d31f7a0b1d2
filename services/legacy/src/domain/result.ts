/** v1's result on a request: what it answered, with what the request carries. Pure. */
import type { Capability, RequestOf, ResultOf } from '@cohortlens/contracts';
import type { Asked, V1Answer } from './ask-v1.ts';

/** durationMs: how long v1 took. */
export function resultOf<C extends Capability>(
  request: RequestOf<C>,
  answer: V1Answer<C>,
  version: string,
  durationMs: number,
): ResultOf<C> {
  const { capability, path } = request;
  const assumed = 'assumed' in request && request.assumed !== undefined ? { assumed: request.assumed } : {};
  return { capability, path, side: 'v1', version, ...assumed, ...answer, duration_ms: durationMs } as ResultOf<C>;
}

/** What of a request v1 gets to see. */
export const askedOf = <C extends Capability>({ capability, input }: RequestOf<C>): Asked<C> =>
  ({ capability, input }) as Asked<C>;
