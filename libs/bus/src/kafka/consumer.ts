/** Work shared in a group: each assigned partition has a feed, and what is done is committed a little later. */
import { atMost } from '../consume/wait.ts';
import type { ConsumeOptions, Consumption } from '../transport.ts';
import { Commits } from './commits.ts';
import { Feed } from './feed.ts';
import { Membership } from './membership.ts';
import { FETCH_WAIT_MS, type Settings } from './options.ts';
import { toRecord } from './record.ts';

/** After its grace: how long what was called off may take to notice. */
const ABORT_MS = 1_000;
/** How long the last commit may take: what it does not reach is handled again. */
const LAST_COMMIT_MS = 3_000;

export class GroupConsumer implements Consumption {
  readonly joined: Promise<void>;
  readonly #options: ConsumeOptions;
  readonly #membership: Membership;
  readonly #commits = new Commits();
  readonly #feeds = new Map<string, Feed>();
  #stopping: Promise<void> | undefined;

  constructor(settings: Settings, options: ConsumeOptions) {
    this.#options = options;
    this.#membership = new Membership(settings, {
      group: options.group,
      topics: options.topics,
      gatherMs: options.gatherMs ?? (() => 0),
      waitMs: FETCH_WAIT_MS,
      onJoin: (assignment, lost) => {
        // Another may be further by now: what was in hand begins again where the group stands.
        if (lost) this.#assign(new Map());
        this.#assign(assignment);
      },
      onRecords: (payload, messages) => {
        if (this.#stopping !== undefined || payload.isStale()) return;
        const { batch } = payload;
        const { topic, partition } = batch;
        this.#commits.commit = (offsets) => payload.commitOffsetsIfNecessary(offsets);
        const feed = this.#feeds.get(`${topic}/${String(partition)}`);
        const records = messages.map((m) => toRecord(topic, partition, m));
        feed?.take(records, Number(batch.highWatermark));
      },
      onRebalance: () => void this.#commits.flush(),
      onGone: () => this.#assign(new Map()),
      onDead: options.onDead,
    });
    this.joined = this.#membership.joined;
  }

  start(): Promise<void> {
    return this.#membership.start();
  }

  healthy(): boolean {
    return this.#membership.healthy();
  }

  stop(graceMs: number): Promise<void> {
    this.#stopping ??= this.#stop(graceMs);
    return this.#stopping;
  }

  async #stop(graceMs: number): Promise<void> {
    const feeds = [...this.#feeds.values()];
    for (const feed of feeds) feed.stop();
    const drained = Promise.all(feeds.map((f) => f.drained()));
    await atMost(drained, graceMs);
    for (const feed of feeds) feed.abort();
    await atMost(drained, ABORT_MS);
    await atMost(this.#commits.flush(), LAST_COMMIT_MS);
    await this.#membership.stop();
    this.#commits.close();
  }

  #assign(assignment: ReadonlyMap<string, readonly number[]>): void {
    const assigned = new Set<string>();
    for (const [topic, partitions] of assignment) {
      for (const partition of partitions) {
        const id = `${topic}/${String(partition)}`;
        assigned.add(id);
        if (!this.#feeds.has(id) && this.#stopping === undefined) this.#feeds.set(id, this.#open(topic, partition));
        this.#feeds.get(id)?.rejoined();
      }
    }
    for (const [id, feed] of this.#feeds) {
      if (assigned.has(id)) continue;
      feed.abort();
      this.#feeds.delete(id);
    }
    this.#commits.reassigned(assigned);
  }

  #open(topic: string, partition: number): Feed {
    const { consumer } = this.#membership;
    const which = [{ topic, partitions: [partition] }];
    // Between a crash and its restart there is nothing to pause.
    const attempt = (act: () => void): void => {
      try {
        act();
      } catch {
        return;
      }
    };
    return new Feed({
      window: this.#options.window,
      unordered: this.#options.unordered === true,
      handle: this.#options.handle,
      advance: this.#commits.marker(topic, partition),
      pause: () => attempt(() => consumer.pause(which)),
      resume: () => attempt(() => consumer.resume(which)),
    });
  }
}
