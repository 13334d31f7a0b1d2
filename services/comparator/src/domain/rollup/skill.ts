/** How much of v1 there is in v2, from sums that can be merged over any span. */
import { type Capability, type DiffsRow, TOLERANCES } from '@cohortlens/contracts';
import type { Figures } from '../compare/comparator.ts';

export interface Sums {
  /** Comparisons that have both scores, and of those the sums. */
  readonly scored: number;
  readonly v1: number;
  readonly v1_squared: number;
  readonly error_squared: number;
  /** Comparisons that have an adjusted Rand index, and its sum. */
  readonly labelled: number;
  readonly agreement: number;
}
const NO_SUMS: Sums = Object.freeze({ scored: 0, v1: 0, v1_squared: 0, error_squared: 0, labelled: 0, agreement: 0 });

/** Of so many comparisons with the same figures. */
export function sumsOf({ v1, v2, agreement }: Pick<Figures, 'v1' | 'v2' | 'agreement'>, count: number): Sums {
  const scored = v1 === null || v2 === null ? {} : { scored: count, ...scoresOf(v1, v2, count) };
  const labelled = agreement === null ? {} : { labelled: count, agreement: agreement * count };
  return { ...NO_SUMS, ...scored, ...labelled };
}
const scoresOf = (v1: number, v2: number, n: number) => ({
  v1: v1 * n,
  v1_squared: v1 ** 2 * n,
  error_squared: (v2 - v1) ** 2 * n,
});

export function mergeSums(parts: readonly Sums[]): Sums {
  const names = Object.keys(NO_SUMS) as (keyof Sums)[];
  return Object.fromEntries(names.map((name) => [name, parts.reduce((sum, part) => sum + part[name], 0)])) as unknown as Sums;
}

/** What is left of a variance when all values are equal, as a share of their squares: the doubt of binary fractions. */
const NEGLIGIBLE = 1e-12;

/** 1 - SSE/SST: 1 when v2 says what v1 says, 0 when it knows no more than v1's mean, below 0 when less. Null: too few, or all equal. */
export function r2({ scored, v1, v1_squared, error_squared }: Sums): number | null {
  if (scored < TOLERANCES.skill.least) return null;
  const total = v1_squared - v1 ** 2 / scored;
  return total <= NEGLIGIBLE * v1_squared ? null : 1 - error_squared / total;
}

/** `distance`: the mean of the measured distances; null when none was. */
export function skillOf(capability: Capability, count: number, distance: number | null, sums: Sums): DiffsRow['skill'] {
  const none = { count, r2: null, agreement: null, unequal_share: null, overlap: null };
  const agreement = sums.labelled === 0 ? null : sums.agreement / sums.labelled;
  const own: { readonly [C in Capability]: Partial<DiffsRow['skill']> } = {
    prediction: { r2: r2(sums) },
    segmentation: { agreement, unequal_share: distance },
    recommendation: { overlap: distance === null ? null : 1 - distance },
  };
  return { ...none, ...own[capability] };
}
