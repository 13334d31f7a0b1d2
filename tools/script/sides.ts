/** v1 and v2 over HTTP, as a script asks them: every wait has an end, what may pass is tried again, and what fails names its URL. */
import type { Io } from '../cli/io.ts';
import { type Answer, type Api, openApi, refusal } from '../cli/api.ts';
import { EXIT, Failure } from '../cli/exit.ts';
import { DEFAULT_URL, settingsOf } from '../cli/settings.ts';
import { cacheFolder, openTokenCache } from '../cli/token-cache.ts';
import { spanUpTo, text, url } from './readers.ts';
import type { Settings, Values } from './settings.ts';

export const V2_SETTINGS = {
  v2: { flag: '--v2 <url>', env: 'V2_URL', about: 'Where v2 is.', fallback: DEFAULT_URL, read: url },
  token: {
    flag: '--token <token>',
    env: 'COHORTLENS_TOKEN',
    about: 'A token, instead of an account; ADMIN_TOKEN too.',
    read: text,
  },
  user: { flag: '--user <name>', env: 'COHORTLENS_USER', about: 'The account; admin outside production.', read: text },
  password: { flag: '--password <password>', env: 'COHORTLENS_PASSWORD', about: 'Its password.', read: text },
  timeout: {
    flag: '--timeout <span>',
    about: 'How long any one wait on the network may take.',
    fallback: '20s',
    read: spanUpTo(600_000),
  },
} as const satisfies Settings;

export const V1_SETTINGS = {
  v1: { flag: '--v1 <url>', env: 'V1_URL', about: 'Where v1 is.', fallback: 'http://127.0.0.1:8000', read: url },
  v1Token: {
    flag: '--v1-token <token>',
    env: 'V1_TOKEN',
    about: "A token for v1; else one of v1's own for the account.",
    read: text,
  },
  v1User: { flag: '--v1-user <name>', env: 'V1_USER', about: "v1's account, when it is not v2's.", read: text },
  v1Password: { flag: '--v1-password <password>', env: 'V1_PASSWORD', about: 'Its password.', read: text },
} as const satisfies Settings;

type V2Values = Values<typeof V2_SETTINGS>;
type V1Values = Values<typeof V1_SETTINGS>;

const HINTS = {
  v1: 'Start v1, or say where it is with --v1 or V1_URL.',
  v2: 'Start v2 (npm start), or say where it is with --v2 or V2_URL.',
} as const;

/** Before each further try of what may pass: a connection that was cut, a refusal, a repeat that is still in flight. Not a 504: it was waited for. */
const DELAYS_MS = [250, 1_000] as const;
const MAY_PASS = new Set([409, 500, 502, 503]);
/** Trying again does not lift a kill switch. */
const STAYS = new Set(['v2_disabled']);

/** The catalogue's code of a refusal. */
export const codeOf = ({ body }: Answer): string | undefined => (body as { code?: string } | null)?.code;

export interface Side {
  readonly name: 'v1' | 'v2';
  readonly url: string;
  readonly token: string;
  /** Its answer, whatever the status. The key makes a POST to v2 one request, however often it is tried. Throws when nothing answers. */
  send(path: string, body?: unknown, key?: string): Promise<Answer>;
  /** The body of a good answer; a Failure for any other. */
  get<T>(path: string): Promise<T>;
}

const namingSide = (name: Side['name']) => (error: unknown) => {
  if (!(error instanceof Failure) || error.exit !== EXIT.unreachable || error.code !== 'unreachable') throw error;
  throw new Failure(error.exit, `${name}: ${error.message}`, { code: 'unreachable', hint: HINTS[name], cause: error });
};

function sideOf(name: Side['name'], base: string, api: Api, token: string, io: Io): Side {
  async function send(path: string, body?: unknown, key?: string): Promise<Answer> {
    const call = {
      token,
      ...(body === undefined ? {} : { body }),
      ...(key === undefined ? {} : { headers: { 'idempotency-key': key } }),
    };
    for (const delay of DELAYS_MS) {
      const answer = await api.send(path, call).catch(() => undefined);
      if (answer !== undefined && (!MAY_PASS.has(answer.status) || STAYS.has(codeOf(answer) ?? ''))) return answer;
      if (io.stop.aborted) throw new Failure(EXIT.failed, 'stopped');
      await io.pause(delay);
    }
    return api.send(path, call).catch(namingSide(name));
  }
  return {
    name,
    url: base,
    token,
    send,
    get: async <T>(path: string) => {
      const answer = await send(path);
      if (answer.status >= 400) throw refusal(base + path, answer);
      return answer.body as T;
    },
  };
}

const accountEnv = ({ user, password }: V2Values, io: Io) => ({
  ...io.env,
  ...(user === undefined ? {} : { COHORTLENS_USER: user }),
  ...(password === undefined ? {} : { COHORTLENS_PASSWORD: password }),
});

/** With a token of the account, kept on disk as the command line keeps it. Throws when nothing answers, or refuses the account. */
export async function openV2(values: V2Values, io: Io): Promise<Side> {
  const options = {
    url: values.v2,
    timeout: String(values.timeout / 1000),
    ...(values.token === undefined ? {} : { token: values.token }),
  };
  const settings = settingsOf(options, accountEnv(values, io));
  const api = openApi(settings, openTokenCache(settings, cacheFolder(io.env), io.now), io.now);
  const token = await api.token().catch(namingSide('v2'));
  return sideOf('v2', settings.url, api, token, io);
}

/** With a token of v1's own. Throws when nothing answers, or refuses the account. */
export async function openV1(values: V1Values & V2Values, io: Io): Promise<Side> {
  const shared = settingsOf({ timeout: String(values.timeout / 1000) }, accountEnv(values, io));
  const none = { get: () => undefined, put: () => undefined, drop: () => undefined };
  const api = openApi({ ...shared, url: values.v1, token: undefined, shellToken: undefined, login: undefined }, none, io.now);
  const issue = async (): Promise<string> => {
    const [username, password] = [values.v1User ?? shared.login?.username, values.v1Password ?? shared.login?.password];
    if (username === undefined || password === undefined)
      throw new Failure(EXIT.denied, 'no account for v1: give V1_TOKEN, or V1_USER and V1_PASSWORD');
    const path = '/api/v1/token';
    const answer = await api.send(path, { form: { username, password }, open: true }).catch(namingSide('v1'));
    if (answer.status >= 400) throw refusal(values.v1 + path, answer);
    return String((answer.body as { access_token: unknown }).access_token);
  };
  return sideOf('v1', values.v1, api, values.v1Token ?? (await issue()), io);
}
