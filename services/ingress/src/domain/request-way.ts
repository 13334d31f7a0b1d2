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
import type { Won } from './claims.ts';
import type { Replies, World } from './world.ts';

export interface Asked {
  readonly door: Door;
  readonly path: PathVersion;
  readonly tenant: string;
  readonly body: unknown;
  readonly key: string | undefined;
}
export type RequestWay = (asked: Asked, trail: Trail) => Promise<HttpAnswer | Refusal>;

/** What a client is told where the request is not certain to be on the bus. */
const FAILURES: Readonly<Record<Published, 'bus_unavailable' | 'publish_unknown' | undefined>> = {
  published: undefined,
  not_published: 'bus_unavailable',
  unknown: 'publish_unknown',
};
const locationOf = (id: string): string => `/api/v2/requests/${id}`;

export function createRequestWay(world: World): RequestWay {
  return async (asked, trail) => {
    const { door, path, tenant, body, key } = asked;
    // The time to answer begins here: how long a body was on its way says nothing of either side.
    const since = world.clock();
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
    const record = {
      checked: entered.checked,
      tenant,
      path,
      epoch,
      ruleVersion: flags[RULES_FLAG[entered.checked.capability]],
      primary,
      shadow,
      failover: false,
      deadlineAt: Math.round(world.now() + world.deadlineMs - (world.clock() - since)),
      traceparent: trail.traceparent,
    };

    const leave = world.takeSeat();
    if (leave === undefined) return refuse('overloaded');
    try {
      if (key === undefined) return await execute(world, { ...record, id: trail.id }, trail, since, UNCLAIMED);
      const { id, claimed } = await world.claims.claim({ tenant, route: trail.route, key }, trail.id, entered.checked);
      trail.id = id;
      if (claimed.kind !== 'won') return claimed.kind === 'replay' ? replayed(claimed.answer, trail) : claimed;
      return await execute(world, { ...record, id }, trail, since, claimed).finally(claimed.end);
    } finally {
      leave();
    }
  };
}

function replayed(answer: HttpAnswer, trail: Trail): HttpAnswer {
  trail.servedBy = answer.served_by;
  return answer;
}

type Execution = Pick<Won, 'resolve' | 'again'>;
const UNCLAIMED: Execution = { again: false, resolve: () => Promise.resolve() };

/** Counts, publishes, waits. The claim is told whether the request was published, or that it was refused before. `since`: when it had been read. */
async function execute(
  world: World,
  record: RequestRecord,
  trail: Trail,
  since: number,
  claim: Execution,
): Promise<HttpAnswer | Refusal> {
  const { id, tenant } = record;
  /** Where somebody may have published it before, it is certain of none that it never was. */
  const fate = (published: Published): Published => (claim.again && published === 'not_published' ? 'unknown' : published);
  const reserved = await world.reserve(tenant, id, claim.again);
  if ('kind' in reserved) {
    await claim.resolve(fate('not_published'));
    return reserved;
  }
  const giveUp = async (): Promise<void> => {
    reserved.resolve(fate('not_published'));
    await claim.resolve(fate('not_published'));
  };
  if (world.clock() - since >= world.deadlineMs) {
    await giveUp();
    return refuse('store_unavailable', { detail: 'The store answered only when the deadline was over' });
  }
  const replies = world.expect(id);
  if ('kind' in replies) {
    await giveUp();
    return replies;
  }
  try {
    const published = await world.publish(record).then(fate, async (bug: unknown) => {
      await giveUp();
      throw bug;
    });
    reserved.resolve(published);
    const publishedAt = world.clock();
    await claim.resolve(published);
    const failed = FAILURES[published];
    // Where nothing was accepted, nothing will be found.
    if (failed !== undefined) return refuse(failed, published === 'unknown' ? { location: locationOf(id) } : {});
    trail.accepted = true;
    return await settled(world, record, trail, replies, { publishedAt, deadline: since + world.deadlineMs });
  } finally {
    replies.end();
  }
}

/** On the monotonic clock. */
interface Times {
  readonly publishedAt: number;
  readonly deadline: number;
}

async function settled(
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
    stands: () => {
      const present = decide({ flags: world.flags().flags, path, tenant, draw: 100, v1: world.v1 });
      // That v1's path is closed to new requests takes nothing from one that was let in before.
      if ('refused' in present) return { v2: present.refused === 'v1_gone', v1: world.v1 };
      return { v2: present.primary === 'v2', v1: present.failover || present.primary === 'v1' };
    },
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
