/** A kafkajs consumer as a member of a group, kept alive: what work consumers and followings have in common. */
import type { Consumer as KafkaConsumer, ConsumerGroupJoinEvent, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import { type Client, openClient } from './client.ts';
import { isHopeless, typeOf, UNKNOWN_TOPIC } from './failure.ts';
import { FETCH_BYTES, METADATA_MS, PARTITION_FETCH_BYTES, RETRIES, type Settings } from './options.ts';
import { Pace } from './pace.ts';

const START_MS = 10_000;
const LEAVE_MS = 3_000;
const AGAIN_MS = [100, 250, 500, 1_000] as const;
/** So long without its topic, it is dead. */
const GONE_MS = 30_000;
/** Of partitions: handing records on takes no time. */
const CONCURRENCY = 32;
/** So many heartbeats may be missed: a busy process is late with them. */
const HEARD_BEATS = 4;
/** Of one answer, e.g. about the metadata; a broker that is paused takes connections, and never answers. */
const MEMBER_REQUEST_MS = 3_000;

export interface MembershipOptions {
  readonly group: string;
  readonly topics: readonly string[];
  /** See ConsumeOptions. */
  readonly gatherMs: () => number;
  /** How long the broker may hold a fetch that has nothing, in milliseconds. */
  readonly waitMs: number;
  /** `lost`: its group had not heard it for a session, so others may have had its partitions meanwhile. */
  readonly onJoin: (assignment: ReadonlyMap<string, readonly number[]>, lost: boolean) => void;
  /** Some of a batch, in order. */
  readonly onRecords: (payload: EachBatchPayload, messages: readonly KafkaMessage[]) => void;
  /** The group is about to be rebalanced; what is committed now still counts. */
  readonly onRebalance: () => void;
  /** A topic has been deleted: if it comes back, it is another one, and read from its beginning. */
  readonly onGone: () => void;
  readonly onDead: (cause: Error) => void;
}

export class Membership {
  readonly consumer: KafkaConsumer;
  /** Resolves when it has joined for the first time. */
  readonly joined: Promise<void>;
  readonly #settings: Settings;
  readonly #options: MembershipOptions;
  readonly #client: Client;
  readonly #pace = new Pace();
  #heardAt = Number.NEGATIVE_INFINITY;
  #member = false;
  #crashes = 0;
  #goneSince: number | undefined;
  #again: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(settings: Settings, options: MembershipOptions) {
    this.#settings = settings;
    this.#options = options;
    const { sessionTimeoutMs, heartbeatMs } = settings;
    this.#client = openClient(settings, { requestTimeoutMs: MEMBER_REQUEST_MS, retry: RETRIES.fetch });
    this.consumer = this.#client.kafka.consumer({
      groupId: options.group,
      sessionTimeout: sessionTimeoutMs,
      rebalanceTimeout: sessionTimeoutMs,
      heartbeatInterval: heartbeatMs,
      maxWaitTimeInMs: options.waitMs,
      minBytes: 1,
      // Nothing here is written in a transaction, so there is nothing to hold back.
      readUncommitted: true,
      maxBytesPerPartition: PARTITION_FETCH_BYTES,
      maxBytes: FETCH_BYTES,
      metadataMaxAge: METADATA_MS,
      allowAutoTopicCreation: false,
      retry: { ...RETRIES.membership, restartOnFailure: () => Promise.resolve(false) },
    });
    this.joined = this.#watch();
  }

  /** Connects and begins to join. Rejects when no broker can be reached. */
  async start(): Promise<void> {
    const { group, topics } = this.#options;
    const begin = async (): Promise<void> => {
      await this.consumer.connect();
      await this.consumer.subscribe({ topics: [...topics], fromBeginning: true });
    };
    try {
      await within(begin(), START_MS, `joining ${group}`);
    } catch (error) {
      this.#client.discard();
      throw new BusError('bus_unavailable', `${group} could not be joined: ${typeOf(error)}`, { cause: error });
    }
    this.#run();
  }

  /** Whether it is a member that its group has heard lately; not from a failure until it has joined again. */
  healthy(): boolean {
    return !this.#stopped && this.#member && this.#unheardMs() < HEARD_BEATS * this.#settings.heartbeatMs;
  }

  /** Leaves the group. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#again);
    await within(this.consumer.disconnect(), LEAVE_MS, 'leaving the group').catch(() => undefined);
    this.#client.discard();
  }

  #run(): void {
    const run = this.consumer.run({
      autoCommit: false,
      partitionsConsumedConcurrently: CONCURRENCY,
      eachBatch: async (payload) => {
        const { messages } = payload.batch;
        for (let at = 0; at < messages.length; ) {
          const taken = this.#pace.take(messages.length - at);
          if (taken === 0) await this.#pace.nextTurn();
          else this.#options.onRecords(payload, messages.slice(at, at + taken));
          at += taken;
        }
        await this.#pace.rest(this.#options.gatherMs());
      },
    });
    run.catch((error: unknown) => this.#crashed(error));
  }

  #watch(): Promise<void> {
    const { events } = this.consumer;
    this.consumer.on(events.HEARTBEAT, () => this.#beat());
    this.consumer.on(events.REBALANCING, () => this.#options.onRebalance());
    this.consumer.on(events.CRASH, ({ payload }) => this.#crashed(payload.error));
    return new Promise((resolve) => {
      this.consumer.on(events.GROUP_JOIN, ({ payload }: ConsumerGroupJoinEvent) => {
        const lost = this.#unheardMs() > this.#settings.sessionTimeoutMs;
        this.#beat();
        this.#member = true;
        this.#options.onJoin(new Map(Object.entries(payload.memberAssignment)), lost);
        resolve();
      });
    });
  }

  /** By a clock that nobody sets, and that goes on while the process is stopped. */
  #unheardMs(): number {
    return performance.now() - this.#heardAt;
  }

  #beat(): void {
    this.#heardAt = performance.now();
    this.#crashes = 0;
    this.#goneSince = undefined;
  }

  /** kafkajs has given up: it is started again, with a pause that grows, unless that is hopeless. */
  #crashed(error: unknown): void {
    if (this.#stopped) return;
    this.#member = false;
    const cause = typeOf(error);
    const { group, onGone, onDead } = this.#options;
    if (cause === UNKNOWN_TOPIC && this.#goneSince === undefined) {
      this.#goneSince = Date.now();
      onGone();
    }
    const hopeless = isHopeless(error, this.#crashes) || Date.now() - (this.#goneSince ?? Infinity) > GONE_MS;
    const again = AGAIN_MS[Math.min(this.#crashes++, AGAIN_MS.length - 1)] as number;
    this.#settings.log(hopeless ? 'error' : 'warn', 'a consumer stopped', { group, cause, ...(hopeless ? {} : { again }) });
    if (hopeless) onDead(error instanceof Error ? error : new Error(String(error)));
    else this.#again = setTimeout(() => this.#run(), again);
  }
}
