/** Whether v2 does as v1 did: the runbook's four lines, the skill behind them, and the customers that stand out. Pure. */
import { type Agreement, agreementOf } from '../calibrate/agreement.ts';

/** The runbook's bounds, as shares; and how much of v1's variation v2 must explain, since small deltas alone prove little. */
export const BOUNDS = { meanDelta: 0.05, maxDelta: 0.1, skill: 0.9 } as const;
const WORST = 5;

/** One customer, asked of both. */
export interface Pair {
  readonly customer: number;
  readonly v1: number;
  readonly v2: number;
}
/** A customer about whom there are not two answers. */
export interface Gap {
  readonly customer: number;
  readonly what: 'prediction' | 'segmentation';
  readonly reason: string;
}
export interface Asked {
  /** How many of each were to be asked. */
  readonly count: number;
  readonly predictions: readonly Pair[];
  /** Labels. */
  readonly segments: readonly Pair[];
  readonly gaps: readonly Gap[];
}

export interface Line {
  readonly ok: boolean;
  readonly text: string;
}
export interface Judgement {
  readonly passed: boolean;
  /** The runbook's four, in its words and order. */
  readonly lines: readonly Line[];
  /** Null when nothing could be compared. */
  readonly meanDelta: number | null;
  readonly maxDelta: number | null;
  /** R² of v2 against v1; null when v1's answers do not vary. */
  readonly skill: number | null;
  readonly worst: readonly (Pair & { readonly delta: number })[];
  readonly unequal: readonly Pair[];
  /** v1's number of a segment to v2's, when nothing but the numbers differs. */
  readonly renumbered: Readonly<Record<number, number>> | null;
}

/** Percent with one decimal, and with more where the rounding would put it on the wrong side of its bound. */
export function percentBeside(share: number, bound: number): string {
  for (let digits = 1; ; digits++) {
    const shown = (share * 100).toFixed(digits);
    if (digits === 6 || Number(shown) < bound * 100 === share < bound) return `${shown}%`;
  }
}

/** Which of v2's labels each of v1's is, when the two differ in numbering alone; null when they group the customers otherwise. */
export function renumbering(pairs: readonly Pair[]): Record<number, number> | null {
  const [there, back] = [new Map<number, number>(), new Map<number, number>()];
  for (const { v1, v2 } of pairs) {
    if ((there.get(v1) ?? v2) !== v2 || (back.get(v2) ?? v1) !== v1) return null;
    there.set(v1, v2);
    back.set(v2, v1);
  }
  return Object.fromEntries(there);
}

const deltaLine = (name: string, value: number | undefined, bound: number): Line => ({
  ok: value !== undefined && value < bound,
  text: `${`${name}: ${value === undefined ? 'none' : percentBeside(value, bound)}`.padEnd(17)} (< ${bound * 100}%)`,
});

/** The four lines, and what explains them. Without a pair of answers nothing passes. */
export function judge({ count, predictions, segments, gaps }: Asked): Judgement {
  const agreement: Agreement | undefined =
    predictions.length === 0 ? undefined : agreementOf(predictions.map(({ v1, v2 }) => ({ control: v1, candidate: v2 })));
  const skill = agreement === undefined || Number.isNaN(agreement.skill) ? null : agreement.skill;
  const unequal = segments.filter(({ v1, v2 }) => v1 !== v2);
  const worst = predictions
    .map((pair) => ({ ...pair, delta: agreementOf([{ control: pair.v1, candidate: pair.v2 }]).meanRelativeDelta }))
    .sort((a, b) => b.delta - a.delta || a.customer - b.customer)
    .slice(0, WORST);
  const lines = [
    { ok: predictions.length === count, text: `Ran ${predictions.length} predictions` },
    deltaLine('Mean delta', agreement?.meanRelativeDelta, BOUNDS.meanDelta),
    deltaLine('Max delta', agreement?.maxRelativeDelta, BOUNDS.maxDelta),
    { ok: segments.length === count && unequal.length === 0, text: 'All segments matched' },
  ];
  return {
    passed: lines.every(({ ok }) => ok) && (skill === null || skill >= BOUNDS.skill) && gaps.length === 0,
    lines,
    meanDelta: agreement?.meanRelativeDelta ?? null,
    maxDelta: agreement?.maxRelativeDelta ?? null,
    skill,
    worst,
    unequal,
    renumbered: unequal.length > 0 ? renumbering(segments) : null,
  };
}
