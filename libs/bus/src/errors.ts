/** The failures of the bus, as a closed list. */

export type BusErrorCode =
  /** Nothing was written; the same may succeed later. */
  | 'bus_unavailable'
  /** A queue is full; nothing was written. */
  | 'overloaded'
  /** It cannot be told whether it was written. Repeat with the same ids: consumers deduplicate. */
  | 'publish_unknown'
  /** The bus is closed, or closing. */
  | 'closed'
  /** A topic is not there (any more), or has no such partition. It may be made anew. Others of the same append may have been written. */
  | 'no_topic'
  /** The message or topic is not declared, or does not fit its schema: a bug in the sender. Nothing was written. */
  | 'undeclared'
  /** The log will never take a record of it, e.g. because it is too large. Others of the same append may have been written. */
  | 'refused'
  /** A call with the same id is waiting already. */
  | 'in_flight';

/** What the same will never get past. */
export const FUTILE = ['undeclared', 'refused'] as const satisfies readonly BusErrorCode[];

/** What comes of what has failed: it is tried again, its message is put aside, it is given up, or its record is passed over. */
export type Fate = 'again' | 'put_aside' | 'given_up' | 'passed_over';

export class BusError extends Error {
  override readonly name = 'BusError';
  readonly code: BusErrorCode;
  constructor(code: BusErrorCode, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** Whether the bus will never take the same message: nothing is gained by trying again. */
export const isFutile = (error: unknown): boolean => error instanceof BusError && FUTILE.some((code) => code === error.code);
