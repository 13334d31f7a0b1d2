/**
 * What the ledger keeps of one request: facts alone, each written once by the first message that brings it. Where the request
 * stands follows from them (settle.ts), so that nothing has to be read before it is written, in whatever order it comes.
 */
import type { Capability, PathVersion, ResultOf, Side } from '@cohortlens/contracts';

export type ResultStatus = ResultOf['status'];

/** A result and when its side said it, RFC 3339. */
export interface Recorded {
  readonly at: string;
  readonly result: ResultOf;
}

/** The facts that decide where a request stands. */
export interface Facts {
  /** The side that was to answer; absent while only results are known. */
  readonly primary?: Side;
  /** v1 was asked in v2's place. */
  readonly failover?: boolean;
  /** The side that the ingress chose when failover was asked. */
  readonly choice?: Side;
  /** The ingress has answered with an error, so it will neither ask nor choose any more. */
  readonly ended?: boolean;
  /** When the client stops waiting, epoch milliseconds. */
  readonly deadline?: number;
  /** The status of each side's first result in the log. */
  readonly v1?: ResultStatus;
  readonly v2?: ResultStatus;
  /** Which side's ok came first in the log. */
  readonly first_ok?: Side;
  /** The side put the request aside; a result that it gives later (a redrive) takes precedence. */
  readonly v1_dead?: boolean;
  readonly v2_dead?: boolean;
}

export interface Entry extends Facts {
  /** The request id. */
  readonly id: string;
  /** The start of the hour in which it was accepted, epoch milliseconds; absent while the request itself was not read. */
  readonly hour?: number;
  readonly accepted_at?: string;
  readonly tenant?: string;
  readonly capability?: Capability;
  readonly path?: PathVersion;
  /** When the first of its messages was read, epoch milliseconds. */
  readonly seen_at?: number;
  readonly v1_result?: Recorded;
  readonly v2_result?: Recorded;
  readonly v1_dead_result?: Recorded;
  readonly v2_dead_result?: Recorded;
}

/** What messages add to an entry; a field that is there already stays as it is. */
export interface Addition {
  readonly id: string;
  readonly first: Omit<Partial<Entry>, 'id'>;
}

/** Whether nothing else is soon to come: the request and the result of the side that was to answer it, or what the ingress decided. */
export function isWhole({ first }: Addition): boolean {
  const { primary, choice, ended } = first;
  if (choice !== undefined || ended === true) return true;
  return primary !== undefined && (first[primary] !== undefined || first[`${primary}_dead`] === true);
}

/** Writes what messages add; resolves when it is durable. */
export type RecordFacts = (addition: Addition) => Promise<unknown>;
