/** The server over HTTP: every call has an end, and what goes wrong is a Failure that says with whom. */
import { decodeJwt } from 'jose';
import type { Problem, TokenAnswer } from '@cohortlens/contracts';
import { EXIT, type ExitCode, Failure } from './exit.ts';
import type { Settings } from './settings.ts';
import type { TokenCache } from './token-cache.ts';

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface Call {
  readonly method?: 'GET' | 'POST';
  readonly query?: Query;
  readonly body?: unknown;
  /** Without a token. */
  readonly open?: boolean;
  /** Of another server than the settings name. */
  readonly base?: string;
  /** Instead of the settings' own. */
  readonly token?: string;
  /** A form instead of JSON. */
  readonly form?: Readonly<Record<string, string>>;
  /** Beside those that every call has. */
  readonly headers?: Readonly<Record<string, string>>;
}
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface Api {
  /** Whatever the status; a Failure only when nothing answered. */
  send(path: string, call?: Call): Promise<Answer>;
  /** The body of a good answer; a Failure for any other. */
  get<T>(path: string, query?: Query): Promise<T>;
  /** The same without a token. */
  open<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown, query?: Query): Promise<T>;
  /** The token that was given, or one of the account that is good for so many milliseconds more. */
  token(leastMs?: number): Promise<string>;
  /** A token of the account and for how many seconds it is good. */
  account(leastMs: number): Promise<Required<TokenAnswer>>;
}

const WHY: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the host name cannot be looked up now',
  ECONNRESET: 'the connection was cut',
  UND_ERR_SOCKET: 'the connection was cut',
};

function unreachable(url: string, error: unknown, timeoutMs: number): Failure {
  const { name, cause } = error as { name?: string; cause?: { code?: string; message?: string } };
  const late = name === 'TimeoutError';
  const why = late
    ? `no answer within ${String(timeoutMs / 1000)} s`
    : (WHY[cause?.code ?? ''] ?? cause?.message ?? String(error));
  return new Failure(EXIT.unreachable, `cannot reach ${url}: ${why}`, {
    code: 'unreachable',
    hint: 'Is it running (npm start)? Another address goes with --url or COHORTLENS_URL.',
    cause: error,
  });
}

const GIVE =
  'Give --token, COHORTLENS_TOKEN, or COHORTLENS_USER and COHORTLENS_PASSWORD; an ADMIN_TOKEN in the environment may have expired.';
const HINTS: Readonly<Record<number, string>> = { 401: GIVE, 429: 'Wait a minute, or give --token.' };
const EXITS: Readonly<Record<number, ExitCode>> = {
  401: EXIT.denied,
  403: EXIT.denied,
  503: EXIT.unreachable,
  504: EXIT.unreachable,
};

/** What the server says of a refusal, field by field. */
export function refusal(url: string, { status, body }: Pick<Answer, 'status' | 'body'>): Failure {
  const problem = (typeof body === 'object' && body !== null ? body : {}) as Partial<Problem>;
  const fields = (problem.errors ?? []).map(({ field, reason }) => `\n  ${field} ${reason}`).join('');
  const { title = `the answer is ${String(status)}`, detail = title } = problem;
  const said = detail === title ? title : `${title}: ${detail}`;
  return new Failure(EXITS[status] ?? EXIT.failed, `${url}: ${said}${fields}`, {
    code: problem.code,
    hint: HINTS[status],
  });
}

/** In epoch milliseconds; for ever, as far as it tells. */
function expiryOf(token: string): number {
  try {
    return (decodeJwt(token).exp ?? Number.POSITIVE_INFINITY) * 1000;
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}

/** A token from the cache is good for at least so long when it is used. */
const LEAST_MS = 60_000;

export function openApi({ url, token, shellToken, login, timeoutMs }: Settings, cache: TokenCache, now: () => number): Api {
  let fresh = false;
  /** The shell's, until it has expired or is refused; where there is no account it is all that there is. */
  let lent = shellToken;

  async function account(leastMs: number): Promise<Required<TokenAnswer>> {
    const kept = cache.get(leastMs);
    if (kept !== undefined)
      return { access_token: kept.token, token_type: 'bearer', expires_in: Math.floor((kept.expires - now()) / 1000) };
    if (login === undefined)
      throw new Failure(EXIT.denied, 'no token and no account: in production there is no default one', { hint: GIVE });
    const issued = await good<Required<TokenAnswer>>('/api/v2/auth/token', { body: login, open: true });
    fresh = true;
    cache.put({ token: issued.access_token, expires: now() + issued.expires_in * 1000 });
    return issued;
  }
  async function bearer(leastMs = LEAST_MS): Promise<string> {
    if (token !== undefined) return token;
    const issue = async (): Promise<string> => (await account(leastMs)).access_token;
    if (lent === undefined) return issue();
    // By the clock of this machine: where there is no better one it is still tried.
    const good = lent;
    return login === undefined || expiryOf(good) - now() >= leastMs ? good : issue().catch(() => good);
  }

  async function once(target: URL, call: Call): Promise<Answer> {
    const body = call.form ? new URLSearchParams(call.form) : call.body === undefined ? undefined : JSON.stringify(call.body);
    const headers = {
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(call.open === true ? {} : { authorization: `Bearer ${call.token ?? (await bearer())}` }),
      ...call.headers,
    };
    try {
      const response = await fetch(target, {
        method: call.method ?? (body === undefined ? 'GET' : 'POST'),
        headers,
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      const isJson = /json/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text,
      };
    } catch (error) {
      throw unreachable(target.origin + target.pathname, error, timeoutMs);
    }
  }

  async function send(path: string, call: Call = {}): Promise<Answer> {
    const target = new URL((call.base ?? url) + path);
    for (const [name, value] of Object.entries(call.query ?? {}))
      if (value !== undefined) target.searchParams.set(name, String(value));
    const answer = await once(target, call);
    const ours = call.open !== true && call.token === undefined && call.base === undefined && token === undefined;
    if (answer.status !== 401 || !ours || fresh) return answer;
    if (lent !== undefined) {
      if (login === undefined) return answer;
      // The account may have a good one, and else is asked for one.
      lent = undefined;
      return send(path, call);
    }
    // The kept token is no longer good, e.g. because the secret was changed.
    cache.drop();
    return once(target, call);
  }

  async function good<T>(path: string, call: Call): Promise<T> {
    const answer = await send(path, call);
    if (answer.status >= 400) throw refusal(url + path, answer);
    return answer.body as T;
  }

  return {
    send,
    get: (path, query = {}) => good(path, { query }),
    open: (path) => good(path, { open: true }),
    post: (path, body, query = {}) => good(path, { method: 'POST', query, ...(body === undefined ? {} : { body }) }),
    token: bearer,
    account,
  };
}
