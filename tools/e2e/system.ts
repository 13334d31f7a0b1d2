/** The whole system as its users have it: over HTTP, in one of its forms, to be stopped, killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Balancer, balance } from './balancer.ts';

/** One process on the embedded bus and store, one on Kafka, or a process and two replicas of every service on Kafka and MongoDB. */
export type TransportName = 'embedded' | 'kafka' | 'distributed';
/** The forms that a suite runs on: E2E_FORM=distributed asks for that one. */
export const FORMS: readonly TransportName[] =
  process.env['E2E_FORM'] === 'distributed' ? ['distributed'] : ['embedded', 'kafka'];
export type Env = Readonly<Record<string, string>>;

export const ROOT = join(import.meta.dirname, '..', '..');
const TOGETHER = [join(ROOT, 'services', 'standalone', 'dist', 'main.js')];
const DISTRIBUTED = join(ROOT, 'tools', 'distributed', 'main.ts');
const START_MS = { embedded: 60_000, kafka: 150_000, distributed: 150_000 } as const;
const STOP_MS = 60_000;

/** A port that is free now: the wanted one, or any. Rejects when the wanted one is taken. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Resolves with what `probe` gives as soon as that is not undefined; rejects with the last failure after `ms`. */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined>, ms: number): Promise<T> {
  const until = Date.now() + ms;
  let last: unknown = 'it never was';
  while (Date.now() < until) {
    try {
      const value = await probe();
      if (value !== undefined) return value;
    } catch (error) {
      last = error;
    }
    await pause(25);
  }
  throw new Error(`${what}: not within ${String(ms)} ms (${String(last)})`);
}

/** The brokers for the Kafka transport. Throws when the environment names none: a suite that needs them must not pass without. */
export function brokers(): string {
  const named = process.env['KAFKA_BROKERS'];
  if (!named) throw new Error('KAFKA_BROKERS is not set: this suite needs a real broker');
  return named;
}

/** A database of its own on the server that the environment names. */
export function mongoUrl(database: string): string {
  const named = process.env['MONGO_URL'];
  if (!named) throw new Error('MONGO_URL is not set: this suite needs a real MongoDB');
  return named.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)\/?[^?]*/, `$1/${database}`);
}

/** So many ports in a row that are free now. */
async function freePorts(count: number): Promise<number> {
  for (;;) {
    const first = await freePort();
    const rest = Array.from({ length: count - 1 }, (_, i) => first + 1 + i);
    const free = await Promise.all(rest.map((port) => freePort(port).catch(() => 0)));
    if (free.every((port) => port !== 0)) return first;
  }
}

/** How many processes the distributed form has: as --replicas takes it, and how many of them are ingresses. */
export interface Shape {
  readonly replicas: string;
  readonly ingresses: number;
}
const DOUBLED: Shape = { replicas: 'all=2', ingresses: 2 };

interface Made {
  readonly form: TransportName;
  readonly shape: Shape;
  readonly data: string;
  /** Of each ingress. */
  readonly ports: readonly number[];
  readonly v1Port: number;
  /** In front of them, when there is more than one. */
  readonly balancer?: Balancer;
}

export class System {
  /** Where clients go; with several replicas, a connection to each in turn. */
  readonly url: string;
  /** Each replica of the ingress. */
  readonly urls: readonly string[];
  readonly v1Url: string;
  readonly data: string;
  /** Before every topic's name, on Kafka. */
  readonly prefix: string;
  readonly log: string[] = [];
  readonly #env: Env;
  readonly #made: Made;
  #process: ChildProcess | undefined;

  private constructor(made: Made, env: Env) {
    const { data, ports, v1Port, balancer } = made;
    this.#made = made;
    this.data = data;
    this.urls = ports.map((port) => `http://127.0.0.1:${String(port)}`);
    this.url = balancer === undefined ? (this.urls[0] ?? '') : `http://127.0.0.1:${String(balancer.port)}`;
    this.v1Url = `http://127.0.0.1:${String(v1Port)}`;
    this.prefix = env['TOPIC_PREFIX'] ?? '';
    this.#env = {
      COHORTLENS_DATA: data,
      PORT: String(ports[0]),
      V1_PORT: String(v1Port),
      LOG_LEVEL: 'warn',
      LOGINS_PER_MINUTE: '10000',
      ...env,
    };
  }

  /** Prepares a system with a data folder and a topic prefix of its own; it is not started yet. */
  static async prepare(transport: TransportName, env: Env = {}, shape: Shape = DOUBLED): Promise<System> {
    const data = mkdtempSync(join(tmpdir(), 'cohortlens-e2e-'));
    const prefix = `e2e-${String(process.pid)}-${data.slice(-6)}.`;
    const apart = transport === 'distributed';
    const kafka = transport === 'embedded' ? { KAFKA_BROKERS: '' } : { KAFKA_BROKERS: brokers(), TOPIC_PREFIX: prefix };
    const mongo = apart ? { MONGO_URL: mongoUrl(prefix.replaceAll(/\W/g, '-')) } : {};
    const ingresses = apart ? shape.ingresses : 1;
    const first = await freePorts(ingresses);
    const ports = Array.from({ length: ingresses }, (_, i) => first + i);
    const made = { form: transport, shape, data, ports, v1Port: await freePort() };
    return new System(
      { ...made, ...(ingresses > 1 ? { balancer: await balance(ports) } : {}) },
      { ...kafka, ...mongo, LEGACY_V1_URL: '', ...env },
    );
  }

  static async start(transport: TransportName, env: Env = {}, shape: Shape = DOUBLED): Promise<System> {
    const system = await System.prepare(transport, env, shape);
    await system.start();
    return system;
  }

  /** Starts the process and resolves when it is ready. `env` holds for this life only. */
  async start(env: Env = {}): Promise<void> {
    const { form, shape } = this.#made;
    const program = form === 'distributed' ? [DISTRIBUTED, '--replicas', shape.replicas] : TOGETHER;
    const child = spawn(process.execPath, ['--enable-source-maps', '--disable-warning=ExperimentalWarning', ...program], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...this.#env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    this.log.length = 0;
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.log.push(...text.split('\n').filter((line) => line !== ''));
        if (this.log.length > 2_000) this.log.splice(0, this.log.length - 2_000);
      });
    }
    const ready = eventually(
      'the system is ready',
      async () => {
        if (child.exitCode !== null) return true;
        if (form === 'distributed' && !this.log.some((line) => line.startsWith('CohortLens runs'))) return undefined;
        const ready = await Promise.all(this.urls.map((url) => fetch(`${url}/readyz`)));
        return ready.every((answer) => answer.ok) || undefined;
      },
      START_MS[form],
    );
    const running = ready.then(() => {
      if (child.exitCode !== null) throw new Error(`it has exited with ${String(child.exitCode)}`);
    });
    await running.catch(async (error: unknown) => {
      await this.kill();
      throw new Error(`${String(error)}\n${this.log.slice(-20).join('\n')}`);
    });
  }

  get pid(): number {
    return this.#process?.pid ?? -1;
  }

  /** As a power button would: no chance to say goodbye. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  /** Ends the process as Ctrl-C or an orchestrator does; returns its exit code. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
    const child = this.#process;
    if (child === undefined || child.exitCode !== null) return child?.exitCode ?? 0;
    const exit = once(child, 'exit', { signal: AbortSignal.timeout(STOP_MS) });
    child.kill(signal);
    await exit;
    return child.exitCode ?? 1;
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    try {
      await this.stop();
    } finally {
      await this.kill();
      this.#made.balancer?.close();
      rmSync(this.data, { recursive: true, force: true });
    }
  }
}
