/** Commits the offsets of done records: those of a short while together, one commit at a time, of assigned partitions only. */
import type { OffsetsByTopicPartition } from 'kafkajs';
import { COMMIT_MS, COMMITS_APART_MS } from './options.ts';

interface Mark {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** Commits now, without trying again: an offset must not be committed later, in another generation of the group. */
export type Commit = (offsets: OffsetsByTopicPartition) => Promise<void>;

/** The longest pause between two tries. */
const REFUSED_MS = 1_000;

export class Commits {
  /** Given with every batch; it belongs to the membership under which the batch was fetched. */
  commit: Commit | undefined;
  readonly #marks = new Map<string, Mark>();
  readonly #dirty = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  /** How often in a row they were refused: then they are tried more and more rarely. */
  #refused = 0;
  /** By a clock that goes on, in milliseconds. */
  #committedAt = Number.NEGATIVE_INFINITY;
  #running: Promise<void> | undefined;

  /** For one partition: called when all its records below the offset are done. */
  marker(topic: string, partition: number): (offset: number) => void {
    const id = `${topic}/${String(partition)}`;
    return (offset) => {
      this.#marks.set(id, { topic, partition, offset });
      this.#dirty.add(id);
      this.#again();
    };
  }

  /** A new assignment: marks of partitions that left are dropped; the others are committed again, the last try may have failed. */
  reassigned(assigned: ReadonlySet<string>): void {
    for (const id of [...this.#marks.keys()]) {
      if (assigned.has(id)) this.#dirty.add(id);
      else {
        this.#marks.delete(id);
        this.#dirty.delete(id);
      }
    }
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    while (this.#running !== undefined) await this.#running;
    const { commit } = this;
    const ids = [...this.#dirty];
    if (commit === undefined || ids.length === 0) return;
    this.#dirty.clear();
    this.#committedAt = performance.now();
    this.#running = commit(this.#offsets(ids)).then(
      () => void (this.#refused = 0),
      () => {
        this.#refused++;
        for (const id of ids) if (this.#marks.has(id)) this.#dirty.add(id);
      },
    );
    await this.#running;
    this.#running = undefined;
    if (this.#dirty.size > 0) this.#again();
  }

  /** A coordinator that has moved, or is moving, is not asked by each of its members all the time. */
  #again(): void {
    if (this.#timer !== undefined) return;
    const due = this.#committedAt + COMMITS_APART_MS - performance.now();
    const ms = Math.max(due, Math.min(COMMIT_MS * 2 ** this.#refused, REFUSED_MS));
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#marks.clear();
    this.#dirty.clear();
  }

  #offsets(ids: readonly string[]): OffsetsByTopicPartition {
    const topics = new Map<string, { partition: number; offset: string }[]>();
    for (const id of ids) {
      const mark = this.#marks.get(id);
      if (mark === undefined) continue;
      const partitions = topics.get(mark.topic) ?? [];
      partitions.push({ partition: mark.partition, offset: String(mark.offset) });
      topics.set(mark.topic, partitions);
    }
    return { topics: [...topics].map(([topic, partitions]) => ({ topic, partitions })) };
  }
}
