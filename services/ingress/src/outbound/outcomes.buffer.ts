/**
 * What became of each HTTP request, on its way to the bus. Nobody waits for it: a bounded buffer, written in batches by one
 * writer; when the bus is away the oldest are dropped and counted, and so is a batch of which the bus will never take all, though it may
 * have taken some.
 */
import { randomUUID } from 'node:crypto';
import { type Bus, type Outgoing, within } from '@cohortlens/bus';
import type { Outcome } from '@cohortlens/contracts';
import { isBusAway } from './guarded.ts';

const CAPACITY = 20_000;
const BATCH = 500;
const RETRY_MS = 500;
/** Outcomes gather for this long: fewer, larger writes. What is under way when the process is killed is lost, so no longer. */
const LINGER_MS = 25;

export interface OutcomesOptions {
  readonly bus: Pick<Bus, 'publish'>;
  readonly deadlineMs: number;
  readonly onDropped: (count: number) => void;
  readonly capacity?: number;
  readonly retryMs?: number;
}

interface Told {
  /** The same however often it is published: whether it stands in the log may not be known. */
  readonly id: string;
  readonly outcome: Outcome;
  /** Of the request that it is about. */
  readonly traceparent: string;
}

const told = (outcome: Outcome, traceparent: string): Told => ({ id: randomUUID(), outcome, traceparent });

const messageOf = ({ id, outcome: data, traceparent }: Told): Outgoing<Outcome> => ({
  topic: 'outcomes',
  id,
  key: data.request_id,
  attributes: { requestid: data.request_id },
  traceparent,
  data,
});

export class OutcomesBuffer {
  readonly #options: OutcomesOptions;
  readonly #capacity: number;
  #waiting: Told[] = [];
  #writing: Promise<void> | undefined;
  #closed = false;
  #wake: (() => void) | undefined;

  constructor(options: OutcomesOptions) {
    this.#options = options;
    this.#capacity = options.capacity ?? CAPACITY;
  }

  /** Takes it in; the oldest goes when the buffer is full. */
  push(outcome: Outcome, traceparent: string): void {
    this.#waiting.push(told(outcome, traceparent));
    const over = this.#waiting.length - this.#capacity;
    if (over > 0) this.#options.onDropped(this.#waiting.splice(0, over).length);
    this.#writing ??= this.#write().finally(() => (this.#writing = undefined));
  }

  /** Publishes one at once; true when it is durable. */
  async now(outcome: Outcome, traceparent: string): Promise<boolean> {
    return this.#publish([told(outcome, traceparent)]);
  }

  /** Writes what waits, if the bus takes it within the deadline. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wake?.();
    await this.#writing;
  }

  /** False: it may succeed later. Rejects when it will never take all of it. */
  async #publish(batch: readonly Told[]): Promise<boolean> {
    try {
      await within(this.#options.bus.publish(batch.map(messageOf)), this.#options.deadlineMs, 'publishing outcomes');
      return true;
    } catch (error) {
      if (!isBusAway(error)) throw error;
      return false;
    }
  }

  async #write(): Promise<void> {
    await this.#pause(LINGER_MS);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, BATCH);
      const published = await this.#publish(batch).catch(() => undefined);
      if (published === undefined) this.#options.onDropped(batch.length);
      if (published !== false) continue;
      const room = Math.max(0, this.#capacity - this.#waiting.length);
      this.#waiting.unshift(...batch.slice(batch.length - Math.min(batch.length, room)));
      if (batch.length > room) this.#options.onDropped(batch.length - room);
      if (this.#closed) return this.#options.onDropped(this.#waiting.splice(0).length);
      await this.#pause(this.#options.retryMs ?? RETRY_MS);
    }
  }

  /** Cut short when the buffer is closed. */
  #pause(ms: number): Promise<void> {
    if (this.#closed) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = (): void => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
