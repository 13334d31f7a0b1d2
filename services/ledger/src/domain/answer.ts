/**
 * The answer to a question. Of what may stand in the log unread, the ledger does not say that it is not there: it reads on to
 * what was the end when it was asked, and when that takes too long it gives no answer rather than a wrong one.
 */
import type { LedgerAnswer, LedgerBalance, LedgerQuery } from '@cohortlens/contracts';
import type { Entry } from './entry.ts';
import { statusOf } from './status.ts';

/** What answering asks of the world. */
export interface Books {
  readonly find: (requestId: string) => Promise<Entry | undefined>;
  /** Those of the ids that were accepted, as far as the log was read. */
  readonly accepted: (requestIds: readonly string[]) => Promise<string[]>;
  /** See Hours. */
  readonly balance: (asked: number | undefined) => Promise<LedgerBalance>;
  /** True when everything that stood in the log at the time of the call is in the books. */
  readonly caughtUp: () => Promise<boolean>;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Undefined: it cannot be told in time. */
export async function answer(query: LedgerQuery, books: Books): Promise<LedgerAnswer | undefined> {
  switch (query.ask) {
    case 'request':
      return ofRequest(query.request_id, query.tenant, books);
    case 'known':
      return (await books.caughtUp()) ? { ask: 'known', known: await books.accepted(query.request_ids) } : undefined;
    case 'balance': {
      // The request of a result that was read by now stands in the log, so it is read by then: a busy ledger is balanced too.
      const asked = books.now();
      const complete = await books.caughtUp();
      return { ask: 'balance', balance: await books.balance(complete ? asked : undefined) };
    }
  }
}

async function ofRequest(id: string, tenant: string, books: Books): Promise<LedgerAnswer | undefined> {
  const status = async () => statusOf(await books.find(id), tenant, books.now());
  const early = await status();
  // A dead letter may have been redriven meanwhile; what is answered or refused stays so.
  if (early?.state === 'answered' || early?.state === 'refused') return { ask: 'request', found: early };
  const complete = await books.caughtUp();
  const found = await status();
  return found === undefined && !complete ? undefined : { ask: 'request', found: found ?? null };
}
