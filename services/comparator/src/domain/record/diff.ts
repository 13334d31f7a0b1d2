/** A pair as a diff, and a diff as it is kept: one document for each diff id, with all of its revisions. */
import { type Capability, type DiffOf, type Side, TOPICS, type Verdict } from '@cohortlens/contracts';
import { comparatorOf, compare } from '../compare/compare.ts';
import type { Figures } from '../compare/comparator.ts';
import { judge } from '../judge/judge.ts';
import type { OpenPair } from '../pair/pair.ts';

export const HISTORY_MS: number = TOPICS['diffs.prediction'].retentionMs;

/** Who gave no answer. */
export type Absent = Side | 'both';

export interface Kept extends Omit<Figures, 'signed'> {
  /** The diff id. */
  readonly id: string;
  /** When its first revision was made, epoch milliseconds: its place among the others, which a revision does not change. */
  readonly at: number;
  readonly capability: Capability;
  readonly tenant: string;
  /** Of the latest revision, as are the figures. */
  readonly revision: number;
  readonly verdict: Verdict;
  /** Of the latest revision: who gave no answer. */
  readonly absent: Absent | null;
  /** Only of one that was not drawn: shares are not told of it. */
  readonly occasion?: Extract<DiffOf['occasion'], 'failover'>;
  readonly expires: number;
  /** In order; the last one counts. */
  readonly revisions: readonly DiffOf[];
}

/** When a revision is made, in epoch milliseconds, and what v1 disagrees with itself by at that time. */
export interface Moment {
  readonly now: number;
  readonly floorOf: (capability: Capability) => number;
}

type Statuses = Readonly<Record<'control' | 'candidate', string>>;

function absentOf({ control, candidate }: Statuses): Absent | null {
  if (control === 'absent') return candidate === 'absent' ? 'both' : 'v1';
  return candidate === 'absent' ? 'v2' : null;
}

/**
 * One for each request and rule set, known from the request alone, so that a side that never answers has no part in it and a
 * later revision has the same. Which versions did answer stands in the observations.
 */
export const diffIdOf = ({ id, rule_version }: Pick<OpenPair, 'id' | 'rule_version'>): string => `${id}~${rule_version}`;

/** The kept diff after a revision; `before` undefined: its first. */
export function keep(before: Kept | undefined, pair: OpenPair, { now, floorOf }: Moment): Kept {
  const { capability, tenant, path, primary, epoch } = pair;
  const occasion: NonNullable<DiffOf['occasion']> = pair.drawn === true ? 'shadow' : 'failover';
  const { absent } = comparatorOf(capability);
  const { v1 = absent, v2 = absent } = pair;
  const [control, candidate] = [v1.observation, v2.observation];
  const { fields, differences, figures } = compare(capability, v1, v2);
  const { signed: _signed, ...measured } = figures;
  const noise_floor = floorOf(capability);
  const statuses = { control: control.status, candidate: candidate.status };
  const verdict = judge({ capability, ...statuses, distance: figures.distance, floor: noise_floor });
  const revision = (before?.revision ?? 0) + 1;
  const diff = {
    diff_id: diffIdOf(pair),
    revision,
    request_id: pair.id,
    capability,
    tenant,
    path,
    ...(primary === undefined ? {} : { primary }),
    epoch,
    occasion,
    verdict,
    control,
    candidate,
    ...fields,
    noise_floor,
    differences,
    compared_at: new Date(now).toISOString(),
  } as DiffOf;
  const at = before?.at ?? now;
  const revisions = [...(before?.revisions ?? []), diff];
  const found = { verdict, absent: absentOf(statuses), ...(occasion === 'failover' && { occasion }) };
  return { id: diff.diff_id, at, capability, tenant, revision, ...found, ...measured, expires: at + HISTORY_MS, revisions };
}

/** Whether both sides were there: then no late answer can change it. */
export const isFinal = ({ revisions }: Kept): boolean =>
  revisions.at(-1)?.differences.every((kind) => kind !== 'absent') === true;
