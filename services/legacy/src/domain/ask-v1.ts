/** What this service asks of the world: a v1 that answers, whether it is the real one over HTTP or the reference model in process. */
import type { Capability, ErrorCode, FieldError, OutputOf, RequestOf } from '@cohortlens/contracts';

export type V1Failure = Extract<ErrorCode, 'v1_failed' | 'v1_unreachable' | 'v1_timeout' | 'v1_throttled'>;

/** What went wrong on v1's side, or with the input in v1's eyes. */
export type V1Refusal =
  | { readonly status: 'refused'; readonly error: { code: 'v1_refused'; message: string; errors: FieldError[] } }
  | { readonly status: 'error'; readonly error: { code: V1Failure; message: string } };
/** The part of a result that v1 decides. */
export type V1Answer<C extends Capability = Capability> = { readonly status: 'ok'; readonly output: OutputOf<C> } | V1Refusal;

/** What v1 is asked: the part of a request that it gets. */
export type Asked<C extends Capability = Capability> = { [K in C]: Pick<RequestOf<K>, 'capability' | 'input'> }[C];

export interface V1 {
  /** Names what computes the answers; it stands in every result and diff. */
  readonly version: string;
  /**
   * deadlineMs: how long the caller waits from now, for its turn and for the answer, in milliseconds. Resolves by then at the latest;
   * expected failures are answers.
   */
  readonly ask: <C extends Capability>(tenant: string, asked: Asked<C>, deadlineMs: number) => Promise<V1Answer<C>>;
  /** Lets what is in flight end, then frees the connections. */
  close(): Promise<void>;
}

/** This side failed: why, for a person. */
export const v1Error = (code: V1Failure, message: string): V1Refusal => ({ status: 'error', error: { code, message } });

/** v1 says that the input is at fault. */
export const v1Refused = (message: string, errors: FieldError[]): V1Refusal => ({
  status: 'refused',
  error: { code: 'v1_refused', message, errors },
});
