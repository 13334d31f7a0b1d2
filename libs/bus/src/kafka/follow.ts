/**
 * Reading all of a topic without sharing it: a member alone in a group of its own, which commits nothing. Where it reads is set
 * by itself whenever it joins, from the offsets that it keeps, so that nothing is missed or repeated across a rebalance.
 */
import { randomUUID } from 'node:crypto';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import type { FollowOptions, Following, Start } from '../transport.ts';
import type { Admin } from './admin.ts';
import { Membership } from './membership.ts';
import { FOLLOW_WAIT_MS, type Settings } from './options.ts';
import { toRecord } from './record.ts';

const REMOVE_MS = 1_000;
/** How long it may take to be followed, however often joining is begun anew. */
const START_MS = 30_000;
/** Of one try: brokers with their default delay let a new group wait for three seconds. */
const JOIN_MS = 10_000;

/** Where reading begins, by partition. */
function startsOf(
  from: Start,
  { low, high }: { readonly low: readonly number[]; readonly high: readonly number[] },
): readonly number[] {
  if (from === 'beginning') return low;
  return from === 'end' ? high : high.map((end, partition) => Math.max(low[partition] ?? 0, end - from.last));
}

export class Follower implements Following {
  readonly #options: FollowOptions;
  readonly #admin: Admin;
  readonly #group: string;
  readonly #next: number[];
  readonly #membership: Membership;
  #stopping: Promise<void> | undefined;
  #joined = false;
  /** Rejects when it dies before it has joined: then nobody needs to hear of it, another is begun. */
  readonly #stillborn: Promise<never>;

  readonly #onStopped: (follower: Follower) => void;

  private constructor(
    settings: Settings,
    admin: Admin,
    options: FollowOptions,
    from: readonly number[],
    onStopped: (follower: Follower) => void,
  ) {
    this.#onStopped = onStopped;
    this.#options = options;
    this.#admin = admin;
    this.#next = [...from];
    this.#group = `${settings.clientId}.follow.${randomUUID()}`;
    let refuse: (cause: Error) => void = () => undefined;
    this.#stillborn = new Promise((_, reject) => (refuse = reject));
    this.#stillborn.catch(() => undefined);
    this.#membership = new Membership(settings, {
      group: this.#group,
      topics: [options.topic],
      gatherMs: () => options.gatherMs ?? 0,
      waitMs: Math.min(FOLLOW_WAIT_MS, settings.heartbeatMs),
      onJoin: () => this.#seek(),
      onRecords: (payload, messages) => {
        const { batch } = payload;
        const { topic, partition } = batch;
        if (this.#stopping !== undefined || payload.isStale()) return;
        // An end before what was read: the topic was made anew.
        if (Number(batch.highWatermark) < (this.#next[partition] ?? 0)) this.#next[partition] = 0;
        for (const message of messages) {
          const record = toRecord(topic, partition, message);
          if (record.offset < (this.#next[partition] ?? 0)) continue;
          this.#next[partition] = record.offset + 1;
          options.onRecord(record);
        }
      },
      onRebalance: () => undefined,
      onGone: () => void this.#next.fill(0),
      onDead: (cause) => (this.#joined ? options.onDead(cause) : refuse(cause)),
    });
  }

  /** Resolves when everything published from now on will be read. A group that is not joined in time gives way to another one. */
  static async start(
    settings: Settings,
    admin: Admin,
    options: FollowOptions,
    onStopped: (follower: Follower) => void,
  ): Promise<Follower> {
    const until = Date.now() + START_MS;
    for (;;) {
      const range = await admin.range(options.topic);
      if (range === undefined) throw new BusError('no_topic', `there is no topic ${options.topic}`);
      const follower = new Follower(settings, admin, options, startsOf(options.from, range), onStopped);
      await follower.#membership.start();
      try {
        await follower.#join();
        return follower;
      } catch (error) {
        await follower.stop();
        if (Date.now() >= until)
          throw new BusError('bus_unavailable', `${options.topic} could not be followed`, { cause: error });
      }
    }
  }

  positions(): readonly number[] {
    return this.#next;
  }

  healthy(): boolean {
    return this.#stopping === undefined && this.#membership.healthy();
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #join(): Promise<void> {
    const joined = Promise.race([this.#membership.joined, this.#stillborn]);
    await within(joined, JOIN_MS, `following ${this.#options.topic}`);
    this.#joined = true;
  }

  async #stop(): Promise<void> {
    await this.#membership.stop();
    // The broker forgets an empty group by itself, later.
    await within(this.#admin.removeGroup(this.#group), REMOVE_MS, 'removing the group').catch(() => undefined);
    this.#onStopped(this);
  }

  #seek(): void {
    this.#next.forEach((offset, partition) =>
      this.#membership.consumer.seek({ topic: this.#options.topic, partition, offset: String(offset) }),
    );
  }
}
