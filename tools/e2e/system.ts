/** The whole system as its users have it: over HTTP, in one of its forms, to be stopped, killed and started again. */
import { join } from 'node:path';
import { namedBrokers, namedMongo } from '@cohortlens/testing/infrastructure';
import {
  Child,
  type Env,
  eventually,
  freePort,
  freePorts,
  leavePlace,
  openPlace,
  type Place,
  ROOT,
  withDatabase,
} from '@cohortlens/testing/process';
import { type Balancer, balance } from './balancer.ts';

export { type Env, eventually, freePort, freePorts, ROOT };

/** One process on the embedded bus and store, one on Kafka, or a process and two replicas of every service on Kafka and MongoDB. */
export type TransportName = 'embedded' | 'kafka' | 'distributed';
/** E2E_FORM=distributed asks for that one. */
const APART = process.env['E2E_FORM'] === 'distributed';
/** The forms that a suite runs on. */
export const FORMS: readonly TransportName[] = APART ? ['distributed'] : ['embedded', 'kafka'];
/** The form of a suite that runs on one alone: the embedded one unless asked otherwise. */
export const FORM: TransportName = APART ? 'distributed' : 'embedded';
/** The form of a suite that needs a broker. */
export const ON_KAFKA: TransportName = APART ? 'distributed' : 'kafka';

const TOGETHER = [join(ROOT, 'services', 'standalone', 'dist', 'main.js')];
const DISTRIBUTED = join(ROOT, 'tools', 'distributed', 'main.ts');
const START_MS = { embedded: 60_000, kafka: 150_000, distributed: 150_000 } as const;
const STOP_MS = 60_000;

/** The brokers for the Kafka transport. Throws when the environment names none: a suite that needs them must not pass without. */
export function brokers(): string {
  const named = namedBrokers();
  if (named === undefined) throw new Error('KAFKA_BROKERS is not set: this suite needs a real broker');
  return named.join(',');
}

/** A database of its own on the server that the environment names. */
export function mongoUrl(database: string): string {
  const named = namedMongo();
  if (named === undefined) throw new Error('MONGO_URL is not set: this suite needs a real MongoDB');
  return withDatabase(named, database);
}

/** How many processes the distributed form has: as --replicas takes it, and how many of them are ingresses. */
export interface Shape {
  readonly replicas: string;
  readonly ingresses: number;
}
const DOUBLED: Shape = { replicas: 'all=2', ingresses: 2 };

interface Made {
  readonly form: TransportName;
  readonly place: Place;
  /** As --replicas takes it. */
  readonly replicas: string;
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
  /** The lines of its present life. */
  readonly log: string[];
  readonly #made: Made;
  readonly #child: Child;

  private constructor(made: Made, env: Env) {
    const { form, place, replicas, ports, v1Port, balancer } = made;
    this.#made = made;
    this.data = place.folder;
    this.urls = ports.map((port) => `http://127.0.0.1:${String(port)}`);
    this.url = balancer === undefined ? (this.urls[0] ?? '') : `http://127.0.0.1:${String(balancer.port)}`;
    this.v1Url = `http://127.0.0.1:${String(v1Port)}`;
    this.prefix = env['TOPIC_PREFIX'] ?? '';
    const own = { COHORTLENS_DATA: place.folder, PORT: String(ports[0]), V1_PORT: String(v1Port) };
    this.#child = new Child({
      name: 'the system',
      program: form === 'distributed' ? [DISTRIBUTED, '--replicas', replicas] : TOGETHER,
      cwd: ROOT,
      env: { ...own, LOG_LEVEL: 'warn', LOGINS_PER_MINUTE: '10000', ...env },
      channel: false,
      startMs: START_MS[form],
      stopMs: STOP_MS,
      ready: () => this.#ready(),
    });
    this.log = this.#child.log;
  }

  /** Prepares a system with a data folder and a topic prefix of its own; it is not started yet. */
  static async prepare(transport: TransportName, env: Env = {}, shape: Shape = DOUBLED): Promise<System> {
    const place = openPlace('e2e');
    const { prefix, database } = place;
    const apart = transport === 'distributed';
    const kafka = transport === 'embedded' ? { KAFKA_BROKERS: '' } : { KAFKA_BROKERS: brokers(), TOPIC_PREFIX: prefix };
    const mongo = apart ? { MONGO_URL: mongoUrl(database) } : {};
    const ingresses = apart ? shape.ingresses : 1;
    const first = await freePorts(ingresses);
    const ports = Array.from({ length: ingresses }, (_, i) => first + i);
    const made = { form: transport, place, replicas: shape.replicas, ports, v1Port: await freePort() };
    return new System(
      { ...made, ...(ingresses > 1 ? { balancer: await balance(ports) } : {}) },
      { ...kafka, ...mongo, LEGACY_V1_URL: '', ...env },
    );
  }

  static async start(transport: TransportName, env: Env = {}, shape: Shape = DOUBLED): Promise<System> {
    const system = await System.prepare(transport, env, shape);
    await system.start().catch(async (error: unknown) => {
      await system.dispose();
      throw error;
    });
    return system;
  }

  /** Starts the process and resolves when it is ready. `env` holds for this life only. */
  async start(env: Env = {}): Promise<void> {
    await this.#child.start(env);
  }

  get pid(): number {
    return this.#child.pid;
  }

  /** As a power button would: no chance to say goodbye. */
  async kill(): Promise<void> {
    await this.#child.kill();
  }

  /** Ends the process as Ctrl-C or an orchestrator does; returns its exit code. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number> {
    return this.#child.stop(signal);
  }

  /** Stops it and removes its data. */
  async dispose(): Promise<void> {
    try {
      await this.#child.dispose();
    } finally {
      this.#made.balancer?.close();
      leavePlace(this.#made.place);
    }
  }

  async #ready(): Promise<boolean> {
    if (this.#made.form === 'distributed' && !this.log.some((line) => line.startsWith('CohortLens runs'))) return false;
    const answers = await Promise.all(this.urls.map((url) => fetch(`${url}/readyz`)));
    return answers.every((answer) => answer.ok);
  }
}
