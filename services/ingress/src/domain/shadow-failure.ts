/**
 * Failures of v2 that no client waits for: as a shadow. The comparator knows of them; the ingress tells of them beside those of
 * its own, so that one log has them all. A failure as the primary is the ingress's own, and told when the client is answered.
 */
import type { Diff, Side, Verdict } from '@cohortlens/contracts';

const FAILURES: ReadonlySet<string> = new Set<Verdict>(['candidate_error', 'missing']);

/** By the headers of a comparison, which say enough to pass over nearly all. */
export const mayBeShadowFailure = ({ primary, verdict }: { readonly primary?: string; readonly verdict?: string }): boolean =>
  primary === ('v1' satisfies Side) && verdict !== undefined && FAILURES.has(verdict);

/** v2 was the shadow and failed, or had not answered when the window closed. A late answer revises the comparison: that is no second failure. */
export const isShadowFailure = ({ primary, revision, candidate }: Diff): boolean =>
  primary === 'v1' && revision === 1 && (candidate.status === 'error' || candidate.status === 'absent');
