/** The ingress as it runs, on the embedded bus and store in a folder of its own, with stand-ins for the services behind the bus. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbedded } from '@cohortlens/bus';
import { type Config, readConfig } from '@cohortlens/config';
import type { Flags, Outcome } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import { type Foundation, type StartedService, startService } from '@cohortlens/service';
import { openSqliteStore } from '@cohortlens/store';
import { createTelemetry, type Tracer } from '@cohortlens/telemetry';
import { ingressService } from '../index.ts';
import { SideDouble } from './doubles.ts';
import { type Faults, withFaults } from './faults.ts';
import { startFlags } from './flags-double.ts';
import { LedgerDouble } from './ledger-double.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- bodies are looked at by the specs, which know their shape
  readonly body: any;
}
export interface Call {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly body?: unknown;
  /** The body as it is, instead of JSON. */
  readonly raw?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}
export const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Artist' };
export const SEGMENTS = {
  capability: 'segmentation',
  version: 'spec-1',
  mean: { age: 40, annual_income: 50_000, spending_score: 50 },
  deviation: { age: 10, annual_income: 10_000, spending_score: 10 },
  centroids: [{ age: 0, annual_income: 0, spending_score: 0 }],
  origin: 'a spec',
};

export class Harness {
  readonly lines: string[] = [];
  /** What befalls the ingress's own appends. */
  readonly faults: Faults = { append: () => undefined };
  readonly dir = mkdtempSync(join(tmpdir(), 'ingress-'));
  readonly config: Config;
  foundation!: Foundation;
  ingress!: StartedService;
  v1!: SideDouble;
  v2!: SideDouble;
  ledger!: LedgerDouble;
  flags!: { stop(): Promise<void> };

  private constructor(env: Readonly<Record<string, string>>) {
    this.config = readConfig({ PORT: '0', COHORTLENS_DATA: this.dir, GRACE_MS: '2000', ...env });
  }

  /** `tracer`: what is given spans, in the name of every service. */
  static async start(env: Readonly<Record<string, string>> = {}, flags: Partial<Flags> = {}, tracer?: Tracer): Promise<Harness> {
    const harness = new Harness(env);
    const { config, lines, dir } = harness;
    const transport = openEmbedded({ file: join(dir, 'log.db'), sweepMs: 0 });
    const store = await openSqliteStore({ file: join(dir, 'store.db'), durability: 'normal' });
    const told = createTelemetry({ level: 'info', destination: { write: (line) => void lines.push(line) } });
    const tracing = tracer && { tracer: () => tracer, close: async () => undefined };
    const telemetry = tracing === undefined ? told : { ...told, tracing };
    const close = async (): Promise<void> => {
      await transport.close();
      await store.close();
      await telemetry.close();
    };
    const faulty = withFaults(transport, harness.faults);
    harness.foundation = { config, transport: faulty, store, telemetry, now: Date.now, close };
    const prefix = config.topicPrefix;
    harness.flags = await startFlags(transport, prefix, DEFAULT_FLAGS);
    harness.ledger = await LedgerDouble.start(transport, prefix);
    harness.v1 = await SideDouble.start(transport, 'v1', prefix);
    harness.v2 = await SideDouble.start(transport, 'v2', prefix);
    await harness.startIngress();
    if (Object.keys(flags).length > 0) await harness.set(flags);
    return harness;
  }

  async startIngress(): Promise<void> {
    this.ingress = await startService(ingressService, this.foundation, { onDead: () => undefined });
  }

  get url(): string {
    return this.ingress.url ?? '';
  }

  async call(path: string, { method, token, body, raw, headers = {} }: Call = {}): Promise<Answer> {
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const response = await fetch(this.url + path, {
      method: method ?? (sent === undefined ? 'GET' : 'POST'),
      headers: {
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(sent === undefined ? {} : { body: sent as string }),
    });
    const text = await response.text();
    const json = /json/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: json ? (JSON.parse(text) as unknown) : text };
  }

  async token(username = 'admin', password = 'admin'): Promise<string> {
    const { body } = (await this.call('/api/v2/auth/token', { body: { username, password } })) as {
      body: { access_token: string };
    };
    return body.access_token;
  }

  /** Sets flags as an operator does. */
  async set(flags: Partial<Flags>): Promise<Answer> {
    return this.call('/api/v2/admin/flags', { token: await this.token(), body: flags });
  }

  /** Resolves with what `look` finds as soon as it finds something. */
  async eventually<T>(look: () => T | undefined | Promise<T | undefined>): Promise<T> {
    const until = Date.now() + 5_000;
    while (Date.now() < until) {
      const found = await look();
      if (found !== undefined) return found;
      await new Promise((resolve) => setImmediate(resolve));
    }
    throw new Error('it never was');
  }

  /** The outcome event of a request. */
  async outcome(id: string | null): Promise<Outcome> {
    return this.eventually(() => this.ledger.outcomes.find((o) => o.request_id === id));
  }

  async stop(): Promise<void> {
    await this.ingress.stop();
    await this.flags.stop();
    await this.foundation.close();
    rmSync(this.dir, { recursive: true, force: true });
  }
}
