/** Recording with all that belongs to it: the span that the diff changes is marked, and what is new is counted. */
import type { Capability, DiffOf, Verdict } from '@cohortlens/contracts';
import type { OpenPair } from '../pair/pair.ts';
import type { Mark } from '../rollup/span.ts';
import type { Moment } from './diff.ts';
import { type History, record } from './record.ts';

/** The span of a comparison: it knows the messages that brought the two sides. */
export interface ComparisonSpan {
  readonly traceparent: string;
  ended(verdict: Verdict | undefined): void;
}
/** `parent`: the trace context in which it is compared. Undefined: it is not traced. */
export type TraceComparison = (pair: OpenPair, parent: string | undefined) => ComparisonSpan | undefined;

export type Compared = (
  diff: Pick<DiffOf, 'capability' | 'verdict'> & { readonly occasion: NonNullable<DiffOf['occasion']> },
) => void;

export interface Recorder {
  readonly history: History;
  readonly mark: (marks: readonly Mark[]) => Promise<unknown>;
  readonly compared: Compared;
  readonly trace: TraceComparison;
}

/** The revisions of a diff, and the trace context that they are published in. */
export interface Settled {
  readonly diffs: readonly DiffOf[];
  readonly traceparent: string | undefined;
}

/** The spans that a time lies in. */
export const marksOf = (capability: Capability, at: number): readonly Mark[] => [
  { width: 'minute', capability, at },
  { width: 'hour', capability, at },
];

/** All revisions of the pair's diff, to be published in this order. Marked also when nothing is new: whoever recorded it may have died. */
export async function settle(pair: OpenPair, recorder: Recorder, moment: Moment, parent?: string): Promise<Settled> {
  const { history, mark, compared, trace } = recorder;
  const span = trace(pair, parent ?? pair.trace);
  let verdict: Verdict | undefined;
  try {
    const { kept, isNew } = await record(pair, history, moment);
    // Counted at once: what is tried again from here on is not new any more.
    if (isNew) compared({ ...kept, occasion: kept.occasion ?? 'shadow' });
    await mark(marksOf(kept.capability, kept.at));
    verdict = kept.verdict;
    return { diffs: kept.revisions, traceparent: span?.traceparent ?? parent };
  } finally {
    span?.ended(verdict);
  }
}
