/** What this service asks of the world: each tenant's latest segments. */
import type { SegmentProfile, Side } from '@cohortlens/contracts';

export interface SegmentsOf {
  readonly tenant: string;
  /**
   * When the client stopped waiting for them, in epoch milliseconds: it grows with the time of the request, and unlike the time
   * of the message it is the same however often a result is delivered.
   */
  readonly at: number;
  readonly requestId: string;
  readonly side: Side;
  readonly segments: readonly SegmentProfile[];
}

export interface TenantSegments {
  /** Undefined while the tenant has none, or none lately. */
  find(tenant: string): Promise<readonly SegmentProfile[] | undefined>;
  /** Keeps them unless later ones are known. */
  keep(segments: SegmentsOf): Promise<void>;
}

type Age = Pick<SegmentsOf, 'at' | 'requestId' | 'side'>;

/**
 * Whether a is later than b: a total order, so that the same remain in whichever order they come. Of one request both sides answer
 * as the primary only when v1 was asked in v2's place: v1's then stands.
 */
export function isLater(a: Age, b: Age): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.requestId !== b.requestId) return a.requestId > b.requestId;
  return a.side < b.side;
}
