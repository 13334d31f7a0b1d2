/** The Kafka transport: one producer, one administrative connection, and a consumer for each consumption and following. */
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import type {
  Bounds,
  ConsumeOptions,
  Consumption,
  FollowOptions,
  Following,
  OutRecord,
  Position,
  TopicSpec,
  Transport,
} from '../transport.ts';
import { Admin } from './admin.ts';
import { GroupConsumer } from './consumer.ts';
import { Follower } from './follow.ts';
import { type KafkaOptions, type Settings, settingsOf } from './options.ts';
import { Producer } from './producer.ts';

const CLOSE_GRACE_MS = 5_000;

class KafkaTransport implements Transport {
  readonly kind = 'kafka';
  readonly #settings: Settings;
  readonly #admin: Admin;
  readonly #producer: Producer;
  readonly #consumptions = new Set<GroupConsumer>();
  readonly #followings = new Set<Follower>();
  #closing: Promise<void> | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#admin = new Admin(settings);
    this.#producer = new Producer(settings, {
      topics: () => this.#admin.topics(),
      forget: (topic) => this.#admin.forget(topic),
    });
  }

  /** Rejects with `bus_unavailable` when no broker answers. */
  async connect(): Promise<void> {
    await Promise.all([this.#producer.connect(), this.#admin.topics()]);
  }

  async provision(topics: readonly TopicSpec[]): Promise<void> {
    await this.#admin.provision(topics);
  }

  topics(): Promise<string[]> {
    return this.#admin.topics();
  }

  remove(topics: readonly string[]): Promise<void> {
    return this.#admin.remove(topics);
  }

  append(records: readonly OutRecord[]): Promise<Position[]> {
    return this.#appendBy(Date.now() + this.#settings.publishDeadlineMs, records);
  }

  #appendBy(deadline: number, records: readonly OutRecord[]): Promise<Position[]> {
    if (this.#closing !== undefined) return Promise.reject(new BusError('closed', 'the bus is closed'));
    for (const { topic, partition } of records) {
      const partitions = this.#admin.partitions(topic);
      if (partitions === undefined) return this.#lookUpAndAppend(topic, deadline, records);
      if (partition >= partitions)
        return Promise.reject(new BusError('no_topic', `there is no partition ${String(partition)} of ${topic}`));
    }
    return this.#producer.append(records, deadline);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#open();
    for (const topic of options.topics) await this.#mustExist(topic);
    const consumption = new GroupConsumer(this.#settings, options);
    await consumption.start();
    this.#consumptions.add(consumption);
    if (this.#closing !== undefined) await consumption.stop(0);
    this.#open();
    return consumption;
  }

  async follow(options: FollowOptions): Promise<Following> {
    this.#open();
    const following = await Follower.start(this.#settings, this.#admin, options, (one) => this.#followings.delete(one));
    this.#followings.add(following);
    if (this.#closing !== undefined) await following.stop();
    this.#open();
    return following;
  }

  async ends(topics: readonly string[]): Promise<Map<string, number[]>> {
    this.#open();
    return new Map([...(await this.bounds(topics))].map(([topic, { high }]) => [topic, [...high]]));
  }

  async bounds(topics: readonly string[]): Promise<Map<string, Bounds>> {
    this.#open();
    return new Map(
      await Promise.all(topics.map(async (t) => [t, (await this.#admin.range(t)) ?? { low: [], high: [] }] as const)),
    );
  }

  async committed(group: string, topics: readonly string[]): Promise<Map<string, number[]>> {
    this.#open();
    return this.#admin.committed(group, topics);
  }

  async healthy(): Promise<boolean> {
    return this.#closing === undefined && (await this.#admin.healthy());
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#consumptions].map((c) => c.stop(CLOSE_GRACE_MS)));
    await Promise.all([...this.#followings].map((f) => f.stop()));
    await this.#producer.close();
    await this.#admin.close();
  }

  #open(): void {
    if (this.#closing !== undefined) throw new BusError('closed', 'the bus is closed');
  }

  async #mustExist(topic: string): Promise<void> {
    if (this.#admin.partitions(topic) !== undefined || (await this.#admin.lookUp(topic)) !== undefined) return;
    throw new BusError('no_topic', `there is no topic ${topic}`);
  }

  /** An append's deadline covers the look-up too. */
  async #lookUpAndAppend(topic: string, deadline: number, records: readonly OutRecord[]): Promise<Position[]> {
    const left = Math.max(deadline - Date.now(), 1);
    try {
      await within(this.#mustExist(topic), left, `looking up ${topic}`);
    } catch (error) {
      if (error instanceof BusError) throw error;
      throw new BusError('bus_unavailable', `${topic} could not be looked up in time`, { cause: error });
    }
    return this.#appendBy(deadline, records);
  }
}

/** Connects. Rejects with a BusError `bus_unavailable` when no broker can be reached within a few seconds. */
export async function openKafka(options: KafkaOptions): Promise<Transport> {
  const transport = new KafkaTransport(settingsOf(options));
  try {
    await transport.connect();
  } catch (error) {
    await transport.close();
    throw error;
  }
  return transport;
}
