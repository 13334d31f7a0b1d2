/** How long an entry is kept, and when its hour may become a sum: only when no message can change it any more. */
import { TOPICS } from '@cohortlens/contracts';

export const HOUR_MS = 60 * 60_000;

/** As long as the log keeps the messages that it was made of. */
export const RETENTION_MS: number = TOPICS['requests.prediction'].retentionMs;

/** The start of the hour of a time, both epoch milliseconds. */
export const hourOf = (at: number): number => at - (at % HOUR_MS);

/** RFC 3339 without the milliseconds, e.g. 2026-03-06T14:00:00Z. */
export const hourName = (hour: number): string => new Date(hour).toISOString().replace('.000Z', 'Z');

/**
 * Whether a message concerns a request that is past the ledger, which has counted it for good: a late redelivery, or a redrive
 * of a dead letter older than that. `at` is when the client stopped waiting, or else when the message was made.
 */
export const isPast = (at: number, now: number): boolean => at + RETENTION_MS <= now;

/** Hours that start before this have no request under way any more: what is still in flight there is overdue. */
export const overdueBefore = (now: number): number => hourOf(now) - HOUR_MS;

/** Hours that start before this may be summed: a full hour after the last message about them was let in. */
export const summableBefore = (now: number): number => hourOf(now - RETENTION_MS) - HOUR_MS;
