/**
 * Makes sure that a pair's diff is in the history, once: whoever comes second (a redelivery, a sweep, another replica) finds
 * what the first has put there and publishes the very same.
 */
import type { DiffPrediction } from '@cohortlens/contracts';
import { isComplete, type OpenPair } from '../pair/pair.ts';
import { diffIdOf, diffOf, isFinal, type Kept, keep } from './diff.ts';

/** What recording asks of the history. */
export interface History {
  /** False: there is one with this id. */
  readonly insert: (kept: Kept) => Promise<boolean>;
  /** Puts it in place of the one with this revision. False: that one is there no more. */
  readonly revise: (kept: Kept, revision: number) => Promise<boolean>;
  readonly find: (diffId: string) => Promise<Kept | undefined>;
}

/** Each attempt is lost to another writer; more than two there cannot be, for a diff has two revisions. */
const MOST_ATTEMPTS = 3;

/** All revisions of the pair's diff, to be published in this order. A pair that is not complete is recorded as it is. */
export async function record(pair: OpenPair, history: History, now: number): Promise<readonly DiffPrediction[]> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const stored = await stepOf(pair, history, now);
    if (stored !== undefined) return stored.revisions;
  }
  throw new Error('the history of a diff changes all the time');
}

async function stepOf(pair: OpenPair, history: History, now: number): Promise<Kept | undefined> {
  const first = keep(undefined, diffOf(pair, 1, now), now);
  if (await history.insert(first)) return first;
  const stored = await history.find(diffIdOf(pair));
  if (stored === undefined || isFinal(stored) || !isComplete(pair)) return stored;
  const revised = keep(stored, diffOf(pair, stored.revision + 1, now), now);
  return (await history.revise(revised, stored.revision)) ? revised : undefined;
}
