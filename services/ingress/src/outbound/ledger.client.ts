/** Asks the ledger, which knows of every accepted request what became of it. */
import { type Bus, finishedBy, type Inbox } from '@cohortlens/bus';
import {
  BOOKED,
  type LedgerAnswer,
  type LedgerBalance,
  type LedgerQuery,
  LIMITS,
  type RequestStatus,
} from '@cohortlens/contracts';
import { isRefusal, type Refusal, refuse } from '../domain/refusal.ts';
import { asked } from './guarded.ts';

export interface LedgerClient {
  /** What became of a tenant's request; null: the tenant has no such request. */
  request(id: string, tenant: string): Promise<{ readonly found: RequestStatus | null } | Refusal>;
  /** Those of the ids that were accepted; at most 1000 at a time. */
  known(ids: readonly string[]): Promise<ReadonlySet<string> | Refusal>;
  balance(): Promise<LedgerBalance | Refusal>;
  /** Waits until the ledger has read all of what stands now in the topics that it books, so that what it does not know is not there. */
  caughtUp(): Promise<undefined | Refusal>;
}

type Ask = LedgerQuery['ask'];
type AnswerTo<A extends Ask> = Extract<LedgerAnswer, { ask: A }>;

export function createLedgerClient(bus: Bus, inbox: Inbox): LedgerClient {
  async function ask<A extends Ask>(data: Extract<LedgerQuery, { ask: A }>): Promise<AnswerTo<A> | Refusal> {
    const answer = await asked('ledger', bus.ask<LedgerAnswer>(inbox, { topic: 'queries.ledger', data }, LIMITS.queryDeadlineMs));
    if (isRefusal(answer)) return answer;
    return answer.data.ask === data.ask
      ? (answer.data as AnswerTo<A>)
      : refuse('not_ready', { detail: 'The ledger answered another question' });
  }
  return {
    request: (id, tenant) => ask<'request'>({ ask: 'request', request_id: id, tenant }),
    known: async (ids) => {
      const answer = await ask<'known'>({ ask: 'known', request_ids: [...ids] });
      return isRefusal(answer) ? answer : new Set(answer.known);
    },
    balance: async () => {
      const answer = await ask<'balance'>({ ask: 'balance' });
      return isRefusal(answer) ? answer : answer.balance;
    },
    caughtUp: async () => {
      const reached = await asked('ledger', finishedBy(bus, 'ledger', BOOKED, LIMITS.queryDeadlineMs));
      if (reached === true) return undefined;
      return reached === false ? refuse('not_ready', { detail: 'The ledger is behind' }) : reached;
    },
  };
}
