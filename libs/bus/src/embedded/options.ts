/** What opening the embedded log takes. */
import type { Fate } from '../errors.ts';

export interface EmbeddedOptions {
  /** The log's file; made when it is missing. */
  readonly file: string;
  /** normal: survives the process's kill. full: also a loss of power (each group commit is fsynced). */
  readonly durability?: 'normal' | 'full';
  readonly now?: () => number;
  /** How often what is past its retention is removed, in milliseconds; 0 never (then call sweep). */
  readonly sweepMs?: number;
  /** Told of every write: how many records it had. */
  readonly onWrite?: (records: number) => void;
  readonly onFailure?: OnLogFailure;
}

/**
 * Told of what nobody waits for (a sweep, the offsets of groups) each time that it could not be written, and what comes of it: `again`, or
 * `given_up` when the log closes.
 */
export type OnLogFailure = (what: string, error: unknown, fate: Extract<Fate, 'again' | 'given_up'>) => void;
