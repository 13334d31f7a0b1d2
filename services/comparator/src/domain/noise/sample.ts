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

/** v1's answers to one request, as far as they came together; one that came first stays. */
export interface Answers {
  /** The request id. */
  readonly id: string;
  readonly first: Pick<Sample, 'capability' | 'first' | 'second'>;
}

/** Both of v1's answers. */
type Both = Required<{ readonly [which in 'first' | 'second']: Seen }>;

export interface Samples {
  /** False: there is one of this request. */
  readonly insert: (sample: Sample) => Promise<boolean>;
  /** Adds answers; a field that is there already stays. The sample as it is then. */
  readonly add: (id: string, first: Omit<Partial<Sample>, 'id'>) => Promise<Sample>;
  /** Keeps what the two differ by, unless that was kept before, and drops them. */
  readonly settle: (id: string, found: Required<Pick<Sample, 'at' | 'signed' | 'expires'>>) => Promise<unknown>;
}

/** How long one answer waits for the other. */
const WAITS_MS = 60 * 60_000;

const isBoth = (answers: Pick<Sample, 'first' | 'second'>): answers is Both => Boolean(answers.first && answers.second);
const signedOf = (capability: Capability, { first, second }: Both): number | null =>
  compare(capability, first, second).figures.signed;

export const hasBoth = ({ first }: Answers): boolean => isBoth(first);

/** Takes in what came together. When with it the sample is there, or was before: the time that it counts at, epoch milliseconds. */
export async function takeAnswers({ id, first: answers }: Answers, samples: Samples, now: number): Promise<number | undefined> {
  const { capability } = answers;
  if (isBoth(answers)) {
    const signed = signedOf(capability, answers);
    if (await samples.insert({ id, capability, at: now, signed, expires: now + HISTORY_MS }))
      return signed === null ? undefined : now;
  }
  const sample = await samples.add(id, { ...answers, expires: now + WAITS_MS });
  const { at = now } = sample;
  const isKept = sample.at !== undefined;
  if (!isKept && !isBoth(sample)) return undefined;
  // One that comes again has put an answer back, and what it was to do may not be done.
  const signed = !isKept && isBoth(sample) ? signedOf(capability, sample) : (sample.signed ?? null);
  await samples.settle(id, { at, signed, expires: at + HISTORY_MS });
  return signed === null ? undefined : at;
}
