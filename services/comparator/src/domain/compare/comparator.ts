/** What a capability brings to comparing: how an answer is kept for it, and how far two answers are from each other. */
import type { Capability, DiffOf, ResultOf, Verdict } from '@cohortlens/contracts';

export type ObservationOf<C extends Capability = Capability> = DiffOf<C>['control'];
type Frame =
  | 'diff_id'
  | 'revision'
  | 'request_id'
  | 'capability'
  | 'tenant'
  | 'path'
  | 'epoch'
  | 'verdict'
  | 'control'
  | 'candidate'
  | 'noise_floor'
  | 'differences'
  | 'compared_at';

/** What a side did, frozen: what a diff shows of it, and what only comparing needs. */
export interface Seen<C extends Capability = Capability> {
  readonly observation: ObservationOf<C>;
  /** The label of each row, for segmentations. */
  readonly labels?: readonly number[];
}

/** What is summed up over a span. Null: it was not measured, or is none of the capability's. */
export interface Figures {
  /** How far v2 is from v1, 0 when not at all: what the tolerances are about. */
  readonly distance: number | null;
  /** The same with the sign of v2 - v1, where the capability has one. */
  readonly signed: number | null;
  /** The scores. */
  readonly v1: number | null;
  readonly v2: number | null;
  /** The adjusted Rand index. */
  readonly agreement: number | null;
}
export const NO_FIGURES: Figures = Object.freeze({ distance: null, signed: null, v1: null, v2: null, agreement: null });

export interface Comparison<C extends Capability = Capability> {
  /** What the diff says beyond what all diffs say. */
  readonly fields: Omit<DiffOf<C>, Frame>;
  readonly differences: DiffOf<C>['differences'];
  readonly figures: Figures;
}

export interface Comparator<C extends Capability> {
  /** What a side did that gave no answer. */
  readonly absent: Seen<C>;
  readonly observe: (result: ResultOf<C>) => Seen<C>;
  /** Of two that answered. */
  readonly measure: (control: Seen<C>, candidate: Seen<C>) => Comparison<C>;
  /** Of any others. */
  readonly unmeasured: Comparison<C>['fields'];
  /** Up to `match` two answers are equal, up to `tolerated` near enough, in terms of the distance. */
  readonly within: { readonly match: number; readonly tolerated: number };
  /** What two answers amount to that have no distance. */
  readonly withoutDistance: Verdict;
}

/** To nine decimals: takes away what binary fractions add to decimal ones, so that 5 % exactly is 0.05. */
export const rounded = (value: number): number => Math.round(value * 1e9) / 1e9;
