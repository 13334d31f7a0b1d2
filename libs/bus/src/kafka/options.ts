/** What opening Kafka takes, and the numbers that its parts agree on. */
import { LIMITS } from '@cohortlens/contracts';
import type { KafkaConfig, RetryOptions } from 'kafkajs';

export interface KafkaOptions {
  /** host:port of any of the brokers. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl?: KafkaConfig['ssl'];
  readonly sasl?: KafkaConfig['sasl'];
  /** Where a broker's advertised address is really reached, e.g. through a tunnel; by default there. */
  readonly route?: (host: string, port: number) => { readonly host: string; readonly port: number };
  /** Of topics made here; by default 3, or as many as there are brokers. */
  readonly replicationFactor?: number;
  /** How long an append may take before its outcome counts as unknown. */
  readonly publishDeadlineMs?: number;
  /** After how long a silent member loses its partitions. */
  readonly sessionTimeoutMs?: number;
  readonly heartbeatMs?: number;
  /** Told of every acknowledged write: how many records it had. */
  readonly onWrite?: (records: number) => void;
  readonly log?: (level: 'error' | 'warn' | 'info', message: string, detail: Readonly<Record<string, unknown>>) => void;
}

export interface Settings extends Required<Omit<KafkaOptions, 'ssl' | 'sasl' | 'replicationFactor'>> {
  readonly ssl: KafkaConfig['ssl'];
  readonly sasl: KafkaConfig['sasl'];
  readonly replicationFactor: number | undefined;
}

export const settingsOf = (options: KafkaOptions): Settings => ({
  publishDeadlineMs: LIMITS.publishDeadlineMs,
  sessionTimeoutMs: 10_000,
  heartbeatMs: 1_000,
  route: (host, port) => ({ host, port }),
  onWrite: () => undefined,
  log: () => undefined,
  ...options,
  ssl: options.ssl,
  sasl: options.sasl,
  replicationFactor: options.replicationFactor,
});

const MIB = 1024 * 1024;

/** The largest record that the producer takes: a message, its envelope, and what a dead letter adds. */
export const MOST_RECORD_BYTES = LIMITS.busMessageBytes + MIB / 2;
/** What topics accept. */
export const MOST_MESSAGE_BYTES = LIMITS.busMessageBytes + MIB;
/** A request is bounded well below what topics made elsewhere accept by default (1 MiB); a larger record goes alone. */
export const BATCH_BYTES = 900 * 1024;
export const BATCH_RECORDS = 1_000;
/** What may wait to be written: beyond it an append is refused as overloaded. */
export const QUEUE_BYTES = 128 * MIB;
export const QUEUE_RECORDS = 100_000;

/**
 * About what one fetch brings, of all partitions together: it must have come before the request is given up, also where the link is slow
 * and much has been waiting.
 */
export const FETCH_BYTES = 2 * MIB;
/**
 * Of each partition: of those in which much waits, many come with one fetch, and none much
 * further than the others. A batch that is larger comes whole, when its partition is the first that has something; their order changes each time.
 */
export const PARTITION_FETCH_BYTES = FETCH_BYTES / 16;
/** How long the broker may hold a fetch that has nothing: no matter for latency, but it delays leaving a group, and a partition that is resumed. */
export const FETCH_WAIT_MS = 100;
/** The same of one who follows: none waits for its partitions, and none of them is ever paused. Each fetch that brings nothing costs both ends as much as one that does. */
export const FOLLOW_WAIT_MS = 500;
/** Done records are committed together, this long after the first of them, and not sooner than so long after the last commit: each is a write for the broker. */
export const COMMIT_MS = 50;
export const COMMITS_APART_MS = 200;
export const METADATA_MS = 2_000;
/** The bound of an administrative call. */
export const ADMIN_MS = 10_000;

/** How kafkajs tries again, by what is tried. The times are in milliseconds. */
export const RETRIES = {
  question: { initialRetryTime: 50, maxRetryTime: 500, multiplier: 2, factor: 0.2, retries: 4 },
  /** About four seconds in all: no loop of a discarded producer outlives that. */
  append: { initialRetryTime: 50, maxRetryTime: 500, multiplier: 2, factor: 0.2, retries: 10 },
  /** About three seconds. */
  fetch: { initialRetryTime: 100, maxRetryTime: 1_000, multiplier: 2, factor: 0.2, retries: 5 },
  /** About as long as a session: until then other brokers lead and coordinate, and the membership still stands. */
  membership: { initialRetryTime: 100, maxRetryTime: 1_000, multiplier: 2, factor: 0.2, retries: 12 },
} as const satisfies Readonly<Record<string, RetryOptions>>;
