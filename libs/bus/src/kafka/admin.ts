/** Topics and offsets, asked of the brokers. Every call has an end; after a failure the connection is made anew. */
import type { Admin as KafkaAdmin, ITopicConfig } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import type { Bounds, TopicSpec } from '../transport.ts';
import { isOwnFault, isPassingAnswer, isRefusal, told, typeOf, UNKNOWN_TOPIC } from './failure.ts';
import { KnownTopics } from './known.ts';
import { ADMIN_REQUEST_MS, type AdminLine, openAdminLine } from './admin-line.ts';
import { ADMIN_MS, type Settings } from './options.ts';
import { storedAs } from './compressed.ts';
import { topicConfig } from './topic-config.ts';

const HEALTHY_MS = 2_000;
const DISCONNECT_MS = 2_000;
const POLL_MS = 50;
/** Of kafkajs, in one question: each is asked again on a connection made anew. */
const OWN_FAULTS_BORNE = 5;
/** A second look, lest a topic that was made just now is taken for missing. */
const LOOK_AGAIN_MS = 300;
const MISSING_FOR_MS = 1_000;
/** Hundreds of partitions that are made at once have their leaders late on a busy cluster. */
const PROVISION_MS = 60_000;

export class Admin {
  readonly #settings: Settings;
  readonly #known = new KnownTopics();
  /** Those whose leaders have told of them. */
  readonly #led = new Set<string>();
  /** Those that are known to store what they are given as it can be read here, or of which it was told that they do not. */
  readonly #looked = new Set<string>();
  readonly #missing = new Map<string, number>();
  readonly #asked = new Map<string, Promise<number | undefined>>();
  readonly #open: (settings: Settings) => Promise<AdminLine>;
  #line: Promise<AdminLine> | undefined;
  readonly #retired = new Set<AdminLine['client']>();
  #closed = false;

  constructor(settings: Settings, open: (settings: Settings) => Promise<AdminLine> = openAdminLine) {
    this.#settings = settings;
    this.#open = open;
  }

