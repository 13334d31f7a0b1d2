/** What the ledger's balance says, in words. */
import type { LedgerBalance } from '@cohortlens/contracts';

/** unknown: the ledger has not read everything, so nobody can say. */
export type BalanceVerdict = 'balanced' | 'unbalanced' | 'unknown';

/** A ledger that does not tell whether it has read everything is taken at its word. */
export const verdictOf = ({ balanced, complete = true }: Pick<LedgerBalance, 'balanced' | 'complete'>): BalanceVerdict =>
  complete ? (balanced ? 'balanced' : 'unbalanced') : 'unknown';

export const NOT_KNOWN = 'not known yet whether the ledger is balanced: it is behind, or a message waits to be tried again';

/** What a balance lacks. */
export const missing = ({ orphans, overdue = 0 }: LedgerBalance): string =>
  `${String(orphans)} results without a request, ${String(overdue)} requests in flight for more than an hour`;

/** What no verdict tells: those that were in flight when they were summed. One remark, or none. */
export const givenUp = ({ given_up = 0 }: LedgerBalance): readonly string[] =>
  given_up === 0 ? [] : [`${String(given_up)} of those in flight are too old to be waited for: they never ended`];
