/** What comparisons of one capability came to in a span: counts and sums by verdict, merged over any longer one. */
import { type Capability, type DiffsRow, type Verdict } from '@cohortlens/contracts';
import type { Figures } from '../compare/comparator.ts';
import type { Kept } from '../record/diff.ts';
import { type Distribution, describe, EMPTY, merge, of } from './distribution.ts';
import { mergeSums, skillOf, type Sums, sumsOf } from './skill.ts';

/** So many comparisons came to this, with these figures. */
export interface Count extends Pick<Figures, 'distance' | 'v1' | 'v2' | 'agreement'> {
  readonly capability: Capability;
  readonly verdict: Verdict;
  /** Null or absent: both sides answered, or nobody noted who did not. */
  readonly absent?: Kept['absent'] | undefined;
  /** Null or absent: they were drawn. */
  readonly occasion?: Kept['occasion'] | null;
  readonly count: number;
}
/** v1 disagreed with itself by this so many times. */
export interface NoiseCount {
  readonly capability: Capability;
  readonly signed: number;
  readonly count: number;
}

interface Part {
  readonly count: number;
  readonly distance: Distribution;
  readonly sums: Sums;
}
export interface Rollup {
  /** Of the missing, those to which v1 alone gave no answer; absent where that was not noted of all. */
  readonly missing_control?: number;
  readonly verdicts: { readonly [V in Verdict]?: Part };
  readonly noise: Distribution;
}

export const VERDICTS = ['match', 'tolerated', 'mismatch', 'candidate_error', 'control_error', 'missing'] as const;

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

const mergeParts = (parts: readonly Part[]): Part => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  distance: merge(parts.map(({ distance }) => distance)),
  sums: mergeSums(parts.map(({ sums }) => sums)),
});
const partOf = (found: Count): Part => ({
  count: found.count,
  distance: found.distance === null ? EMPTY : of(found.distance, found.count),
  sums: sumsOf(found, found.count),
});

/**
 * From counts of one capability: of those that were drawn. That v1 was asked in v2's place says that v2 had failed or was late,
 * so a share of these would say it, whatever v2 is like.
 */
export function rollUp(counts: readonly Count[], noise: readonly NoiseCount[]): Rollup {
  const drawn = counts.filter(({ occasion }) => occasion !== 'failover');
  const own = VERDICTS.map((verdict) => [verdict, drawn.filter((c) => c.verdict === verdict)] as const);
  const verdicts = own
    .filter(([, found]) => found.length > 0)
    .map(([verdict, found]) => [verdict, mergeParts(found.map(partOf))]);
  const missing = drawn.filter(({ verdict }) => verdict === 'missing');
  const owed = missing.map(({ absent, count }) => (absent === 'v1' ? count : 0));
  return {
    ...(missing.every(({ absent }) => absent != null) && { missing_control: sumOf(owed) }),
    verdicts: Object.fromEntries(verdicts) as Rollup['verdicts'],
    noise: merge([EMPTY, ...noise.map(({ signed, count }) => of(signed, count))]),
  };
}

export function mergeRollups(rollups: readonly Rollup[]): Rollup {
  const owed = rollups.filter(({ verdicts }) => verdicts.missing !== undefined).map(({ missing_control }) => missing_control);
  const own = VERDICTS.map((verdict) => [verdict, rollups.flatMap(({ verdicts }) => verdicts[verdict] ?? [])] as const);
  const verdicts = own.filter(([, parts]) => parts.length > 0).map(([verdict, parts]) => [verdict, mergeParts(parts)]);
  return {
    ...(owed.every((count) => count !== undefined) && { missing_control: sumOf(owed) }),
    verdicts: Object.fromEntries(verdicts) as Rollup['verdicts'],
    noise: merge([EMPTY, ...rollups.map(({ noise }) => noise)]),
  };
}

/** The row of a span that starts at `from` (epoch milliseconds); `verdict`: of those alone. Undefined when nothing is in it. */
export function rowOf(from: number, capability: Capability, rollup: Rollup, verdict?: Verdict): DiffsRow | undefined {
  const meant = VERDICTS.filter((v) => verdict === undefined || v === verdict);
  const parts = meant.flatMap((v) => rollup.verdicts[v] ?? []);
  const noise = describe(rollup.noise);
  if (parts.length === 0 && (noise === undefined || verdict !== undefined)) return undefined;
  const { count: total, distance, sums } = mergeParts(parts);
  const delta = describe(distance) ?? null;
  const owed = meant.includes('missing') ? rollup.missing_control : 0;
  const counts = VERDICTS.map((v) => [v, meant.includes(v) ? (rollup.verdicts[v]?.count ?? 0) : 0]);
  return {
    from: new Date(from).toISOString(),
    capability,
    total,
    verdicts: Object.fromEntries(counts) as DiffsRow['verdicts'],
    ...(owed !== undefined && { missing_control: owed }),
    delta,
    skill: skillOf(capability, distance.count, delta?.mean ?? null, sums),
    noise: noise === undefined ? null : { count: rollup.noise.count, ...noise },
  };
}