  async topics(): Promise<string[]> {
    return (await this.#ask((admin) => admin.listTopics())).filter((t) => !t.startsWith('__'));
  }

  /** How many partitions it has, as far as is known without asking. */
  partitions(topic: string): number | undefined {
    return this.#known.partitions(topic);
  }

  /**
   * How many partitions it has; undefined when there is no such topic, and a rejection when there is one that nobody can tell of now.
   * Whoever asks meanwhile shares the answer.
   */
  lookUp(topic: string): Promise<number | undefined> {
    const asked = this.#asked.get(topic) ?? this.#lookUp(topic).finally(() => this.#asked.delete(topic));
    this.#asked.set(topic, asked);
    return asked;
  }

  async #lookUp(topic: string): Promise<number | undefined> {
    if (Date.now() - (this.#missing.get(topic) ?? 0) < MISSING_FOR_MS) return undefined;
    await this.#refresh();
    if (this.#known.has(topic)) return this.#known.partitions(topic);
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    await this.#refresh();
    if (this.#known.isLeaderless(topic)) throw new BusError('bus_unavailable', `a partition of ${topic} has no leader`);
    if (!this.#known.has(topic)) this.#missing.set(topic, Date.now());
    return this.#known.partitions(topic);
  }

  forget(topic: string): void {
    this.#led.delete(topic);
    this.#looked.delete(topic);
    this.#known.forget(topic);
  }

  async provision(specs: readonly TopicSpec[]): Promise<void> {
    const there = await this.#refresh();
    const missing = [...new Map(specs.map((s) => [s.name, s])).values()].filter((s) => !there.has(s.name));
    if (missing.length > 0) {
      const brokers = await this.#ask(async (admin) => (await admin.describeCluster()).brokers.length);
      const topics = missing.map((spec): ITopicConfig => topicConfig(spec, this.#settings, brokers));
      await this.#ask((admin) => admin.createTopics({ topics, waitForLeaders: false, timeout: ADMIN_REQUEST_MS }));
      for (const { name } of missing) this.#looked.add(name);
      await this.#refresh();
    }
    const until = Date.now() + PROVISION_MS;
    // One after the other: where leaders are late, all at once only wait for each other, and each refusal costs all of them their line.
    for (const { name } of specs)
      while (!(await this.#isLed(name))) {
        if (Date.now() > until) throw new BusError('bus_unavailable', `no leaders yet: ${name}`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        await this.#refresh();
      }
    await this.#tellCompressed(specs.map(({ name }) => name).filter((name) => !this.#looked.has(name)));
  }

  /** A topic that was there is left as it is. What it may do to its readers is told once. */
  async #tellCompressed(topics: readonly string[]): Promise<void> {
    if (topics.length === 0) return;
    for (const topic of topics) this.#looked.add(topic);
    const { log } = this.#settings;
    const { compressed, unknown } = await this.#ask((admin) => storedAs(admin, topics)).catch(() => ({
      compressed: [],
      unknown: topics,
    }));
    if (compressed.length > 0)
      log('warn', 'topics that store what comes compressed may become unreadable', { topics: compressed });
    if (unknown.length > 0) log('info', 'it is not known whether topics store what comes compressed', { topics: unknown });
  }

  /** A topic is there when its leaders have said so themselves, not when it is in the metadata: somebody else may just have made it. */
  async #isLed(topic: string): Promise<boolean> {
    if (this.#led.has(topic)) return this.#known.isLed(topic);
    try {
      if ((await this.range(topic)) === undefined) return false;
    } catch (error) {
      if (isRefusal((error as BusError).cause)) throw error;
      return false;
    }
    this.#led.add(topic);
    return true;
  }

  async remove(topics: readonly string[]): Promise<void> {
    const there = new Set(await this.topics());
    const present = topics.filter((t) => there.has(t));
    if (present.length > 0) await this.#ask((admin) => admin.deleteTopics({ topics: [...present], timeout: ADMIN_REQUEST_MS }));
    for (const topic of topics) this.forget(topic);
  }

  /** The first offset kept and the offset after the last, by partition; undefined when there is no such topic. */
  async range(topic: string): Promise<Bounds | undefined> {
    const until = Date.now() + ADMIN_MS;
    while ((this.#known.partitions(topic) ?? (await this.lookUp(topic))) !== undefined) {
      try {
        const found = (await this.#ask((admin) => admin.fetchTopicOffsets(topic))).sort((a, b) => a.partition - b.partition);
        return { low: found.map((p) => Number(p.low)), high: found.map((p) => Number(p.high)) };
      } catch (error) {
        // A leader may not have heard yet of a topic that was just made: the metadata tells whether it is gone.
        if (typeOf((error as BusError).cause) !== UNKNOWN_TOPIC || Date.now() > until) throw error;
        this.forget(topic);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    }
    return undefined;
  }

  async committed(group: string, topics: readonly string[]): Promise<Map<string, number[]>> {
    const found = new Map<string, number[]>();
    const there = topics.filter((t) => this.#known.has(t));
    for (const topic of topics) {
      if (there.includes(topic)) continue;
      if ((await this.lookUp(topic)) === undefined) found.set(topic, []);
      else there.push(topic);
    }
    if (there.length === 0) return found;
    const answer = await this.#ask((admin) => admin.fetchOffsets({ groupId: group, topics: there }));
    for (const { topic, partitions } of answer) {
      const offsets = new Array<number>(this.#known.partitions(topic) ?? 0).fill(0);
      for (const { partition, offset } of partitions) offsets[partition] = Math.max(0, Number(offset));
      found.set(topic, offsets);
    }
    return found;
  }

  async removeGroup(group: string): Promise<void> {
    await this.#ask((admin) => admin.deleteGroups([group]));
  }

  async healthy(): Promise<boolean> {
    try {
      return (
        (
          await within(
            this.#ask((admin) => admin.describeCluster()),
            HEALTHY_MS,
            'asking the brokers',
          )
        ).brokers.length > 0
      );
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const client of this.#retired) client.discard();
    const line = await this.#line?.catch(() => undefined);
    if (line === undefined) return;
    await within(line.admin.disconnect(), DISCONNECT_MS, 'disconnecting').catch(() => undefined);
    line.client.discard();
  }

  /** Returns the names of all topics, also of those that cannot be used yet. */
  async #refresh(): Promise<ReadonlySet<string>> {
    return this.#known.learn((await this.#ask((admin) => admin.fetchTopicMetadata())).topics);
  }

  /** Asks, again while brokers are changing their minds about who leads, until the bound. */
  async #ask<T>(question: (admin: KafkaAdmin) => Promise<T>): Promise<T> {
    const until = Date.now() + ADMIN_MS;
    for (let tried = 0; ; tried++) {
      if (this.#closed) throw new BusError('closed', 'the bus is closed');
      const line = (this.#line ??= this.#open(this.#settings));
      try {
        return await within(
          line.then(({ admin }) => question(admin)),
          Math.max(until - Date.now(), 1),
          'asking the brokers',
        );
      } catch (error) {
        this.#retire(line);
        // kafkajs asks about every topic that was ever asked about; the one that is gone may be another. A new line knows none.
        const again =
          isPassingAnswer(error) ||
          (typeOf(error) === UNKNOWN_TOPIC && tried === 0) ||
          (isOwnFault(error) && tried < OWN_FAULTS_BORNE);
        if (!again || Date.now() > until)
          throw new BusError('bus_unavailable', `the brokers did not answer: ${told(error)}`, { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }

  /** No further question goes this way; those that are under way on it may still be answered. */
  #retire(line: Promise<AdminLine>): void {
    if (this.#line === line) this.#line = undefined;
    line.then(
      ({ client }) => {
        this.#retired.add(client);
        setTimeout(() => {
          this.#retired.delete(client);
          client.discard();
        }, ADMIN_MS).unref();
      },
      () => undefined,
    );
  }
}
