/**
 * The way of an analytics request, from the body of an authenticated client to the answer: check, decide, take a seat, claim
 * the idempotency key, reserve on the meter, publish, await the answer that counts, and tell what was chosen. Everything that
 * it needs of the world comes in as a function.
 */
import { answerOf, type HttpAnswer } from '@cohortlens/answers';
import { type PathVersion, placeOf, RULES_FLAG } from '@cohortlens/contracts';
import { awaitAnswer } from './await-answer.ts';
import { assumes, type Door, enter } from './doors.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Published, RequestRecord } from './record.ts';
import { decide } from './routing.ts';
import type { Trail } from './trail.ts';
import type { Replies, World } from './world.ts';

export interface Asked {
  readonly door: Door;
  readonly path: PathVersion;
  readonly tenant: string;
  readonly body: unknown;
  readonly key: string | undefined;
}
export type RequestWay = (asked: Asked, trail: Trail) => Promise<HttpAnswer | Refusal>;

const PATHS: Readonly<Record<Published, 'bus_unavailable' | 'publish_unknown' | undefined>> = {
  published: undefined,
  not_published: 'bus_unavailable',
  unknown: 'publish_unknown',
};
export const locationOf = (id: string): string => `/api/v2/requests/${id}`;

export function createRequestWay(world: World): RequestWay {
  return async (asked, trail) => {
    const { door, path, tenant, body, key } = asked;
    const { flags, epoch } = world.flags();
    const defaults = assumes(door) ? world.defaultsOf(flags.rules_prediction) : undefined;
    if (assumes(door) && defaults === undefined)
      return refuse('not_ready', { detail: `The rule set ${flags.rules_prediction} is not known here yet` });
    const entered = enter(door, body, defaults);
    if (!entered.ok) return refuse('invalid_input', { errors: entered.errors });

    const decision = decide({ flags, path, tenant, draw: placeOf('control', trail.id), v1: world.v1 });
    if ('refused' in decision) return refuse(decision.refused);
    world.decided(trail, decision);
    const { primary, shadow } = decision;
    const deadlineAt = Math.round(world.now() + world.deadlineMs - (world.clock() - trail.startedAt));
    const record = {
      checked: entered.checked,
      tenant,
      path,
      epoch,
      ruleVersion: flags[RULES_FLAG[entered.checked.capability]],
      primary,
      shadow,
      failover: false,
      deadlineAt,
      traceparent: trail.traceparent,
    };

    const leave = world.takeSeat();
    if (leave === undefined) return refuse('overloaded');
    try {
      if (key === undefined) return await execute(world, { ...record, id: trail.id }, trail, () => Promise.resolve());
      const { id, claimed } = await world.claims.claim({ tenant, route: trail.route, key }, trail.id, entered.checked);
      trail.id = id;
      if (claimed.kind !== 'won') return claimed.kind === 'replay' ? replayed(claimed.answer, trail) : claimed;
      return await execute(world, { ...record, id }, trail, claimed.resolve).finally(claimed.end);
    } finally {
      leave();
    }
  };
}

function replayed(answer: HttpAnswer, trail: Trail): HttpAnswer {
  trail.servedBy = answer.served_by;
  return answer;
}

/** Counts, publishes, waits. `claim` is told whether the request was published, or that it was refused before. */
async function execute(
  world: World,
  record: RequestRecord,
  trail: Trail,
  claim: (published: Published) => Promise<void>,
): Promise<HttpAnswer | Refusal> {
  const { id, tenant } = record;
  const reserved = await world.reserve(tenant, id);
  if ('kind' in reserved) {
    await claim('not_published');
    return reserved;
  }
  const giveUp = async (): Promise<void> => {
    reserved.resolve('not_published');
    await claim('not_published');
  };
  if (world.clock() - trail.startedAt >= world.deadlineMs) {
    await giveUp();
    return refuse('store_unavailable', { detail: 'The store answered only when the deadline was over' });
  }
  const replies = world.expect(id);
  if ('kind' in replies) {
    await giveUp();
    return replies;
  }
  try {
    const published = await world.publish(record).catch(async (bug: unknown) => {
      await giveUp();
      throw bug;
    });
    reserved.resolve(published);
    await claim(published);
    const failed = PATHS[published];
    // Where nothing was accepted, nothing will be found.
    if (failed !== undefined) return refuse(failed, published === 'unknown' ? { location: locationOf(id) } : {});
    trail.accepted = true;
    return await settled(world, record, trail, replies);
  } finally {
    replies.end();
  }
}

async function settled(world: World, record: RequestRecord, trail: Trail, replies: Replies): Promise<HttpAnswer | Refusal> {
  const { id, tenant, path, primary } = record;
  const { result, failover, v2Error } = await awaitAnswer({
    primary,
    half: trail.startedAt + world.deadlineMs * world.failoverShare,
    deadline: trail.startedAt + world.deadlineMs,
    clock: world.clock,
    stands: () => {
      const present = decide({ flags: world.flags().flags, path, tenant, draw: 100, v1: world.v1 });
      // That v1's path is closed to new requests takes nothing from one that was let in before.
      if ('refused' in present) return { v2: present.refused === 'v1_gone', v1: world.v1 };
      return { v2: present.primary === 'v2', v1: present.failover || present.primary === 'v1' };
    },
    next: (ms) => replies.next(ms),
    askV1: async () => void (await world.publish({ ...record, primary: 'v1', shadow: undefined, failover: true })),
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
