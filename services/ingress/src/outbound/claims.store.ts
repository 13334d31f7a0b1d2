/** Idempotency keys in the store: who wins a key, and what its repeats are told. The table of decisions is in domain/claims.ts. */
import { createHash } from 'node:crypto';
import { LIMITS } from '@cohortlens/contracts';
import type { Collection, Store } from '@cohortlens/store';
import { type Claim, type Claimed, type Claims, judge, replayOf } from '../domain/claims.ts';
import type { Checked } from '../domain/doors.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { stored } from './guarded.ts';
import type { LedgerClient } from './ledger.client.ts';

export interface ClaimsOptions {
  readonly store: Store;
  readonly instance: string;
  readonly now: () => number;
  readonly ledger: Pick<LedgerClient, 'caughtUp' | 'request'>;
  readonly isLive: (instance: string) => boolean;
  /** After so long an execution has ended, whatever became of it. */
  readonly executionMs: number;
}

const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');

/** The id in the form of a UUID (version 8, as its content is our own). */
export function requestIdOf(tenant: string, route: string, key: string): string {
  const hex = digest(tenant, route, key);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** Of what the client sent: what was assumed for it may change with the rules. */
function bodyOf(checked: Checked): string {
  const assumed = 'assumed' in checked ? (checked.assumed ?? {}) : {};
  return digest(
    JSON.stringify(
      Object.entries(checked.input)
        .filter(([name]) => !Object.hasOwn(assumed, name))
        .sort(),
    ),
  );
}

export async function openClaims(options: ClaimsOptions): Promise<Claims> {
  const { store, instance, now, ledger, isLive, executionMs } = options;
  const claims: Collection<Claim> = await store.collection<Claim>({
    name: 'ingress_idempotency',
    indexes: [],
    expires: 'expires',
  });
  const executing = new Set<string>();

  function won(claim: Claim): Claimed {
    const { id } = claim;
    executing.add(id);
    return {
      kind: 'won',
      resolve: async (published) => {
        if (published === 'not_published') await stored(claims.remove([id]));
        else if (published === 'unknown')
          await stored(claims.replace({ ...claim, state: 'unknown' }, { claimed_at: claim.claimed_at }));
        else void stored(claims.replace({ ...claim, state: 'published' }, { claimed_at: claim.claimed_at }));
      },
      end: () => void executing.delete(id),
    };
  }

  function alive({ instance: owner, claimed_at }: Claim): boolean {
    return owner !== instance && isLive(owner) && now() - claimed_at < executionMs;
  }

  async function repeat(mine: Claim, tenant: string): Promise<Claimed> {
    const { id, body } = mine;
    const claim = await stored(claims.get(id));
    if (claim === undefined) return refuse('request_in_flight');
    if (isRefusal(claim)) return claim;
    if (executing.has(id)) return refuse(claim.body === body ? 'request_in_flight' : 'idempotency_key_reused');
    if (claim.body !== body) return refuse('idempotency_key_reused');
    const behind = await ledger.caughtUp();
    if (behind !== undefined) return behind;
    const asked = await ledger.request(id, tenant);
    if (isRefusal(asked)) return asked;
    const verdict = judge(claim, body, alive(claim), asked.found);
    if (verdict === 'replay' && asked.found !== null) return replayOf(asked.found);
    if (verdict !== 'ask') return refuse(verdict === 'reused' ? 'idempotency_key_reused' : 'request_in_flight');
    if (executing.has(id)) return refuse('request_in_flight');
    const { instance: owner, claimed_at, state } = claim;
    const taken = await stored(claims.replace(mine, { instance: owner, claimed_at, state }));
    if (typeof taken !== 'boolean') return taken;
    return taken ? won(mine) : refuse('request_in_flight');
  }

  return {
    idOf: requestIdOf,
    claim: async (id, tenant, checked) => {
      const at = now();
      const mine: Claim = {
        id,
        body: bodyOf(checked),
        state: 'claimed',
        instance,
        claimed_at: at,
        expires: at + LIMITS.idempotencyWindowMs,
      };
      const refused = await stored(claims.insert([mine]));
      if (isRefusal(refused)) return refused;
      return refused.size === 0 ? won(mine) : repeat(mine, tenant);
    },
  };
}
