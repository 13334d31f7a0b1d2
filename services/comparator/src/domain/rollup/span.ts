/** Spans of time and what is stored of them: minutes, which are published, and hours, which are summed up from them. */
import type { Capability } from '@cohortlens/contracts';
import type { Rollup } from './rollup.ts';

export type Width = 'minute' | 'hour' | 'day';
export type StoredWidth = Exclude<Width, 'day'>;

const MINUTE_MS = 60_000;
export const WIDTH_MS: Readonly<Record<Width, number>> = { minute: MINUTE_MS, hour: 60 * MINUTE_MS, day: 24 * 60 * MINUTE_MS };

/** Where the span of a time begins; both in epoch milliseconds. */
export const startOf = (width: Width, at: number): number => at - (at % WIDTH_MS[width]);

export interface Span {
  /** width/capability/from. */
  readonly id: string;
  readonly width: StoredWidth;
  readonly capability: Capability;
  /** Where it begins, epoch milliseconds. */
  readonly from: number;
  /** From when on it is to be summed up (anew), epoch milliseconds; null when what is stored holds. */
  readonly due: number | null;
  /** How often something in it changed: what is summed up holds only if nothing did meanwhile. */
  readonly marks: number;
  /** 0: not summed up yet. */
  readonly revision: number;
  /** When this revision was made, epoch milliseconds. */
  readonly made?: number;
  readonly rollup?: Rollup;
  readonly expires: number;
}

/** How long after its end a span is summed up: what is just being written is then in it, and else makes a revision. */
const GRACE_MS = 1_000;

export interface Mark {
  readonly width: StoredWidth;
  readonly capability: Capability;
  /** A time in the span, epoch milliseconds. */
  readonly at: number;
}

export const spanIdOf = ({ width, capability, at }: Mark): string =>
  `${width}/${capability}/${new Date(startOf(width, at)).toISOString()}`;

/** When a span that something changed in is to be summed up. */
export const dueOf = ({ width, at }: Mark, now: number): number => Math.max(startOf(width, at) + WIDTH_MS[width] + GRACE_MS, now);
