/** Which answer counts: from the facts about a request to where it stands. The one rule for the status and the balance alike. */
import type { RequestState, Side } from '@cohortlens/contracts';
import type { Facts } from './entry.ts';

/** A side's own result, or that it put the request aside. */
export type Source = Side | 'v1_dead' | 'v2_dead';

export interface Settled {
  readonly state: RequestState;
  /** What decided; absent while it is in flight. */
  readonly by?: Source;
}

const STATES = { ok: 'answered', refused: 'refused', error: 'refused' } as const;

/**
 * Where a request stands at a time (epoch milliseconds; Infinity: when nobody decides any more). The choice published by the
 * ingress decides. Without one: when v1 was asked in v2's place, the first ok in the log, and when there is none, a dead letter,
 * then the primary's; else the primary's first result. While the ingress may still ask or choose, nothing is settled that it
 * could decide otherwise.
 */
export function settle(facts: Facts, now: number): Settled {
  const by = decides(facts, now);
  if (by === undefined) return { state: 'in_flight' };
  if (by === 'v1_dead' || by === 'v2_dead') return { state: 'dead_lettered', by };
  return { state: STATES[facts[by] ?? 'error'], by };
}

function decides(facts: Facts, now: number): Source | undefined {
  const { primary, failover, choice } = facts;
  if (primary === undefined) return undefined;
  if (choice !== undefined) return given(facts, choice);
  const undecided = facts.ended !== true && now < (facts.deadline ?? 0);
  if (failover === true) return undecided ? undefined : afterFailover(facts, primary);
  const by = given(facts, primary);
  const v1MayBeAsked = undecided && primary === 'v2' && facts.v2 !== 'ok' && facts.v2 !== 'refused';
  return v1MayBeAsked ? undefined : by;
}

function afterFailover(facts: Facts, primary: Side): Source | undefined {
  // A tally does not tell which ok was the first: it is answered either way.
  if (facts.v1 === 'ok' && facts.v2 === 'ok') return facts.first_ok ?? primary;
  if (facts.v1 === 'ok') return 'v1';
  if (facts.v2 === 'ok') return 'v2';
  const [v1, v2] = [given(facts, 'v1'), given(facts, 'v2')];
  if (v1 === undefined || v2 === undefined) return undefined;
  // One that was put aside may still be redriven, so it is what the request waits for.
  if (v1 === 'v1_dead' || v2 === 'v2_dead') return v2 === 'v2_dead' ? v2 : v1;
  return primary === 'v1' ? v1 : v2;
}

function given(facts: Facts, side: Side): Source | undefined {
  if (facts[side] !== undefined) return side;
  return facts[`${side}_dead`] === true ? `${side}_dead` : undefined;
}
