/** Recording with all that belongs to it: the span that the diff changes is marked, and what is new is counted. */
import type { Capability, DiffOf, Verdict } from '@cohortlens/contracts';
import type { OpenPair } from '../pair/pair.ts';
import type { Mark } from '../rollup/span.ts';
import type { Moment } from './diff.ts';
import { type History, record } from './record.ts';

export interface Recorder {
  readonly history: History;
  readonly mark: (marks: readonly Mark[]) => Promise<unknown>;
  readonly compared: (capability: Capability, verdict: Verdict) => void;
}

/** The spans that a time lies in. */
export const marksOf = (capability: Capability, at: number): readonly Mark[] => [
  { width: 'minute', capability, at },
  { width: 'hour', capability, at },
];

/** All revisions of the pair's diff, to be published in this order. Marked also when nothing is new: whoever recorded it may have died. */
export async function settle(pair: OpenPair, { history, mark, compared }: Recorder, moment: Moment): Promise<readonly DiffOf[]> {
  const { kept, isNew } = await record(pair, history, moment);
  await mark(marksOf(kept.capability, kept.at));
  if (isNew) compared(kept.capability, kept.verdict);
  return kept.revisions;
}
