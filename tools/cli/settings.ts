/** What every command may be told: by option, else by the environment, else by default. */
import { usage } from './exit.ts';
import { oneOf } from './format.ts';

/** The options that every command has, as commander gives them. */
export interface SharedOptions {
  readonly url?: string;
  readonly token?: string;
  readonly json?: boolean;
  readonly timeout?: string;
  readonly via?: string;
  readonly yes?: boolean;
}

export interface Settings {
  readonly url: string;
  /** The one to ask with, whatever becomes of it. */
  readonly token: string | undefined;
  /** The one that the shell has for the lines of curl: good for an hour at most, and an account stands in for it then. */
  readonly shellToken: string | undefined;
  /** Undefined in production unless given: no default account there. */
  readonly login: { readonly username: string; readonly password: string } | undefined;
  readonly json: boolean;
  /** How long any one wait on the network may take. */
  readonly timeoutMs: number;
  readonly via: 'http' | 'kafka';
  readonly yes: boolean;
}

export const DEFAULT_URL = 'http://127.0.0.1:8001';
const DEFAULT_TIMEOUT_S = 20;
const VIAS = ['http', 'kafka'] as const;

function urlOf(text: string, from: string): string {
  if (!URL.canParse(text) || !/^https?:\/\//.test(text)) throw usage(`${from} must be an http(s) URL, and is '${text}'`);
  return text.replace(/\/+$/, '');
}

function secondsOf(text: string): number {
  const seconds = Number(text);
  if (text.trim() === '' || !(seconds > 0 && seconds <= 600))
    throw usage(`--timeout must be more than 0 and at most 600 seconds, and is '${text}'`);
  return seconds;
}

type Env = Readonly<Record<string, string | undefined>>;

function loginOf(env: Env): Settings['login'] {
  const { COHORTLENS_USER: username, COHORTLENS_PASSWORD: password } = env;
  if (username && password) return { username, password };
  if (env['NODE_ENV'] === 'production') return undefined;
  return { username: username || 'admin', password: password || 'admin' };
}

/** Throws a Failure that names what is wrong. */
export function settingsOf(options: SharedOptions, env: Env): Settings {
  const via = oneOf(options.via ?? 'http', '--via', VIAS);
  const url =
    options.url === undefined ? urlOf(env['COHORTLENS_URL'] || DEFAULT_URL, 'COHORTLENS_URL') : urlOf(options.url, '--url');
  return {
    url,
    token: options.token || env['COHORTLENS_TOKEN'] || undefined,
    shellToken: env['ADMIN_TOKEN'] || undefined,
    login: loginOf(env),
    json: options.json === true,
    timeoutMs: secondsOf(options.timeout ?? String(DEFAULT_TIMEOUT_S)) * 1000,
    via,
    yes: options.yes === true,
  };
}
