/** Topics and offsets, as the brokers tell of them. */
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import type { Bounds, TopicSpec } from '../transport.ts';
import { ADMIN_REQUEST_MS } from './admin-line.ts';
import { AdminQuestions, type OpenLine } from './admin-questions.ts';
import { typeOf, UNKNOWN_TOPIC } from './failure.ts';
import { KnownTopics } from './known.ts';
import { ADMIN_MS, type Settings } from './options.ts';
import { Provisioner } from './provision.ts';

const HEALTHY_MS = 2_000;
const POLL_MS = 50;
/** A second look, lest a topic that was made just now is taken for missing. */
const LOOK_AGAIN_MS = 300;
const MISSING_FOR_MS = 1_000;

export class Admin {
  readonly #questions: AdminQuestions;
  readonly #provisioner: Provisioner;
  readonly #known = new KnownTopics();
  readonly #missing = new Map<string, number>();
  readonly #asked = new Map<string, Promise<number | undefined>>();

  constructor(settings: Settings, open?: OpenLine) {
    this.#questions = new AdminQuestions(settings, open);
    this.#provisioner = new Provisioner(settings, {
      known: this.#known,
      ask: (question) => this.#questions.ask(question),
      refresh: () => this.#refresh(),
      range: (topic) => this.range(topic),
    });
  }

  async topics(): Promise<string[]> {
    return (await this.#questions.ask((admin) => admin.listTopics())).filter((t) => !t.startsWith('__'));
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
    this.#provisioner.forget(topic);
    this.#known.forget(topic);
  }

  provision(specs: readonly TopicSpec[]): Promise<void> {
    return this.#provisioner.provision(specs);
  }

  async remove(topics: readonly string[]): Promise<void> {
    const there = new Set(await this.topics());
    const present = topics.filter((t) => there.has(t));
    if (present.length > 0)
      await this.#questions.ask((admin) => admin.deleteTopics({ topics: [...present], timeout: ADMIN_REQUEST_MS }));
    for (const topic of topics) this.forget(topic);
  }

  /** The first offset kept and the offset after the last, by partition; undefined when there is no such topic. */
  async range(topic: string): Promise<Bounds | undefined> {
    const until = Date.now() + ADMIN_MS;
    while ((this.#known.partitions(topic) ?? (await this.lookUp(topic))) !== undefined) {
      try {
        const found = (await this.#questions.ask((admin) => admin.fetchTopicOffsets(topic))).sort(
          (a, b) => a.partition - b.partition,
        );
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
    const answer = await this.#questions.ask((admin) => admin.fetchOffsets({ groupId: group, topics: there }));
    for (const { topic, partitions } of answer) {
      const offsets = new Array<number>(this.#known.partitions(topic) ?? 0).fill(0);
      for (const { partition, offset } of partitions) offsets[partition] = Math.max(0, Number(offset));
      found.set(topic, offsets);
    }
    return found;
  }

  async removeGroup(group: string): Promise<void> {
    await this.#questions.ask((admin) => admin.deleteGroups([group]));
  }

  async healthy(): Promise<boolean> {
    try {
      return (
        (
          await within(
            this.#questions.ask((admin) => admin.describeCluster()),
            HEALTHY_MS,
            'asking the brokers',
          )
        ).brokers.length > 0
      );
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.#questions.close();
  }

  /** Returns the names of all topics, also of those that cannot be used yet. */
  async #refresh(): Promise<ReadonlySet<string>> {
    return this.#known.learn((await this.#questions.ask((admin) => admin.fetchTopicMetadata())).topics);
  }
}
