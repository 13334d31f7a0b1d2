/** When the load is over: waits until the system has done all that it accepted, and reads everything. */
import { CAPABILITIES, type LedgerBalance, requestsTopic, resultsTopic } from '@cohortlens/contracts';
import { isShadowed, join, type Drained, type Joined } from './joined.ts';
import { countDocuments, drainCollections } from './collections.ts';
import { drainTopics, onKafka } from './drain.ts';
import type { Desk } from '../world/desk.ts';
import { pause, until, type Wait } from '../world/waiting.ts';

export interface Place {
  readonly brokers: string;
  readonly prefix: string;
  readonly mongoUrl: string;
  readonly runs: (service: string) => boolean;
}

/** The collections that are checked. */
export const LEDGER = 'ledger_entries';
export const DIFFS = 'comparator_diffs';
/** How often it is looked. */
const LOOK_MS = 500;

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
    return until('the services have caught up', look, { ...wait, everyMs: LOOK_MS }).catch((error: unknown) => {
      if (wait.signal.aborted) throw error;
      return false;
    });
  });
}

type ById = ReadonlyMap<string, Joined>;

export interface Settled {
  /** The last one seen: what does not come in time is the checks' to say. */
  readonly balance: LedgerBalance;
}

/** What the log has accepted so far. */
const requested = async (place: Place): Promise<ById> => {
  const wanted = (topic: string): boolean => /^requests\.\w+$/.test(topic);
  const topics = await onKafka(place.brokers, (transport) => drainTopics(transport, place.prefix, wanted));
  return join({ topics, ledger: [], diffs: [] });
};
/** Whether what was shadowed has its diff, where a comparator runs. */
const hasDiffs = async (place: Place, byId: ById): Promise<boolean> => {
  const shadowed = place.runs('comparator') ? [...byId.values()].filter(isShadowed).length : 0;
  return shadowed === 0 || (await countDocuments(place.mongoUrl, DIFFS)) >= shadowed;
};

/** Who answers what: v1's side all capabilities, v2's each its own. */
const ANSWERS = [
  { service: 'legacy', topics: CAPABILITIES.map(requestsTopic) },
  ...CAPABILITIES.map((capability) => ({ service: capability, topics: [requestsTopic(capability)] })),
] as const;
/** What the comparator pairs. */
const PAIRED = CAPABILITIES.flatMap((capability) => [requestsTopic(capability), resultsTopic(capability)]);

/**
 * Resolves when every shadowed request has its diff and the comparator has told of all that the sides have answered, late ones too; or
 * the wait is over: what is missing then is the checks' to say.
 */
export async function compared(place: Place, wait: Wait): Promise<void> {
  const byId = await requested(place);
  const sides = ANSWERS.filter(({ service }) => place.runs(service));
  await Promise.all(sides.map(({ service, topics }) => caughtUp(place, [service], topics, wait)));
  const look = async (): Promise<true | undefined> => ((await hasDiffs(place, byId)) ? true : undefined);
  await until('every shadowed request is compared', look, { ...wait, everyMs: LOOK_MS }).catch((error: unknown) => {
    if (wait.signal.aborted) throw error;
  });
  await caughtUp(place, ['comparator'], PAIRED, wait);
}

/** Resolves when the ledger has settled all that the log has accepted, and every shadowed request is compared; or the wait is over. */
export async function settled(place: Place, desk: Desk, wait: Wait): Promise<Settled> {
  const byId = await requested(place);
  const end = Date.now() + wait.ms;
  for (let balance = await desk.balance(); ; ) {
    const { accepted, in_flight } = balance.totals;
    const done = accepted >= byId.size && in_flight === 0 && (await hasDiffs(place, byId));
    if (done || Date.now() > end) return { balance };
    await pause(LOOK_MS, wait.signal);
    const last = balance;
    balance = await desk.balance().catch(() => last);
  }
}

export async function drain(place: Place): Promise<Drained & { readonly byId: ReadonlyMap<string, Joined> }> {
  const topics = await onKafka(place.brokers, (transport) => drainTopics(transport, place.prefix));
  const collections = await drainCollections(place.mongoUrl, [LEDGER, DIFFS]);
  const drained = { topics, ledger: collections.get(LEDGER) ?? [], diffs: collections.get(DIFFS) ?? [] };
  return { ...drained, byId: join(drained) };
}
