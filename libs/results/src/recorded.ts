/**
 * What a side said, kept by request id: it need not say the same twice, so a request that is delivered again gets the result
 * that was recorded first. Failures are kept too: nobody can tell whether the recorded one reached the log before the crash that
 * brought the request back, and the first result in the log is the one that counts.
 */
import type { Capability, ResultOf } from '@cohortlens/contracts';
import type { Store } from '@cohortlens/store';

export interface RecordedResults<C extends Capability = Capability> {
  find(requestId: string): Promise<ResultOf<C> | undefined>;
  /** Records the result unless there is one; returns the one that counts. */
  record(requestId: string, result: ResultOf<C>): Promise<ResultOf<C>>;
}

interface Recorded<C extends Capability> {
  readonly id: string;
  readonly result: ResultOf<C>;
  readonly expires: number;
}

/** Longer than a message waits for its redelivery. */
const KEPT_MS = 24 * 60 * 60_000;

/** collection: its name in the store, prefixed with its owner. now: epoch milliseconds. */
export async function openRecordedResults<C extends Capability = Capability>(
  store: Store,
  collection: string,
  now: () => number,
): Promise<RecordedResults<C>> {
  const kept = await store.collection<Recorded<C>>({ name: collection, indexes: [], expires: 'expires' });
  return {
    find: async (id) => (await kept.get(id))?.result,
    record: async (id, result) => {
      const there = await kept.insert([{ id, result, expires: now() + KEPT_MS }]);
      return there.has(id) ? ((await kept.get(id))?.result ?? result) : result;
    },
  };
}
