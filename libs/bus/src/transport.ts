/**
 * The port between the bus and a log. Both transports (embedded, Kafka) implement it and pass one conformance suite; what is
 * above it (envelope, deduplication, retries, dead letters, replies) is written once.
 */

/** A topic as a transport keeps it; the name is the full one, prefix included. */
export interface TopicSpec {
  readonly name: string;
  readonly partitions: number;
  readonly retentionMs: number | 'forever';
  readonly compacted: boolean;
}

export type Headers = Readonly<Record<string, string>>;

export interface OutRecord {
  readonly topic: string;
  readonly partition: number;
  readonly key: string | null;
  readonly headers: Headers;
  /** Null is a tombstone: on a compacted topic it deletes the key. */
  readonly value: Buffer | null;
}

export interface LogRecord extends OutRecord {
  readonly offset: number;
  /** When the log took it, in epoch milliseconds. */
  readonly timestamp: number;
}

export interface Position {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** By partition. */
export interface Bounds {
  /** The first offset that is kept; the same as `high` when nothing is. */
  readonly low: readonly number[];
  /** The offset after the last record. */
  readonly high: readonly number[];
}

/** `leaving` is aborted when the consumer stops: what has not begun is not to begin. `signal` when its grace is over too: what is under way is called off. */
export type Handle = (record: LogRecord, signal: AbortSignal, leaving: AbortSignal) => Promise<void>;

/** How many records of one partition may be in hand at once, unless a service says otherwise; one whose messages meet does not. */
export const WINDOW = 256;

export interface ConsumeOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** How many records of one partition may be in hand at once. */
  readonly window: number;
  /**
   * How long records may gather, in milliseconds, where each look for them costs something; they are never late by more. Asked of each partition,
   * when the records of a look have been handed on; the shortest counts.
   */
  readonly gatherMs?: () => number;
  /** Records of one key run beside each other too; they are begun in order. */
  readonly unordered?: boolean;
  /**
   * Called with the records of a partition in order for each key; keys run beside each other. When it resolves the record is
   * done, and its offset is committed once all before it are done. When it rejects the record stays undone: it, and all after
   * it, come again to whoever gets the partition next. Only a consumer that is stopping may reject.
   */
  readonly handle: Handle;
  /** The consumer has died and cannot come back: the process had better end. */
  readonly onDead: (cause: Error) => void;
}

export interface Consumption {
  /** Resolves when partitions have been assigned (possibly none of them to this member). */
  readonly joined: Promise<void>;
  /** Whether it is a live member of its group now. */
  healthy(): boolean;
  /** Takes no more, lets what is in hand finish for up to `graceMs`, commits, leaves the group. */
  stop(graceMs: number): Promise<void>;
}

/** The oldest record kept; only what comes after; or of each partition the last so many records, and what comes after. */
export type Start = 'beginning' | 'end' | { readonly last: number };

export interface FollowOptions {
  readonly topic: string;
  /** The end is where it is when the call's promise resolves, or before. */
  readonly from: Start;
  /** How long records may gather, in milliseconds; see ConsumeOptions. */
  readonly gatherMs?: number;
  /** Called in order for each partition, without overlap; no offset is kept. */
  readonly onRecord: (record: LogRecord) => void;
  readonly onDead: (cause: Error) => void;
}

export interface Following {
  /** The next offset to be read, by partition. */
  positions(): readonly number[];
  /** Whether it is being read now. */
  healthy(): boolean;
  stop(): Promise<void>;
}

export interface Transport {
  readonly kind: 'embedded' | 'kafka';
  /** Creates what is missing; leaves what is there as it is. */
  provision(topics: readonly TopicSpec[]): Promise<void>;
  /** The names of all topics. */
  topics(): Promise<string[]>;
  remove(topics: readonly string[]): Promise<void>;
  /**
   * Appends; resolves when all are durable, with their positions in order. Rejects with a BusError: `publish_unknown` when it cannot be
   * told whether anything was written. Nothing was when it is `bus_unavailable`, `overloaded` or `closed`. `no_topic`, `refused`: a record
   * of it was not taken, or never will be; others of the same append may have been written.
   */
  append(records: readonly OutRecord[]): Promise<Position[]>;
  consume(options: ConsumeOptions): Promise<Consumption>;
  follow(options: FollowOptions): Promise<Following>;
  /** The offset after the last record, by topic and partition. */
  ends(topics: readonly string[]): Promise<Map<string, number[]>>;
  /** What is kept of each topic; nothing of one that is not there. */
  bounds(topics: readonly string[]): Promise<Map<string, Bounds>>;
  /** The group's committed offsets (0 where it has none), by topic and partition. */
  committed(group: string, topics: readonly string[]): Promise<Map<string, number[]>>;
  /** Whether the log answers now. Never rejects. */
  healthy(): Promise<boolean>;
  /** Writes out what is pending, stops every consumption and following, closes. */
  close(): Promise<void>;
}
