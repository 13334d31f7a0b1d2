/** One question to v1 over HTTP: a deadline for each attempt, a few attempts where v1 may recover, and a token of our own. */
import { setTimeout as pause } from 'node:timers/promises';
import { SignJWT } from 'jose';
import { EXIT, Failure } from '../../cli/exit.ts';

export interface V1Options {
  /** Without a path, e.g. http://127.0.0.1:8000. */
  readonly url: string;
  /** Mints tokens when it is given; else the account logs in at /api/v1/token. */
  readonly secret?: string | undefined;
  readonly user: string;
  readonly password: string;
  /** For each attempt. */
  readonly deadlineMs: number;
  readonly signal: AbortSignal;
}
/** v1's own 4xx is an answer: it will not take the question. */
export type V1Reply = { readonly body: unknown } | { readonly refused: string };

/** Waits before the further attempts: a v1 that fails one call in five leaves one question in 15,000 open. */
const DELAYS_MS = [100, 200, 500, 1_000, 2_000] as const;
const TENANT = 'calibration';
const LIFETIME = '1h';

type Attempt = V1Reply | { readonly failed: string; readonly denied?: boolean };

const REASONS: Readonly<Record<string, string>> = { ECONNREFUSED: 'nothing listens there', ENOTFOUND: 'there is no such host' };
function reasonOf(error: unknown, deadlineMs: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === 'TimeoutError') return `no answer within ${deadlineMs} ms`;
  return REASONS[cause?.code ?? ''] ?? cause?.message ?? message;
}

/** The token is fetched (or minted) when it is first needed, and once more when v1 no longer takes it. */
export function openExchange({ url, secret, user, password, deadlineMs, signal }: V1Options) {
  const deadline = () => AbortSignal.any([signal, AbortSignal.timeout(deadlineMs)]);
  async function login(): Promise<string> {
    if (secret !== undefined)
      return new SignJWT({ sub: TENANT, tenant_id: TENANT })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setExpirationTime(LIFETIME)
        .sign(new TextEncoder().encode(secret));
    const body = new URLSearchParams({ username: user, password });
    const response = await fetch(`${url}/api/v1/token`, { method: 'POST', body, signal: deadline() }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new Failure(EXIT.unreachable, `cannot reach v1 at ${url}: ${reasonOf(error, deadlineMs)}`, { cause: error });
    });
    if (!response.ok)
      throw new Failure(EXIT.denied, `v1 gives no token (${response.status}): check V1_USER and V1_PASSWORD, or give JWT_SECRET`);
    return ((await response.json()) as { access_token: string }).access_token;
  }
  let token: Promise<string> | undefined;

  async function attempt(path: string, question: string): Promise<Attempt> {
    token ??= login();
    const held = token;
    const headers = { authorization: `Bearer ${await held}`, 'content-type': 'application/json' };
    try {
      const response = await fetch(url + path, { method: 'POST', headers, body: question, signal: deadline() });
      const text = await response.text();
      if (response.status === 200) return { body: JSON.parse(text) as unknown };
      if (response.status === 401) {
        if (token === held) token = undefined;
        return { failed: 'v1 does not take our token (401): is JWT_SECRET its own?', denied: true };
      }
      const lasting = response.status >= 400 && response.status < 500 && response.status !== 429;
      return lasting ? { refused: `${response.status}: ${text.slice(0, 200)}` } : { failed: `v1 answered ${response.status}` };
    } catch (error) {
      signal.throwIfAborted();
      return { failed: reasonOf(error, deadlineMs) };
    }
  }

  /** Rejects with a Failure when no attempt was answered. */
  return async function ask(path: string, question: unknown): Promise<V1Reply> {
    const body = JSON.stringify(question);
    let denied = 0;
    for (let tried = 0; ; tried++) {
      const answer = await attempt(path, body);
      if (!('failed' in answer)) return answer;
      if (answer.denied === true && ++denied > 1) throw new Failure(EXIT.denied, answer.failed);
      const delay = DELAYS_MS[tried];
      if (delay === undefined) throw new Failure(EXIT.unreachable, `v1 at ${url}: ${answer.failed}, ${tried + 1} times`);
      await pause(delay, undefined, { signal });
    }
  };
}
