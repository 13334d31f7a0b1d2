/** Makes topics, and knows when they are there. */
import type { Admin as KafkaAdmin, ITopicConfig } from 'kafkajs';
import { BusError } from '../errors.ts';
import type { Bounds, TopicSpec } from '../transport.ts';
import { ADMIN_REQUEST_MS } from './admin-line.ts';
import { storedAs } from './compressed.ts';
import { isRefusal } from './failure.ts';
import type { KnownTopics } from './known.ts';
import type { Settings } from './options.ts';
import { topicConfig } from './topic-config.ts';

/** What it asks, and of whom it asks it. */
export interface ProvisionPorts {
  readonly known: KnownTopics;
  ask<T>(question: (admin: KafkaAdmin) => Promise<T>): Promise<T>;
  /** Returns the names of all topics, also of those that cannot be used yet. */
  refresh(): Promise<ReadonlySet<string>>;
  range(topic: string): Promise<Bounds | undefined>;
}

const POLL_MS = 50;
/** Hundreds of partitions that are made at once have their leaders late on a busy cluster. */
const PROVISION_MS = 60_000;

export class Provisioner {
  readonly #settings: Settings;
  readonly #ports: ProvisionPorts;
  /** Those whose leaders have told of them. */
  readonly #led = new Set<string>();
  /** Those that are known to store what they are given as it can be read here, or of which it was told that they do not. */
  readonly #looked = new Set<string>();

  constructor(settings: Settings, ports: ProvisionPorts) {
    this.#settings = settings;
    this.#ports = ports;
  }

  forget(topic: string): void {
    this.#led.delete(topic);
    this.#looked.delete(topic);
  }

  /** Makes what is missing, and waits until all of them are led. Rejects with a BusError when they are not in time. */
  async provision(specs: readonly TopicSpec[]): Promise<void> {
    const there = await this.#ports.refresh();
    const missing = [...new Map(specs.map((s) => [s.name, s])).values()].filter((s) => !there.has(s.name));
    if (missing.length > 0) {
      const brokers = await this.#ports.ask(async (admin) => (await admin.describeCluster()).brokers.length);
      const topics = missing.map((spec): ITopicConfig => topicConfig(spec, this.#settings, brokers));
      await this.#ports.ask((admin) => admin.createTopics({ topics, waitForLeaders: false, timeout: ADMIN_REQUEST_MS }));
      for (const { name } of missing) this.#looked.add(name);
      await this.#ports.refresh();
    }
    const until = Date.now() + PROVISION_MS;
    // One after the other: where leaders are late, all at once only wait for each other, and each refusal costs all of them their line.
    for (const { name } of specs)
      while (!(await this.#isLed(name))) {
        if (Date.now() > until) throw new BusError('bus_unavailable', `no leaders yet: ${name}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        await this.#ports.refresh();
      }
    await this.#tellCompressed(specs.map(({ name }) => name).filter((name) => !this.#looked.has(name)));
  }

  /** A topic that was there is left as it is. What it may do to its readers is told once. */
  async #tellCompressed(topics: readonly string[]): Promise<void> {
    if (topics.length === 0) return;
    for (const topic of topics) this.#looked.add(topic);
    const { log } = this.#settings;
    const { compressed, unknown } = await this.#ports
      .ask((admin) => storedAs(admin, topics))
      .catch(() => ({ compressed: [], unknown: topics }));
    if (compressed.length > 0)
      log('warn', 'topics that store what comes compressed may become unreadable', { topics: compressed });
    if (unknown.length > 0) log('info', 'it is not known whether topics store what comes compressed', { topics: unknown });
  }

  /** A topic is there when its leaders have said so themselves, not when it is in the metadata: somebody else may just have made it. */
  async #isLed(topic: string): Promise<boolean> {
    if (this.#led.has(topic)) return this.#ports.known.isLed(topic);
    try {
      if ((await this.#ports.range(topic)) === undefined) return false;
    } catch (error) {
      if (isRefusal((error as BusError).cause)) throw error;
      return false;
    }
    this.#led.add(topic);
    return true;
  }
}
