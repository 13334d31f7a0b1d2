/**
 * The two sides of one request while they are awaited: facts alone, each written once by the first message that brings it, in
 * whatever order they come. The request tells what is compared, and opens the window.
 */
import type { Capability, PathVersion, Side } from '@cohortlens/contracts';
import type { Seen } from '../compare/comparator.ts';

export interface Pair {
  /** The request id. */
  readonly id: string;
  readonly capability?: Capability;
  readonly tenant?: string;
  readonly path?: PathVersion;
  /** The side that was to answer the client; v1 in v2's place does not make it v1. */
  readonly primary?: Side;
  /** It was to be compared before either side had answered: the flags said so. Else v1 was asked because v2 had failed or was late. */
  readonly drawn?: true;
  /** The flag state that decided. */
  readonly epoch?: string;
  /** The rule set that v2 was to apply, as the request says; absent while the request was not read. */
  readonly rule_version?: string;
  /** When the window closes, epoch milliseconds by the comparator's own clock; null when it has closed. */
  readonly closes_at?: number | null;
  /** When the pair may be forgotten, epoch milliseconds. */
  readonly expires?: number;
  /** The first result of each side in the log. */
  readonly v1?: Seen;
  readonly v2?: Seen;
  /** Trace contexts of the messages that brought the request and the results, where their trace is recorded. */
  readonly trace?: string;
  readonly v1_trace?: string;
  readonly v2_trace?: string;
}

/** A pair whose request was read. */
export type OpenPair = Pair & Required<Pick<Pair, 'capability' | 'tenant' | 'path' | 'epoch' | 'rule_version'>>;

/** A pair whose request and both results were read. */
export type CompletePair = OpenPair & Required<Pick<Pair, 'v1' | 'v2'>>;

/** What messages add to a pair; a field that is there already stays as it is. */
export interface Addition {
  readonly id: string;
  readonly first: Omit<Partial<Pair>, 'id'>;
}

/** Adds what messages brought to their pair, one write; the pair as it is then. */
export type AddToPair = (addition: Addition) => Promise<Pair>;

export const isOpen = (pair: Pair): pair is OpenPair => pair.rule_version !== undefined;

/** Whether there is all that a comparison needs. */
export const isComplete = (pair: Pair): pair is CompletePair => isOpen(pair) && pair.v1 !== undefined && pair.v2 !== undefined;
