/** What this service asks of the world: a v1 that predicts, whether it is the real one over HTTP or the reference model in process. */
import type { CustomerFeatures, ErrorCode, FieldError, PredictionOutput } from '@cohortlens/contracts';

export type V1Failure = Extract<ErrorCode, 'v1_failed' | 'v1_unreachable' | 'v1_timeout' | 'v1_throttled'>;

/** The part of a prediction-result that v1 decides. */
export type V1Answer =
  | { readonly status: 'ok'; readonly output: PredictionOutput }
  | { readonly status: 'refused'; readonly error: { code: 'v1_refused'; message: string; errors: FieldError[] } }
  | { readonly status: 'error'; readonly error: { code: V1Failure; message: string } };

/** deadlineMs: how long the caller waits from now, in milliseconds. Resolves by then at the latest; expected failures are answers. */
export type AskV1 = (tenant: string, features: CustomerFeatures, deadlineMs: number) => Promise<V1Answer>;

export interface V1 {
  /** Names what computes the answers; it stands in every result and diff. */
  readonly version: string;
  readonly predict: AskV1;
  /** Lets what is in flight end, then frees the connections. */
  close(): Promise<void>;
}

/** This side failed: why, for a person. */
export const v1Error = (code: V1Failure, message: string): V1Answer => ({ status: 'error', error: { code, message } });
