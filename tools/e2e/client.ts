/** A client of the system over HTTP, as thin as curl: what is typed is what is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

export interface Call {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
}

const DEADLINE_MS = 30_000;

export async function call(base: string, path: string, { method, token, headers, body }: Call = {}): Promise<Answer> {
  const response = await fetch(base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(DEADLINE_MS),
  });
  const text = await response.text();
  const json = /json/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: json && text !== '' ? (JSON.parse(text) as Record<string, unknown>) : {},
  };
}

export async function tokenOf(base: string, username = 'admin', password = 'admin'): Promise<string> {
  const { status, body } = await call(base, '/api/v2/auth/token', { body: { username, password } });
  if (status !== 201) throw new Error(`no token: ${String(status)} ${JSON.stringify(body)}`);
  return String(body['access_token']);
}

/** A customer that both doors admit. */
export const CUSTOMER = { age: 35, annual_income: 52_000, work_experience: 5, family_size: 3, profession: 'Engineer' } as const;
