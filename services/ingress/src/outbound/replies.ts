/** The replies to requests, from this instance's inbox. */
import { BusError, type Inbox } from '@cohortlens/bus';
import type { ResultOf } from '@cohortlens/contracts';
import { type Refusal, refuse } from '../domain/refusal.ts';
import type { Replies } from '../domain/world.ts';

/** Opens the wait for an id; `overloaded` when too many wait, `request_in_flight` when this one is waited for already. */
export function expectReplies(inbox: Inbox): (id: string) => Replies | Refusal {
  return (id) => {
    try {
      const call = inbox.expect(id);
      return { next: async (ms) => (await call.next(ms))?.data as ResultOf | undefined, end: () => call.end() };
    } catch (error) {
      if (!(error instanceof BusError)) throw error;
      return refuse(error.code === 'overloaded' ? 'overloaded' : 'request_in_flight');
    }
  };
}
