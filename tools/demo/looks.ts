/** What the steps look at: what clients saw since the step began, and what the system knows of it. */
import { compared, v2Errors } from './evidence.ts';
import type { World } from './world.ts';

/** From now on, what is seen counts for the step. */
export async function anew(world: World): Promise<void> {
  world.v2ErrorsBefore = await v2Errors(world);
  world.since = new Date().toISOString();
  world.crowd.mark();
}

/** The same with nothing under way at the change, so that no earlier request is compared within the step. */
export async function between(world: World, change: () => Promise<unknown>): Promise<void> {
  await world.crowd.pause();
  await change();
  await anew(world);
  world.crowd.start();
}

export async function clients({ crowd }: World) {
  const { answered, failed, gone, p95_ms, capabilities, served } = crowd.counts();
  return { answered, failed, gone, p95_ms, capabilities: capabilities.length, ...served };
}

export async function shadowed(world: World) {
  const { capabilities, mismatching, ...rest } = await compared(world);
  const { failed } = world.crowd.counts();
  return { failed, ...rest, capabilities: capabilities.length, mismatching: mismatching.join(' and ') };
}

export const withFailures = async (world: World) => ({
  ...(await clients(world)),
  v2_failures: (await v2Errors(world)) - world.v2ErrorsBefore,
});

type Clients = Awaited<ReturnType<typeof clients>>;

/** Of every step in which clients are looked at. */
export const unhurt = ({ answered, failed, capabilities }: Pick<Clients, 'answered' | 'failed' | 'capabilities'>) => ({
  'at least 120 answers, about all three capabilities': answered >= 120 && capabilities === 3,
  'clients saw no failure': failed === 0,
});
