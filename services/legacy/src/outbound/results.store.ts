/**
 * What v1 said, kept by request id: v1 need not say the same twice, so a request that is delivered again gets the answer that
 * was recorded first, and v1 is not asked again.
 */
import type { PredictionResult } from '@cohortlens/contracts';
import type { Store } from '@cohortlens/store';
import type { RecordedResults } from '../domain/recorded-results.ts';

interface Recorded {
  readonly id: string;
  readonly result: PredictionResult;
  readonly expires: number;
}

const KEPT_MS = 24 * 60 * 60_000;

export async function openRecordedResults(store: Store, now: () => number): Promise<RecordedResults> {
  const collection = await store.collection<Recorded>({ name: 'legacy_results', indexes: [], expires: 'expires' });
  return {
    find: async (id) => (await collection.get(id))?.result,
    record: async (id, result) => {
      const [recorded] = await collection.apply([{ id, first: { result, expires: now() + KEPT_MS } }]);
      return recorded?.result ?? result;
    },
  };
}
