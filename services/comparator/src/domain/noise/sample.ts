/**
 * v1's two answers to one request of the sample, in whatever order they come; when both are there, what they differ by is kept
 * and they are dropped.
 */
import type { Capability } from '@cohortlens/contracts';
import { compare } from '../compare/compare.ts';
import type { Seen } from '../compare/comparator.ts';
import { HISTORY_MS } from '../record/diff.ts';

export interface Sample {
  /** The request id. */
  readonly id: string;
  readonly capability: Capability;
  readonly first?: Seen | null;
  readonly second?: Seen | null;
  /** When both were there, epoch milliseconds. */
  readonly at?: number;
  /** Second - first, in the terms of the capability's distance; null when one of them was no answer. */
  readonly signed?: number | null;
  readonly expires: number;
}

export interface Samples {
  /** Adds an answer; a field that is there already stays. The sample as it is then. */
  readonly add: (id: string, first: Omit<Partial<Sample>, 'id'>) => Promise<Sample>;
  /** Keeps what the two differ by, unless that was kept before, and drops them. */
  readonly settle: (id: string, found: Required<Pick<Sample, 'at' | 'signed' | 'expires'>>) => Promise<unknown>;
}

/** How long one answer waits for the other. */
const WAITS_MS = 60 * 60_000;

/** Takes in one of the two. When with it the sample is there, or was before: the time that it counts at, epoch milliseconds. */
export async function takeAnswer(
  id: string,
  capability: Capability,
  answer: Pick<Sample, 'first'> | Pick<Sample, 'second'>,
  samples: Samples,
  now: number,
): Promise<number | undefined> {
  const sample = await samples.add(id, { capability, ...answer, expires: now + WAITS_MS });
  const { first, second, at = now } = sample;
  const isKept = sample.at !== undefined;
  if (!isKept && !(first && second)) return undefined;
  // One that comes again has put an answer back, and what it was to do may not be done.
  const signed = !isKept && first && second ? compare(capability, first, second).figures.signed : (sample.signed ?? null);
  await samples.settle(id, { at, signed, expires: at + HISTORY_MS });
  return signed === null ? undefined : at;
}
