/** Executes a request that is let in: reserves on the meter, publishes, and has the answer awaited. */
import type { HttpAnswer } from '@cohortlens/answers';
import type { Won } from './claims.ts';
import type { Published, RequestRecord } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import { locationOf, settled } from './settled.ts';
import type { Trail } from './trail.ts';
import type { World } from './world.ts';

export type Execution = Pick<Won, 'resolve' | 'again'>;

/** What a client is told where the request is not certain to be on the bus. Where nothing was accepted, nothing will be found. */
const FAILURES: Readonly<Record<Published, (id: string) => Refusal | undefined>> = {
  published: () => undefined,
  not_published: () => refuse('bus_unavailable'),
  unknown: (id) => refuse('publish_unknown', { location: locationOf(id) }),
};

/**
 * Meter and claim are told whether the request was published, or that it was given up before: for want of time, or because of a bug,
 * with which it rejects then. `since`: when it had been read, on the monotonic clock.
 */
export async function execute(
  world: World,
  record: RequestRecord,
  trail: Trail,
  since: number,
  claim: Execution,
): Promise<HttpAnswer | Refusal> {
  const { id, tenant } = record;
  const deadline = since + world.deadlineMs;
  // Where somebody may have published it before, it is certain of none that it never was.
  const certain = (what: Published): Published => (claim.again && what === 'not_published' ? 'unknown' : what);
  const reserved = await world.reserve(tenant, id, claim.again).catch(async (bug: unknown) => {
    await claim.resolve(certain('not_published'));
    throw bug;
  });
  const tell = async (what: Published): Promise<Published> => {
    const published = certain(what);
    if (!('kind' in reserved)) reserved.resolve(published);
    await claim.resolve(published);
    return published;
  };
  const replies = 'kind' in reserved ? reserved : (overdue(world.clock(), deadline) ?? world.expect(id));
  if ('kind' in replies) {
    await tell('not_published');
    return replies;
  }
  try {
    const sent = await world.publish(record).catch(async (bug: unknown) => {
      await tell('not_published');
      throw bug;
    });
    const publishedAt = world.clock();
    const failed = FAILURES[await tell(sent)](id);
    if (failed !== undefined) return failed;
    trail.accepted = true;
    return await settled(world, record, trail, replies, { publishedAt, deadline });
  } finally {
    replies.end();
  }
}

const overdue = (now: number, deadline: number): Refusal | undefined =>
  now < deadline ? undefined : refuse('store_unavailable', { detail: 'The store answered only when the deadline was over' });
