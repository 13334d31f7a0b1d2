/** A pair as a diff, and a diff as it is kept: one document for each diff id, with all of its revisions. */
import { type Capability, type DiffPrediction, TOPICS, type Verdict } from '@cohortlens/contracts';
import { compare } from '../compare/compare.ts';
import { judge } from '../judge/judge.ts';
import { ABSENT } from '../normalise/observe.ts';
import type { OpenPair } from '../pair/pair.ts';

export interface Kept {
  /** The diff id. */
  readonly id: string;
  /** When its first revision was made, epoch milliseconds: its place among the others, which a revision does not change. */
  readonly at: number;
  readonly capability: Capability;
  readonly tenant: string;
  /** Of the latest revision. */
  readonly revision: number;
  readonly verdict: Verdict;
  readonly delta: number | null;
  readonly expires: number;
  /** In order; the last one counts. */
  readonly revisions: readonly DiffPrediction[];
}

/**
 * One for each request and rule set, known from the request alone, so that a side that never answers has no part in it and a
 * later revision has the same. Which versions did answer stands in the observations.
 */
export const diffIdOf = ({ id, rule_version }: OpenPair): string => `${id}~${rule_version}`;

/** `now`: epoch milliseconds. */
export function diffOf(pair: OpenPair, revision: number, now: number): DiffPrediction {
  const { v1: control = ABSENT, v2: candidate = ABSENT, capability, tenant, path, primary, epoch } = pair;
  const comparison = compare(control, candidate);
  return {
    diff_id: diffIdOf(pair),
    revision,
    request_id: pair.id,
    capability,
    tenant,
    path,
    ...(primary === undefined ? {} : { primary }),
    epoch,
    verdict: judge(control, candidate, comparison.relative_delta),
    control,
    candidate,
    ...comparison,
    compared_at: new Date(now).toISOString(),
  };
}

/** The kept diff after a revision; `before` undefined: its first. */
export function keep(before: Kept | undefined, diff: DiffPrediction, now: number): Kept {
  const { capability, tenant, revision, verdict, relative_delta: delta } = diff;
  const at = before?.at ?? now;
  return {
    id: diff.diff_id,
    at,
    capability,
    tenant,
    revision,
    verdict,
    delta,
    expires: at + TOPICS['diffs.prediction'].retentionMs,
    revisions: [...(before?.revisions ?? []), diff],
  };
}

/** Whether both sides were there: then no late answer can change it. */
export const isFinal = ({ revisions }: Kept): boolean => revisions.at(-1)?.differences.includes('absent') === false;
