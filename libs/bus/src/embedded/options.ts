/** What opening the embedded log takes. */
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
  /** Told of what nobody waits for (a sweep, the offsets of groups) when it could not be written; it is tried again. */
  readonly onFailure?: (what: string, error: unknown) => void;
}
