/** The distributed form under a drill: every replica a process of its own, on Kafka and MongoDB, with topics and a database of its own. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@cohortlens/config';
import { servicesOf } from '@cohortlens/service';
import { withDatabase } from '@cohortlens/testing/process';
import { plan } from '../../distributed/plan.ts';
import { provision } from '../../distributed/provision.ts';
import { freePort, freePorts, ROOT } from '../../e2e/system.ts';
import type { DrillContext } from '../drill.ts';
import { removeDatabase } from '../log/collections.ts';
import { removeTopics } from '../log/drain.ts';
import { type Env, Replica } from './replica.ts';

export interface FleetOptions {
  /** host:port,… */
  readonly brokers: string;
  /** Of the server; the fleet has a database of its own on it. */
  readonly mongoUrl: string;
  /** Those that run; default: all. */
  readonly services?: readonly string[];
  /** Of every service (default 2). */
  readonly replicas?: number;
  readonly env?: Env;
}

/** A broker that has just started on a busy machine may not answer at the first attempt. */
const ATTEMPTS = 3;

async function provisioned(env: Env): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return void (await provision(ROOT, readConfig(env)));
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
    }
  }
}

/** What cannot start, because a new broker does not acknowledge in time yet, ends and is started again, as by any supervisor. */
async function insisted(replica: Replica, { say }: DrillContext): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await replica.start();
    } catch (error) {
      if (attempt === ATTEMPTS || replica.running) throw error;
      say(`${replica.name} is started again: ${String(error)}`);
    }
  }
}

export class Fleet {
  readonly replicas: readonly Replica[];
  /** Of each ingress. */
  readonly urls: readonly string[];
  readonly brokers: string;
  readonly mongoUrl: string;
  /** Before every topic's name. */
  readonly prefix: string;
  /** Where the replicas' lines go. */
  readonly logs: string;
  readonly #env: Env;

  private constructor(options: Required<FleetOptions>, folder: string, ports: { readonly first: number; readonly v1: number }) {
    const { services, replicas, brokers, mongoUrl } = options;
    this.prefix = `drill-${String(process.pid)}-${folder.slice(-6)}.`;
    this.brokers = brokers;
    this.mongoUrl = withDatabase(mongoUrl, this.prefix.replaceAll(/\W/g, '-'));
    this.logs = join(folder, 'logs');
    mkdirSync(this.logs);
    this.#env = {
      KAFKA_BROKERS: brokers,
      MONGO_URL: this.mongoUrl,
      TOPIC_PREFIX: this.prefix,
      PORT: String(ports.first),
      V1_PORT: String(ports.v1),
      COHORTLENS_DATA: folder,
      LOG_LEVEL: 'warn',
      LOGINS_PER_MINUTE: '10000',
      MAX_CONNECTIONS: '100000',
      API_USAGE_LIMIT: '1000000000',
      ...options.env,
    };
    const planned = plan(ROOT, new Map(services.map((service) => [service, replicas])), 0);
    this.replicas = planned.map((one) => new Replica(one, this.#env, this.logs));
    const doors = this.replicas.filter(({ service }) => service === 'ingress');
    this.urls = doors.map(({ index }) => `http://127.0.0.1:${String(ports.first + index)}`);
  }

  /** Makes the topics and prepares the replicas; none of them is started yet. It is stopped and taken away with the drill. */
  static async prepare(context: DrillContext, options: FleetOptions): Promise<Fleet> {
    const { replicas = 2, services = servicesOf(ROOT), env = {} } = options;
    const folder = mkdtempSync(join(tmpdir(), 'cohortlens-drill-'));
    const ports = { first: await freePorts(replicas), v1: await freePort() };
    const fleet = new Fleet({ ...options, replicas, services, env }, folder, ports);
    context.own(async (kept) => {
      await Promise.all(fleet.replicas.map((replica) => replica.kill()));
      await Promise.all([removeTopics(fleet.brokers, fleet.prefix), removeDatabase(fleet.mongoUrl)]);
      if (kept) rmSync(folder, { recursive: true, force: true });
      else context.say(`the replicas' lines are in ${fleet.logs}`);
    });
    await provisioned({ ...fleet.#env, LOG_LEVEL: 'error' });
    return fleet;
  }

  /** Prepared, and every replica ready. */
  static async start(context: DrillContext, options: FleetOptions): Promise<Fleet> {
    const fleet = await Fleet.prepare(context, options);
    const from = Date.now();
    await Promise.all(fleet.replicas.map((replica) => insisted(replica, context)));
    context.say(`${String(fleet.replicas.length)} processes are ready after ${String(Date.now() - from)} ms`);
    return fleet;
  }

  readonly runs = (service: string): boolean => this.of(service).length > 0;

  of(service: string): readonly Replica[] {
    return this.replicas.filter((replica) => replica.service === service);
  }

  replica(name: string): Replica {
    const found = this.replicas.find((replica) => replica.name === name);
    if (found === undefined) throw new Error(`there is no replica ${name}`);
    return found;
  }

  /** What ended though nobody asked it to. */
  unexpected(): readonly string[] {
    return this.replicas.flatMap((replica) => replica.unexpected);
  }
}
