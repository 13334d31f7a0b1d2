/** When the load is over: waits until the system has done all that it accepted, and reads everything. */
import { isShadowed, join, type Drained, type Joined } from './joined.ts';
import { countDocuments, drainCollections } from './collections.ts';
import { drainTopics, onKafka } from './drain.ts';
import { until, type Wait } from '../world/waiting.ts';

export interface Place {
  readonly brokers: string;
  readonly prefix: string;
  readonly mongoUrl: string;
}

/** The collections that are checked. */
export const LEDGER = 'ledger_entries';
export const DIFFS = 'comparator_diffs';
/** Offsets are asked for this often. */
const IDLE_MS = 500;

/** Resolves true when the services have handled all of their topics; false after `wait.ms`. */
export async function caughtUp(
  { brokers, prefix }: Place,
  services: readonly string[],
  topics: readonly string[],
  wait: Wait,
): Promise<boolean> {
  const names = topics.map((topic) => prefix + topic);
  return onKafka(brokers, async (transport) => {
    const look = async (): Promise<true | undefined> => {
      const ends = await transport.ends(names);
      for (const service of services) {
        const done = await transport.committed(prefix + service, names);
        if (names.some((name) => (ends.get(name) ?? []).some((end, p) => (done.get(name)?.[p] ?? 0) < end))) return undefined;
      }
      return true;
    };
    return until('the services have caught up', look, { ...wait, everyMs: IDLE_MS }).catch((error: unknown) => {
      if (wait.signal.aborted) throw error;
      return false;
    });
  });
}

/** Resolves when every shadowed request has its diff, or the wait is over: what is missing then is the checks' to say. */
export async function compared(place: Place, wait: Wait): Promise<void> {
  const requests = await onKafka(place.brokers, (transport) =>
    drainTopics(transport, place.prefix, (topic) => /^requests\.\w+$/.test(topic)),
  );
  const wanted = [...join({ topics: requests, ledger: [], diffs: [] }).values()].filter(isShadowed).length;
  const look = async (): Promise<true | undefined> => (await countDocuments(place.mongoUrl, DIFFS)) >= wanted || undefined;
  await until('every shadowed request is compared', look, { ...wait, everyMs: 500 }).catch((error: unknown) => {
    if (wait.signal.aborted) throw error;
  });
}

export async function drain(place: Place): Promise<Drained & { readonly byId: ReadonlyMap<string, Joined> }> {
  const topics = await onKafka(place.brokers, (transport) => drainTopics(transport, place.prefix));
  const collections = await drainCollections(place.mongoUrl, [LEDGER, DIFFS]);
  const drained = { topics, ledger: collections.get(LEDGER) ?? [], diffs: collections.get(DIFFS) ?? [] };
  return { ...drained, byId: join(drained) };
}
