/**
 * The embedded transport: a durable partitioned log in one SQLite file, in process. What is appended is committed, then acknowledged,
 * then handed to readers from memory.
 */
import { BusError } from '../errors.ts';
import type {
  Bounds,
  ConsumeOptions,
  Consumption,
  FollowOptions,
  Following,
  LogRecord,
  OutRecord,
  Position,
  TopicSpec,
  Transport,
} from '../transport.ts';
import { LogFile } from './file.ts';
import { Group, type Member } from './group.ts';
import { LogWriter } from './log-writer.ts';
import type { EmbeddedOptions, OnLogFailure } from './options.ts';
import { Partition } from './partition.ts';
import { Reader, startOf } from './reader.ts';

const SWEEP_MS = 30_000;
const SWEEP_MOST = 5_000;

export class EmbeddedTransport implements Transport {
  readonly kind = 'embedded';
  readonly #file: LogFile;
  readonly #now: () => number;
  readonly #onFailure: OnLogFailure;
  readonly #topics = new Map<string, Partition[]>();
  readonly #groups = new Map<string, Group>();
  readonly #writer: LogWriter;
  readonly #readers = new Set<Reader>();
  readonly #members = new Map<Member, Group>();
  readonly #sweeper: NodeJS.Timeout | undefined;
  #closing: Promise<void> | undefined;
  #closed = false;

  constructor(options: EmbeddedOptions) {
    this.#now = options.now ?? Date.now;
    this.#onFailure = (...told) => {
      try {
        options.onFailure?.(...told);
      } catch {
        // The disk of whoever is told may be full too: the log goes on.
      }
    };
    this.#file = new LogFile(options.file, options.durability ?? 'normal');
    this.#load();
    this.#writer = new LogWriter({
      file: this.#file,
      partition: (topic, partition) => this.#topics.get(topic)?.[partition],
      now: this.#now,
      onWrite: options.onWrite ?? (() => undefined),
      onFailure: this.#onFailure,
    });
    if (options.sweepMs !== 0) this.#sweeper = setInterval(() => this.#sweepAgain(), options.sweepMs ?? SWEEP_MS).unref();
  }

  provision(topics: readonly TopicSpec[]): Promise<void> {
    return this.#attempt(() => {
      const missing = topics.filter((t) => !this.#topics.has(t.name));
      if (missing.length === 0) return;
      this.#file.transaction(() => missing.forEach((t) => this.#file.addTopic(t)));
      this.#load();
    });
  }

  topics(): Promise<string[]> {
    return this.#attempt(() => [...this.#topics.keys()]);
  }

  remove(topics: readonly string[]): Promise<void> {
    return this.#attempt(() => {
      this.#file.transaction(() => topics.forEach((t) => this.#file.dropTopic(t)));
      for (const topic of topics) this.#topics.delete(topic);
      this.#writer.refuseUnknown();
    });
  }

  append(records: readonly OutRecord[]): Promise<Position[]> {
    return this.#writer.append(records);
  }

  async consume(options: ConsumeOptions): Promise<Consumption> {
    this.#open();
    const group = this.#groups.get(options.group) ?? this.#group(options.group);
    const member: Member = { options, abort: new AbortController() };
    this.#members.set(member, group);
    await group.join(member);
    this.#open();
    return {
      joined: Promise.resolve(),
      healthy: () => this.#closing === undefined && this.#members.has(member),
      stop: async (graceMs) => {
        this.#members.delete(member);
        await group.leave(member, graceMs);
      },
    };
  }

  follow(options: FollowOptions): Promise<Following> {
    return this.#attempt(() => {
      const partitions = this.#topics.get(options.topic);
      if (partitions === undefined) throw new BusError('no_topic', `there is no topic ${options.topic}`);
      const take = (records: readonly LogRecord[]): undefined => void records.forEach((r) => options.onRecord(r));
      const readers = partitions.map((p) => new Reader(this.#file, p, startOf(options.from, p.end), take, options.onDead));
      for (const reader of readers) this.#readers.add(reader);
      return {
        positions: () => readers.map((r) => r.position),
        healthy: () => this.#closing === undefined,
        stop: () => this.#end(readers),
      };
    });
  }

  ends(topics: readonly string[]): Promise<Map<string, number[]>> {
    return this.#attempt(() => new Map(topics.map((t) => [t, (this.#topics.get(t) ?? []).map((p) => p.end)])));
  }

  bounds(topics: readonly string[]): Promise<Map<string, Bounds>> {
    const low = (p: Partition): number => this.#file.first(p.id) ?? p.end;
    const of = (all: readonly Partition[] = []): Bounds => ({ low: all.map(low), high: all.map((p) => p.end) });
    return this.#attempt(() => new Map(topics.map((t) => [t, of(this.#topics.get(t))])));
  }

  committed(group: string, topics: readonly string[]): Promise<Map<string, number[]>> {
    const at = (p: Partition): number => this.#writer.committed(group, p);
    return this.#attempt(() => new Map(topics.map((t) => [t, (this.#topics.get(t) ?? []).map(at)])));
  }

  healthy(): Promise<boolean> {
    return Promise.resolve(this.#closing === undefined);
  }

  /** Removes what is past its retention and compacts, now. Throws when the file cannot be written. */
  sweep(): void {
    if (this.#closed) return;
    if (this.#file.sweep(this.#now(), SWEEP_MOST)) setImmediate(() => this.#sweepAgain());
  }

  /** Handlers that finish meanwhile may still append. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** What cannot be removed now may be at the next tick. */
  #sweepAgain(): void {
    try {
      this.sweep();
    } catch (error) {
      this.#onFailure('removing what is past its retention', error, 'again');
    }
  }

  async #close(): Promise<void> {
    await Promise.all([...this.#members].map(([member, group]) => group.leave(member, 5_000)));
    await this.#end([...this.#readers]);
    this.#writer.close();
    this.#closed = true;
    clearInterval(this.#sweeper);
    this.#file.close();
  }

  async #end(readers: readonly Reader[]): Promise<void> {
    for (const reader of readers) reader.stop();
    for (const reader of readers) this.#readers.delete(reader);
    await Promise.all(readers.map((r) => r.ended));
  }

  /** Rejects with a BusError, also when the file cannot be read or written. */
  async #attempt<T>(act: () => T): Promise<T> {
    this.#open();
    try {
      return act();
    } catch (error) {
      if (error instanceof BusError) throw error;
      throw new BusError('bus_unavailable', `the log cannot be used: ${String(error)}`, { cause: error });
    }
  }

  #open(): void {
    if (this.#closing !== undefined) throw new BusError('closed', 'the log is closed');
  }

  #load(): void {
    for (const row of this.#file.partitions()) {
      const partitions = this.#topics.get(row.topic) ?? [];
      partitions[row.partition] ??= new Partition(row);
      this.#topics.set(row.topic, partitions);
    }
  }

  #group(name: string): Group {
    const group = new Group(name, {
      file: this.#file,
      partitionsOf: (topic) => this.#topics.get(topic) ?? [],
      committed: (grp, partition) => this.#writer.committed(grp, partition),
      commit: (grp, partition, offset) => this.#writer.commit(grp, partition, offset),
    });
    this.#groups.set(name, group);
    return group;
  }
}

/** Opens the log. Throws a BusError that names the file when it cannot be used, e.g. because another process has it. */
export const openEmbedded = (options: EmbeddedOptions): EmbeddedTransport => new EmbeddedTransport(options);
