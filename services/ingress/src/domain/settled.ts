/** What a published request comes to: the answer that counts is awaited, and what was chosen is told. */
import { answerOf, type HttpAnswer } from '@cohortlens/answers';
import { awaitAnswer } from './await-answer.ts';
import type { RequestRecord } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import { mayAnswer } from './routing.ts';
import type { Trail } from './trail.ts';
import type { Replies, World } from './world.ts';

/** Where a client asks later what became of its request. */
export const locationOf = (id: string): string => `/api/v2/requests/${id}`;

/** On the monotonic clock. */
export interface Times {
  readonly publishedAt: number;
  readonly deadline: number;
}

/** The answer of whichever side counts, or that there was none in time. A choice between the sides is told before the client hears of it. */
export async function settled(
  world: World,
  record: RequestRecord,
  trail: Trail,
  replies: Replies,
  { publishedAt, deadline }: Times,
): Promise<HttpAnswer | Refusal> {
  const { id, tenant, path, primary } = record;
  const { result, failover, v2Error } = await awaitAnswer({
    primary,
    half: publishedAt + (deadline - publishedAt) * world.failoverShare,
    deadline,
    // Half of what it usually has.
    judged: (deadline - publishedAt) * 2 >= world.deadlineMs,
    clock: world.clock,
    stands: () => mayAnswer({ flags: world.flags().flags, path, tenant, v1: world.v1 }),
    next: (ms) => replies.next(ms),
    askV1: async (withdrawn) =>
      void (await world.publish({ ...record, primary: 'v1', shadow: undefined, failover: true, withdrawn })),
  });
  trail.failover = failover;
  trail.v2Error = v2Error;
  if (v2Error) world.v2Failed(trail);
  if (result === undefined) return refuse('deadline_exceeded', { location: locationOf(id) });
  const answer = answerOf(result, id);
  trail.servedBy = answer.served_by;
  if ('code' in answer.body) trail.error = answer.body.code as Trail['error'];
  if (!failover) return answer;
  trail.choice = result.side;
  if (await world.tellChoice(trail, answer.status)) return answer;
  trail.choice = null;
  return refuse('publish_unknown', { location: locationOf(id) });
}
