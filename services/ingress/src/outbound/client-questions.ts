/** What any client may ask the ledger, with a bound of its own: no client takes the places of commands and operators' questions. */
import { LIMITS } from '@cohortlens/contracts';
import { refuse } from '../domain/refusal.ts';
import type { LedgerClient } from './ledger.client.ts';
import { Seats } from './seats.ts';

type Ask = LedgerClient['request'];

export function createClientQuestions(ask: Ask): Ask {
  const seats = new Seats(LIMITS.clientQuestions);
  return async (id, tenant) => {
    const leave = seats.take();
    if (leave === undefined) return refuse('overloaded', { detail: 'Too many questions are waiting' });
    try {
      return await ask(id, tenant);
    } finally {
      leave();
    }
  };
}
