/** When the load is over: waits until the system has done all that it accepted, and reads everything. */
import { openKafka } from '@cohortlens/bus/kafka';
import { isShadowed, join, type Drained, type Joined } from './joined.ts';
import { countDocuments, drainCollections } from './collections.ts';
import { drainTopics, type Logged } from './drain.ts';
import { until, type Wait } from '../world/waiting.ts';

export interface Place {
  readonly brokers: string;
  readonly prefix: string;
  readonly mongoUrl: string;
}

const LEDGER = 'ledger_entries';
const DIFFS = 'comparator_diffs';
/** A group's topics are those that it has committed offsets of. */
const IDLE_MS = 500;

/** Resolves true when the services have handled all of their topics; false after `wait.ms`. */
export async function caughtUp(
  { brokers, prefix }: Place,
  services: readonly string[],
  topics: readonly string[],
  wait: Wait,
): Promise<boolean> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'drill' });
  const names = topics.map((topic) => prefix + topic);
  const behind = async (): Promise<boolean> => {
    const ends = await transport.ends(names);
    for (const service of services) {
      const done = await transport.committed(prefix + service, names);
      if (names.some((name) => (ends.get(name) ?? []).some((end, p) => (done.get(name)?.[p] ?? 0) < end))) return true;
    }
    return false;
  };
  try {
    await until('the services have caught up', async () => ((await behind()) ? undefined : true), { ...wait, everyMs: IDLE_MS });
    return true;
  } catch (error) {
    if (wait.signal.aborted) throw error;
    return false;
  } finally {
    await transport.close();
  }
}

/** Resolves when every shadowed request has its diff, or the wait is over: what is missing then is the checks' to say. */
export async function compared(place: Place, wait: Wait): Promise<void> {
  const requests = await drainTopics({ ...place, wanted: (topic) => /^requests\.\w+$/.test(topic) });
  const wanted = [...join({ topics: requests, ledger: [], diffs: [] }).values()].filter(isShadowed).length;
  const look = async (): Promise<true | undefined> => (await countDocuments(place.mongoUrl, DIFFS)) >= wanted || undefined;
  await until('every shadowed request is compared', look, { ...wait, everyMs: 500 }).catch((error: unknown) => {
    if (wait.signal.aborted) throw error;
  });
}

export async function drain(place: Place): Promise<Drained & { readonly byId: ReadonlyMap<string, Joined> }> {
  const topics: ReadonlyMap<string, readonly Logged[]> = await drainTopics(place);
  const collections = await drainCollections(place.mongoUrl, [LEDGER, DIFFS]);
  const drained = { topics, ledger: collections.get(LEDGER) ?? [], diffs: collections.get(DIFFS) ?? [] };
  return { ...drained, byId: join(drained) };
}
