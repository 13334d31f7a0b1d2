/** Idempotency keys in the store: who wins a key, and what its repeats are told. The table of decisions is in domain/claims.ts. */
import { createHash } from 'node:crypto';
import { LIMITS } from '@cohortlens/contracts';
import type { Collection, Store } from '@cohortlens/store';
import { type Claim, type Claimed, type ClaimedKey, type Claims, judge, replayOf } from '../domain/claims.ts';
import type { Checked } from '../domain/doors.ts';
import type { Published } from '../domain/record.ts';
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
  /** Told of a bug that changes no answer. */
  readonly fault: (what: string, error: unknown) => void;
}

const digest = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex');

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
  const { store, instance, now, ledger, isLive, executionMs, fault } = options;
  const claims: Collection<Claim> = await store.collection<Claim>({
    name: 'ingress_idempotency',
    indexes: [],
    expires: 'expires',
  });
  const executing = new Set<string>();

  /** Who was taken for dead meanwhile, and had his claim taken over, leaves it to his successor. */
  async function mark(claim: Claim, published: Published): Promise<void> {
    const { id, claimed_at } = claim;
    if (published === 'not_published') await claims.removeWhere({ id, instance, claimed_at });
    else await claims.replace({ ...claim, state: published }, { instance, claimed_at });
  }

  function won(claim: Claim, again: boolean): Claimed {
    const { id } = claim;
    executing.add(id);
    return {
      kind: 'won',
      again,
      resolve: async (published) => {
        const marked = stored(mark(claim, published)).catch((bug: unknown) =>
          fault(`telling a claim that its request is ${published} met a bug`, bug),
        );
        if (published !== 'published') await marked;
      },
      end: () => void executing.delete(id),
    };
  }

  function alive({ instance: owner, claimed_at }: Claim): boolean {
    return owner !== instance && isLive(owner) && now() - claimed_at < executionMs;
  }

  async function repeat(fresh: Claim, found: Claim, tenant: string): Promise<Claimed> {
    const { id, body } = fresh;
    if (executing.has(id)) return refuse(found.body === body ? 'request_in_flight' : 'idempotency_key_reused');
    if (found.body !== body) return refuse('idempotency_key_reused');
    const behind = await ledger.caughtUp();
    if (behind !== undefined) return behind;
    const asked = await ledger.request(found.request_id, tenant);
    if (isRefusal(asked)) return asked;
    const verdict = judge(found, body, alive(found), asked.found);
    if (verdict === 'replay' && asked.found !== null) return replayOf(asked.found);
    if (verdict !== 'ask') return refuse(verdict === 'reused' ? 'idempotency_key_reused' : 'request_in_flight');
    if (executing.has(id)) return refuse('request_in_flight');
    const { instance: owner, claimed_at, state } = found;
    const mine: Claim = { ...fresh, request_id: found.request_id };
    const taken = await stored(claims.replace(mine, { instance: owner, claimed_at, state }));
    if (typeof taken !== 'boolean') return taken;
    return taken ? won(mine, true) : refuse('request_in_flight');
  }

  return {
    claim: async ({ tenant, route, key }: ClaimedKey, fresh, checked) => {
      const at = now();
      const mine: Claim = {
        id: digest(tenant, route, key),
        request_id: fresh,
        body: bodyOf(checked),
        state: 'claimed',
        instance,
        claimed_at: at,
        expires: at + LIMITS.idempotencyWindowMs,
      };
      const refused = await stored(claims.insert([mine]));
      if (isRefusal(refused)) return { id: fresh, claimed: refused };
      if (refused.size === 0) return { id: fresh, claimed: won(mine, false) };
      const found = await stored(claims.get(mine.id));
      // Given back or forgotten in this moment.
      if (found === undefined) return { id: fresh, claimed: refuse('request_in_flight') };
      if (isRefusal(found)) return { id: fresh, claimed: found };
      return { id: found.request_id, claimed: await repeat(mine, found, tenant) };
    },
  };
}
