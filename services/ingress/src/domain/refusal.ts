/** An expected refusal, as a value: the catalogue's code and what this caller needs to know beside it. */
import type { ErrorCode, FieldError } from '@cohortlens/contracts';

export interface Refusal {
  readonly kind: 'refused';
  readonly code: ErrorCode;
  readonly detail?: string;
  readonly errors?: readonly FieldError[];
  /** When to try again, in whole seconds; RETRY_AFTER_S's unless given. */
  readonly retryAfterS?: number;
  /** Where the answer can be fetched later. */
  readonly location?: string;
  readonly allow?: string;
  /** How a body may be encoded. */
  readonly acceptEncoding?: string;
}

export const refuse = (code: ErrorCode, more: Omit<Refusal, 'kind' | 'code'> = {}): Refusal => ({
  kind: 'refused',
  code,
  ...more,
});

export const isRefusal = (value: object): value is Refusal => 'kind' in value && value.kind === 'refused';

/** What Retry-After says for the codes that carry it. */
const RETRY_AFTER_S: { readonly [C in ErrorCode]?: number } = {
  overloaded: 1,
  bus_unavailable: 5,
  store_unavailable: 5,
  not_ready: 2,
  publish_unknown: 5,
  request_in_flight: 1,
};

/** The headers that belong to a refusal. */
export function headersOf({
  code,
  retryAfterS = RETRY_AFTER_S[code],
  location,
  allow,
  acceptEncoding,
}: Refusal): Record<string, string> {
  return {
    ...(retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) }),
    ...(location === undefined ? {} : { location }),
    ...(allow === undefined ? {} : { allow }),
    ...(acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }),
    ...(code === 'unauthenticated' || code === 'wrong_credentials' ? { 'www-authenticate': 'Bearer' } : {}),
  };
}
