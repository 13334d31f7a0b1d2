/**
 * The error catalogue: the stable codes that clients, results, dead letters and the audit share. `status` is the HTTP status
 * that the ingress answers with; a code without one never reaches a client.
 */
export interface ErrorDeclaration {
  readonly status?: number;
  readonly title: string;
  /** What the one who meets it can do. */
  readonly remedy: string;
  /** The same request may succeed later, unchanged. */
  readonly retryable: boolean;
}

export const ERRORS = {
  malformed_body: {
    status: 400,
    title: 'Malformed body',
    remedy: 'Send valid JSON (or the form that the route documents).',
    retryable: false,
  },
  invalid_input: { status: 400, title: 'Invalid input', remedy: 'Correct the fields named in errors.', retryable: false },
  unknown_flag: {
    status: 400,
    title: 'Unknown flag',
    remedy: 'Use one of the flags that GET /api/v2/admin/flags shows.',
    retryable: false,
  },
  unauthenticated: {
    status: 401,
    title: 'Not authenticated',
    remedy:
      'Get a token: npx cohortlens token, or POST /api/v2/auth/token {username,password}; send it as Authorization: Bearer.',
    retryable: false,
  },
  wrong_credentials: { status: 401, title: 'Incorrect username or password', remedy: 'Check both.', retryable: false },
  forbidden: { status: 403, title: 'Forbidden', remedy: 'Use an account that has the role.', retryable: false },
  not_found: { status: 404, title: 'Not found', remedy: 'Check the path and the id.', retryable: false },
  method_not_allowed: { status: 405, title: 'Method not allowed', remedy: 'See the Allow header.', retryable: false },
  epoch_conflict: {
    status: 409,
    title: 'Concurrent change',
    remedy: 'Read the flags again and repeat with their epoch.',
    retryable: false,
  },
  request_in_flight: {
    status: 409,
    title: 'Request in flight',
    remedy: 'Repeat later with the same Idempotency-Key.',
    retryable: true,
  },
  content_lost: {
    status: 409,
    title: 'Content not kept',
    remedy: 'The message was too large to be put aside whole: send it anew from where it came.',
    retryable: false,
  },
  already_exists: { status: 409, title: 'Already exists', remedy: 'Choose another name.', retryable: false },
  v1_gone: { status: 410, title: 'Gone', remedy: 'Use the successor that the Link header names.', retryable: false },
  body_too_large: { status: 413, title: 'Body too large', remedy: 'Send less at a time.', retryable: false },
  unsupported_media_type: {
    status: 415,
    title: 'Unsupported media type',
    remedy: 'Send application/json, not compressed.',
    retryable: false,
  },
  headers_too_large: {
    status: 431,
    title: 'Headers too large',
    remedy: 'Send a shorter URL, or smaller headers.',
    retryable: false,
  },
  request_timeout: {
    status: 408,
    title: 'Request did not arrive in time',
    remedy: 'Send the whole request at once.',
    retryable: true,
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Idempotency-Key reused',
    remedy: 'Use a new key for another body.',
    retryable: false,
  },
  plan_limit_exceeded: {
    status: 429,
    title: 'Plan limit exceeded',
    remedy: 'Wait for the next month, or raise the plan.',
    retryable: false,
  },
  login_throttled: { status: 429, title: 'Too many logins', remedy: 'Wait as long as Retry-After says.', retryable: true },
  v1_failed: { status: 502, title: 'v1 failed', remedy: 'Repeat later.', retryable: true },
  v2_failed: { status: 502, title: 'v2 failed', remedy: 'Repeat later.', retryable: true },
  dead_lettered: {
    status: 502,
    title: 'Could not be processed',
    remedy: 'The request is kept aside; an operator can redrive it.',
    retryable: false,
  },
  v2_disabled: {
    status: 503,
    title: 'v2 API is temporarily unavailable',
    remedy: 'Repeat later, or use /api/v1.',
    retryable: true,
  },
  overloaded: { status: 503, title: 'Overloaded', remedy: 'Repeat after Retry-After.', retryable: true },
  bus_unavailable: {
    status: 503,
    title: 'Bus unavailable',
    remedy: 'Repeat after Retry-After with the same Idempotency-Key.',
    retryable: true,
  },
  store_unavailable: { status: 503, title: 'Store unavailable', remedy: 'Repeat after Retry-After.', retryable: true },
  not_ready: { status: 503, title: 'Not ready', remedy: 'Repeat after Retry-After.', retryable: true },
  publish_unknown: {
    status: 503,
    title: 'Outcome unknown',
    remedy: 'Repeat with the same Idempotency-Key: it is the same request.',
    retryable: true,
  },
  deadline_exceeded: {
    status: 504,
    title: 'No answer by the deadline',
    remedy: 'Fetch the answer later at Location.',
    retryable: true,
  },
  internal: { status: 500, title: 'Internal error', remedy: 'Report the request id.', retryable: true },
  // Only on the bus: causes of dead letters and refusals.
  undecodable: { title: 'Undecodable message', remedy: 'See the dead letter.', retryable: false },
  schema_mismatch: { title: 'Message does not fit its schema', remedy: 'See the dead letter.', retryable: false },
  unknown_type: { title: 'Unknown message type', remedy: 'See the dead letter.', retryable: false },
  handler_failed: { title: 'The handler failed', remedy: 'Mend the cause, then redrive.', retryable: true },
  retries_exhausted: { title: 'Retries exhausted', remedy: 'Mend the cause, then redrive.', retryable: true },
  bad_signature: { title: 'Bad signature', remedy: 'Sign the command as an authenticated admin.', retryable: false },
  rule_set_unknown: { title: 'Rule set unknown', remedy: 'Publish the rule set on rules.state.', retryable: true },
  v1_refused: { title: 'v1 refused the input', remedy: 'Correct the fields named in errors.', retryable: false },
  v1_unreachable: { title: 'v1 unreachable', remedy: 'Start v1, or name it in LEGACY_V1_URL.', retryable: true },
  v1_timeout: { title: 'v1 did not answer in time', remedy: 'Look at v1.', retryable: true },
  v1_throttled: { title: 'v1 throttled us', remedy: "Raise v1's own limit.", retryable: true },
} as const satisfies Record<string, ErrorDeclaration>;

export type ErrorCode = keyof typeof ERRORS;
