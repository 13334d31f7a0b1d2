/**
 * Idempotency keys: one execution for each. The first request with a key claims it; a repeat is answered with what became of
 * the first. What the store and the ledger say of a claim decides, by the table below.
 */
import type { HttpAnswer } from '@cohortlens/answers';
import type { RequestStatus } from '@cohortlens/contracts';
import type { Checked } from './doors.ts';
import { type Refusal, refuse } from './refusal.ts';
import type { Published } from './record.ts';

/** A tenant's key on a route, as it is claimed. */
export interface Claim {
  /** Of tenant, route and key. */
  readonly id: string;
  /** The request that the key stands for while it is kept; after that it stands for another. */
  readonly request_id: string;
  /** Of the checked body; another body under the same key is refused. */
  readonly body: string;
  readonly state: 'claimed' | 'published' | 'unknown';
  /** Who executes it. */
  readonly instance: string;
  /** Epoch milliseconds. */
  readonly claimed_at: number;
  readonly expires: number;
}

export interface Won {
  readonly kind: 'won';
  /** It was taken over from somebody who may have published the request. */
  readonly again: boolean;
  /**
   * Tells whether the request was published; what was not gives the key back. All but `published` is waited for. Never rejects: what
   * became of the request is known by then, and a bug met in telling it changes nothing about the answer.
   */
  readonly resolve: (published: Published) => Promise<void>;
  /** The execution has ended. */
  readonly end: () => void;
}

export type Claimed = Won | { readonly kind: 'replay'; readonly answer: HttpAnswer } | Refusal;

export interface ClaimedKey {
  readonly tenant: string;
  readonly route: string;
  readonly key: string;
}

export interface Claims {
  /** `fresh`: the request id if the key is not in use. `id` is the one that the key stands for. */
  claim(key: ClaimedKey, fresh: string, checked: Checked): Promise<{ readonly id: string; readonly claimed: Claimed }>;
}

/** What a repeat comes to. `ask`: only the bus knows whether the first was ever published. */
export type Repeat = 'reused' | 'in_flight' | 'replay' | 'ask';

/** `ownerAlive`: the instance that claimed it is live and has had no time to give up. `ledger`: what it says; null: it knows nothing. */
export function judge(claim: Claim, body: string, ownerAlive: boolean, ledger: RequestStatus | null): Repeat {
  if (claim.body !== body) return 'reused';
  if (ledger !== null) return ledger.state === 'in_flight' ? 'in_flight' : 'replay';
  if (claim.state === 'published') return 'in_flight';
  return claim.state === 'claimed' && ownerAlive ? 'in_flight' : 'ask';
}

/** The stored answer, as it was sent. */
export function replayOf({ id, status, answer, served_by }: RequestStatus): Claimed {
  if (status === undefined || answer === undefined) return refuse('not_ready', { detail: `The answer of ${id} is not kept` });
  return { kind: 'replay', answer: { status, body: answer as HttpAnswer['body'], served_by: served_by ?? 'v1' } };
}
