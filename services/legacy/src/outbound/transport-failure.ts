/** What a failed exchange with v1 means: undici's and the system's error codes as the catalogue's. */
import type { V1Failure } from '../domain/ask-v1.ts';

const CODES: Readonly<Record<string, V1Failure>> = {
  UND_ERR_CONNECT_TIMEOUT: 'v1_unreachable',
  UND_ERR_HEADERS_TIMEOUT: 'v1_timeout',
  UND_ERR_BODY_TIMEOUT: 'v1_timeout',
  UND_ERR_HEADERS_OVERFLOW: 'v1_failed',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'v1_failed',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'v1_failed',
};
const STALE = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

const codeOf = (error: unknown) => String((error as { code?: unknown } | null)?.code ?? '');

/** The catalogue's code; undefined for an error that is no failure of the transport (a bug of ours). */
export function transportFailure(error: unknown): V1Failure | undefined {
  const { name } = (error ?? {}) as { name?: unknown };
  if (name === 'TimeoutError') return 'v1_timeout';
  if (name === 'HTTPParserError') return 'v1_failed';
  const code = codeOf(error);
  if (Object.hasOwn(CODES, code)) return CODES[code];
  return /^(UND_ERR_(SOCKET|ABORTED|CLOSED|DESTROYED)|E[A-Z_]+)$/.test(code) ? 'v1_unreachable' : undefined;
}

/** The connection went before the response began, as a kept-alive one does when v1 closes it just as we use it. */
export const wentStale = (error: unknown): boolean => STALE.has(codeOf(error));
