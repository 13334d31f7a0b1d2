/**
 * Makes sure that a pair's diff is in the history, once: whoever comes second (a redelivery, a sweep, another replica) finds
 * what the first has put there and publishes the very same.
 */
import { isComplete, type OpenPair } from '../pair/pair.ts';
import { diffIdOf, isFinal, type Kept, keep, type Moment } from './diff.ts';

/** What recording asks of the history. */
export interface History {
  /** False: there is one with this id. */
  readonly insert: (kept: Kept) => Promise<boolean>;
  /** Puts it in place of the one with this revision. False: that one is there no more. */
  readonly revise: (kept: Kept, revision: number) => Promise<boolean>;
  readonly find: (diffId: string) => Promise<Kept | undefined>;
}

export interface Recorded {
  /** With all revisions of the diff, to be published in this order. */
  readonly kept: Kept;
  /** Its last revision was made by this call. */
  readonly isNew: boolean;
}

/** Each attempt is lost to another writer; more than two there cannot be, for a diff has two revisions. */
const MOST_ATTEMPTS = 3;

/** A pair that is not complete is recorded as it is. */
export async function record(pair: OpenPair, history: History, moment: Moment): Promise<Recorded> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const recorded = await stepOf(pair, history, moment);
    if (recorded !== undefined) return recorded;
  }
  throw new Error('the history of a diff changes all the time');
}

async function stepOf(pair: OpenPair, history: History, moment: Moment): Promise<Recorded | undefined> {
  const first = keep(undefined, pair, moment);
  if (await history.insert(first)) return { kept: first, isNew: true };
  const stored = await history.find(diffIdOf(pair));
  if (stored === undefined) return undefined;
  if (isFinal(stored) || !isComplete(pair)) return { kept: stored, isNew: false };
  const revised = keep(stored, pair, moment);
  return (await history.revise(revised, stored.revision)) ? { kept: revised, isNew: true } : undefined;
}
