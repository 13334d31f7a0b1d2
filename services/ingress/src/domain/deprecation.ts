/** What a client of a deprecated route is told: since when (RFC 9745), until when (RFC 8594), and where to go instead. */

/** v1 is kept for a week after its deprecation, as the runbook says; what is past cannot lie in the future of a client's clock. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** `since` is when v1 was deprecated, in epoch milliseconds; `path` is the /api/v1 path that was called. */
export function deprecation(since: number, path: string): Record<string, string> {
  return {
    deprecation: `@${String(Math.floor(since / 1000))}`,
    sunset: new Date(since + KEPT_MS).toUTCString(),
    link: `<${successorOf(path)}>; rel="successor-version"`,
  };
}

const MOVED: Readonly<Record<string, string>> = { '/api/v1/token': '/api/v2/auth/token' };
const successorOf = (path: string): string =>
  MOVED[path] ?? (/^\/api\/v1\/[a-z/-]{1,100}$/.test(path) ? path.replace('/v1/', '/v2/') : '/api/v2');
