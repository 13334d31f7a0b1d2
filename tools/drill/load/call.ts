/**
 * One call of a client, and what it knows of it afterwards, in the manner of Jepsen: ok (an answer came), fail (a definite
 * refusal, nothing was accepted), or unknown. A time-out, a broken connection and a 5xx of an accepted request are unknown.
 */
import type { PathVersion } from '@cohortlens/contracts';
import type { Pool } from 'undici';

/** Of the load's calls, and connections to each replica: what waits for a connection has not been asked. */
export const MOST_IN_FLIGHT = 4_000;

export interface Question {
  /** After /api/vN/. */
  readonly route: string;
  readonly path: PathVersion;
  readonly body: unknown;
}

export type Fate = 'ok' | 'fail' | 'unknown';

export interface Call {
  /** The Idempotency-Key, its own. */
  readonly key: string;
  readonly question: Question;
  /** The replica that was asked. */
  readonly url: string;
  /** When it was sent, epoch milliseconds; and how long it took until the client knew. */
  readonly at: number;
  readonly ms: number;
  readonly fate: Fate;
  readonly status?: number;
  /** The request id; absent when no answer came. */
  readonly id?: string;
  readonly servedBy?: string;
  /** Of the flag state that decided. */
  readonly epoch?: string;
  readonly location?: string;
  /** When to come again, in seconds. */
  readonly retryAfterS?: number;
  readonly body?: Record<string, unknown>;
  readonly error?: string;
}

/** Longer than any deadline of the system: what is not answered then is not answered. */
const CLIENT_MS = 20_000;

/** Refusals before anything was published: nothing was accepted. */
const REFUSED = new Set(['overloaded', 'bus_unavailable', 'not_ready', 'v2_disabled', 'request_in_flight']);

/** What an answer tells the client. */
export function fateOf(status: number, code: unknown): Fate {
  if (status < 300) return 'ok';
  return status < 500 || REFUSED.has(String(code)) ? 'fail' : 'unknown';
}

/** Nobody listened: nothing was sent. */
export const isRefusedConnection = (error: unknown): boolean => (error as { code?: string }).code === 'ECONNREFUSED';

export interface Ask {
  readonly url: string;
  readonly pool: Pool;
  readonly token: string;
  readonly key: string;
  readonly question: Question;
}

/** Never rejects. */
export async function ask({ url, pool, token, key, question }: Ask): Promise<Call> {
  const at = Date.now();
  const from = performance.now();
  const about = (): Pick<Call, 'key' | 'question' | 'url' | 'at' | 'ms'> => ({
    key,
    question,
    url,
    at,
    ms: performance.now() - from,
  });
  try {
    const answer = await pool.request({
      method: 'POST',
      path: `/api/${question.path}/${question.route}`,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(question.body),
      signal: AbortSignal.timeout(CLIENT_MS),
    });
    const text = await answer.body.text();
    const header = (name: string): string | undefined => answer.headers[name]?.toString();
    const [id, servedBy, epoch, location] = ['x-request-id', 'x-served-by', 'x-flag-epoch', 'location'].map(header);
    const retryAfter = header('retry-after');
    const body = JSON.parse(text) as Record<string, unknown>;
    return {
      ...about(),
      fate: fateOf(answer.statusCode, body['code']),
      status: answer.statusCode,
      body,
      ...(id === undefined ? {} : { id }),
      ...(servedBy === undefined ? {} : { servedBy }),
      ...(epoch === undefined ? {} : { epoch }),
      ...(location === undefined ? {} : { location }),
      ...(retryAfter === undefined ? {} : { retryAfterS: Number(retryAfter) }),
    };
  } catch (error) {
    const why = error instanceof Error ? `${(error as { code?: string }).code ?? error.name}: ${error.message}` : String(error);
    return { ...about(), fate: isRefusedConnection(error) ? 'fail' : 'unknown', error: why };
  }
}
