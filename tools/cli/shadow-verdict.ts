/** Whether v2 did as v1 did: what was compared, against the limits. Pure. */
import { share } from './format.ts';
import type { Sums } from './shadow-sums.ts';

/** As shares. */
export interface Most {
  /** v2's errors and missing answers must be fewer; none at all is always within it. */
  readonly maxErrors: number;
  /** Mismatches may be at most so many. */
  readonly maxMismatches: number;
}
export type Named = readonly [capability: string, sums: Sums];

export interface ShadowVerdict {
  readonly verdict: 'clean' | 'not_clean' | 'no_data';
  /** Those that are not within the limits: a capability's failures do not vanish in the many answers of another. */
  readonly amiss: readonly Named[];
}

/** Shares of those that say something of v2; null when there is none. */
export const errorsOf = ({ candidate_error, missing, judged }: Sums): number | null => share(candidate_error + missing, judged);
export const mismatchesOf = ({ mismatch, judged }: Sums): number | null => share(mismatch, judged);

export function hasManyErrors(sums: Sums, { maxErrors }: Pick<Most, 'maxErrors'>): boolean {
  const errors = errorsOf(sums) ?? 0;
  return errors > 0 && errors >= maxErrors;
}
export const hasManyMismatches = (sums: Sums, { maxMismatches }: Pick<Most, 'maxMismatches'>): boolean =>
  (mismatchesOf(sums) ?? 0) > maxMismatches;

export function shadowVerdict(capabilities: readonly Named[], all: Sums, most: Most): ShadowVerdict {
  const amiss = capabilities.filter(([, sums]) => hasManyErrors(sums, most) || hasManyMismatches(sums, most));
  return { verdict: amiss.length > 0 ? 'not_clean' : all.judged > 0 ? 'clean' : 'no_data', amiss };
}
