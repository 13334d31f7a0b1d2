/**
 * Each tenant's latest segments in the store: figures about groups of customers. A group may be a single one, so they are kept no longer
 * than the result that told them.
 */
import { type SegmentProfile, type Side, TOPICS } from '@cohortlens/contracts';
import type { Store } from '@cohortlens/store';
import { isLater, type SegmentsOf, type TenantSegments } from '../domain/tenant-segments.ts';

interface Kept {
  /** The tenant. */
  readonly id: string;
  readonly at: number;
  readonly request_id: string;
  readonly side: Side;
  readonly segments: readonly SegmentProfile[];
  readonly expires: number;
}

const KEPT_MS: number = TOPICS['results.segmentation'].retentionMs;
/** Others write the same tenant's at the same time; so often one of them may come first. */
const ATTEMPTS = 20;

/** now: epoch milliseconds. */
export async function openTenantSegments(store: Store, now: () => number): Promise<TenantSegments> {
  const collection = await store.collection<Kept>({ name: 'recommendation_segments', indexes: [], expires: 'expires' });

  async function keep({ tenant: id, at, requestId: request_id, side, segments }: SegmentsOf): Promise<void> {
    const document: Kept = { id, at, request_id, side, segments, expires: Math.min(at, now()) + KEPT_MS };
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const known = await collection.get(id);
      if (known && !isLater({ at, requestId: request_id, side }, { ...known, requestId: known.request_id })) return;
      const expected = known ? { at: known.at, request_id: known.request_id, side: known.side } : null;
      if (await collection.replace(document, expected)) return;
    }
    throw new Error('the segments of a tenant could not be kept: others keep writing them');
  }

  return { find: async (tenant) => (await collection.get(tenant))?.segments, keep };
}
