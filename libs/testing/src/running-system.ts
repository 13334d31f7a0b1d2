/** The whole system as it was started: where clients reach it, and each of its processes by name. */
import { type Variable, VARIABLES } from '@cohortlens/config';
import type { V2Faults } from '@cohortlens/contracts';
import type { Child, Env } from './child.ts';
import { urlOf } from './replicas.ts';

const ANSWER_MS = 30_000;

export class RunningSystem {
  readonly replicas: readonly Child[];
  /** Where each ingress listens. */
  readonly urls: readonly string[];
  readonly #login: { readonly username: string; readonly password: string };

  /** `env`: what was given to all of them. */
  constructor(replicas: readonly Child[], env: Env) {
    this.replicas = replicas;
    this.urls = replicas.filter(({ name }) => name.startsWith('ingress-')).map(urlOf);
    const told = ({ name, fallback }: Variable<string>): string => env[name] || fallback;
    this.#login = { username: told(VARIABLES.user), password: told(VARIABLES.password) };
  }

  /** Where clients go; the first ingress of several. */
  get url(): string {
    return this.urls[0] ?? '';
  }

  /** Where the stand-in v1 listens. Throws when none was started. */
  get v1Url(): string {
    return urlOf(this.replica('legacy-0'));
  }

  /** The process of that name, e.g. prediction-0. Throws, naming those that there are. */
  replica(name: string): Child {
    const found = this.replicas.find((replica) => replica.name === name);
    if (found !== undefined) return found;
    throw new Error(`there is no ${name}, only ${this.replicas.map((replica) => replica.name).join(', ')}`);
  }

  /** POST with JSON, and a token when there is one; the parsed answer. Rejects when it is no success. */
  async post<T>(path: string, body: unknown, token?: string): Promise<T> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(ANSWER_MS),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`POST ${path}: ${String(response.status)} ${text}`);
    return JSON.parse(text) as T;
  }

  /** The administrator's token. */
  async token(): Promise<string> {
    return (await this.post<{ access_token: string }>('/api/v2/auth/token', this.#login)).access_token;
  }

  /** Rejects with 404 unless the system runs with FAULTS=on. */
  async v2Faults(faults: V2Faults): Promise<void> {
    await this.post('/__faults', faults, await this.token());
  }
}
