/**
 * A group outlives its coordinator: another broker takes it over with its members, who only have to look for it. kafkajs goes on
 * asking the broker that it knew until the membership has ended, and joins as a new member then, for whom the group waits until the
 * old one's session has ended too. Here a coordinator that is gone is looked for in the background, and the membership goes on.
 */
import { atMost } from '../consume/wait.ts';
import { typeOf } from './failure.ts';

interface Coordinated {
  coordinator: unknown;
}

/** What this concerns of kafkajs' consumer group. */
export interface Group extends Coordinated {
  readonly groupId: string;
  readonly cluster: { readonly findGroupCoordinator: (of: { readonly groupId: string }) => Promise<unknown> };
  readonly sessionTimeout: number;
  /** When it last heard from its coordinator, epoch milliseconds. */
  readonly lastRequest: number;
  readonly offsetManager: Coordinated | null;
  heartbeat(options: { readonly interval: number }): Promise<void>;
  commitOffsets(offsets: unknown): Promise<void>;
}

/** What a broker says that coordinates the group no more, or not yet, and what its silence is called. */
const GONE = new Set([
  'NOT_COORDINATOR_FOR_GROUP',
  'GROUP_COORDINATOR_NOT_AVAILABLE',
  'GROUP_LOAD_IN_PROGRESS',
  'KafkaJSConnectionError',
  'KafkaJSConnectionClosedError',
  'KafkaJSRequestTimeoutError',
]);
/** A heartbeat is waited for so long: fetching goes on meanwhile, from other brokers. */
const PATIENCE_MS = 500;

const looking = new WeakSet<Group>();

/** Whether the group may still count it as a member. */
const stands = ({ lastRequest, sessionTimeout }: Group): boolean => Date.now() - lastRequest <= sessionTimeout;

/** Looks for the coordinator, once at a time. Whoever is not found now is looked for at the next heartbeat. */
function lookFor(group: Group): void {
  if (looking.has(group)) return;
  looking.add(group);
  void group.cluster
    .findGroupCoordinator({ groupId: group.groupId })
    .then((coordinator) => {
      group.coordinator = coordinator;
      if (group.offsetManager !== null) group.offsetManager.coordinator = coordinator;
    })
    .catch(() => undefined)
    .finally(() => looking.delete(group));
}

/** True when it was only the coordinator that is gone, and the membership may still stand. */
function bears(group: Group, error: unknown): boolean {
  if (!GONE.has(typeOf(error)) || !stands(group)) return false;
  lookFor(group);
  return true;
}

/** Changes kafkajs' consumer groups, all of the process. */
export function keepMembership(prototype: Pick<Group, 'heartbeat' | 'commitOffsets'>): void {
  const { heartbeat, commitOffsets } = prototype;
  prototype.heartbeat = async function (this: Group, options): Promise<void> {
    if (looking.has(this) && stands(this)) return;
    const beat = heartbeat.call(this, options).catch((error: unknown) => {
      if (!bears(this, error)) throw error;
    });
    // What it says later, the next one says again.
    beat.catch(() => undefined);
    await atMost(beat, PATIENCE_MS);
  };
  prototype.commitOffsets = async function (this: Group, offsets): Promise<void> {
    try {
      await commitOffsets.call(this, offsets);
    } catch (error) {
      bears(this, error);
      throw error;
    }
  };
}
