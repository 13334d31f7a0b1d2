/** What the declaration of a route says, and the errors that many routes share. The tables are in routes-*.ts. */
import type { SchemaName } from '../generated/schema-names.js';
import type { Capability } from '../generated/types.js';
import type { PathVersion } from './capabilities.ts';
import type { ErrorCode } from './errors.ts';

export interface QueryParameter {
  readonly about: string;
  readonly values?: readonly string[];
}
export interface RouteDeclaration {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** Who may: anyone, any valid token, the role admin, or admin and analyst. */
  readonly auth: 'none' | 'jwt' | 'admin' | 'analyst';
  readonly tag:
    | 'predictions'
    | 'segments and recommendations'
    | 'accounts'
    | 'migration'
    | 'evidence'
    | 'feature flags'
    | 'process';
  readonly summary: string;
  /** The version of an analytics route, and what it asks. Such a route is metered and takes an Idempotency-Key. */
  readonly capability?: Capability;
  readonly version?: PathVersion;
  /** The schemas of which the body fits one, and whether there must be a body at all. */
  readonly request?: {
    readonly schemas: readonly SchemaName[];
    readonly required: boolean;
    readonly form?: true;
    /** It may have LIMITS.bodyBytes; any other has LIMITS.smallBodyBytes at most. Not where anyone may call. */
    readonly large?: true;
  };
  /** Query parameters: each property of a schema, and further ones by name. */
  readonly query?: { readonly schema?: SchemaName; readonly more?: Readonly<Record<string, QueryParameter>> };
  /** What the answer is when all is well; no schema when it is a document or text. */
  readonly success: { readonly status: 200 | 201; readonly schema?: SchemaName; readonly content?: string };
  readonly errors: readonly ErrorCode[];
  /** Where a protocol or the old client prescribes another body than problem+json, by status. */
  readonly bodies?: Readonly<Record<number, SchemaName>>;
  /** It answers with an ETag, and 304 to a matching If-None-Match. */
  readonly etag?: true;
}

export const TOKEN = ['unauthenticated'] as const;
export const ROLE = [...TOKEN, 'forbidden'] as const;
export const BODY = ['malformed_body', 'invalid_input', 'body_too_large', 'unsupported_media_type'] as const;
export const ASK_BUS = [
  'overloaded',
  'bus_unavailable',
  'store_unavailable',
  'not_ready',
  'deadline_exceeded',
  'internal',
] as const;
export const ANALYTICS = [
  ...TOKEN,
  ...BODY,
  ...ASK_BUS,
  'request_in_flight',
  'idempotency_key_reused',
  'plan_limit_exceeded',
  'v1_failed',
  'v2_failed',
  'dead_lettered',
  'publish_unknown',
] as const;
export const LOGIN = [...BODY, 'wrong_credentials', 'login_throttled', 'overloaded', 'store_unavailable', 'internal'] as const;
export const COMMAND = [
  ...ROLE,
  ...BODY,
  'epoch_conflict',
  'bus_unavailable',
  'not_ready',
  'deadline_exceeded',
  'internal',
] as const;
