/**
 * The one producer of a transport. At most one request is under way; all that comes meanwhile is the next batch: an idempotent
 * kafkajs producer loses acknowledged records when several are. After any failure whose outcome is open the producer is
 * discarded, because its sequence numbers may no longer be those that the broker expects.
 */
import type { RecordMetadata } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import { Overdue } from '../overdue.ts';
import type { OutRecord, Position } from '../transport.ts';
import { positionsOf, toBatch } from './batch.ts';
import { typeOf } from './failure.ts';
import type { Settings } from './options.ts';
import { closeProducerLine, openProducerLine, type ProducerLine } from './producer-line.ts';
import { type Entry, newAppend, Queue, settle } from './queue.ts';

/** The broker will never take such a record, however often it is tried. */
const REFUSALS = new Set([
  'MESSAGE_TOO_LARGE',
  'RECORD_LIST_TOO_LARGE',
  'INVALID_RECORD',
  'INVALID_TIMESTAMP',
  'INVALID_TOPIC_EXCEPTION',
  'UNSUPPORTED_FOR_MESSAGE_FORMAT',
]);
/** So many records are worth a request: they go while the rest of their turn of the event loop is still being worked on. */
const WORTH_A_REQUEST = 64;
/** While an acknowledgement is awaited it is asked this often whether a topic is gone. */
const ASK_FOR_TOPICS_MS = 250;
const PAUSE_MS = 100;

class TopicsGone extends Error {
  readonly topics: readonly string[];
  constructor(topics: readonly string[]) {
    super(`no such topic: ${topics.join()}`);
    this.topics = topics;
  }
}

export interface ProducerPorts {
  /** The topics that exist now. */
  readonly topics: () => Promise<readonly string[]>;
  /** A topic turned out to be gone. */
  readonly forget: (topic: string) => void;
}

export class Producer {
  readonly #settings: Settings;
  readonly #ports: ProducerPorts;
  readonly #queue = new Queue();
  readonly #overdue = new Overdue();
  #line: ProducerLine | undefined;
  #running: Promise<void> | undefined;
  #closed = false;
  /** How many records the last request had. */
  #last = 0;
  #enough: (() => void) | undefined;

  constructor(settings: Settings, ports: ProducerPorts) {
    this.#settings = settings;
    this.#ports = ports;
  }

  async connect(): Promise<void> {
    this.#line = await openProducerLine(this.#settings);
  }

  /** `deadline` (epoch milliseconds) is when it ends at the latest, its outcome known or not. */
  append(records: readonly OutRecord[], deadline: number): Promise<Position[]> {
    if (this.#closed) return Promise.reject(new BusError('closed', 'the bus is closed'));
    if (records.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const append = newAppend(records.length, deadline, this.#overdue, resolve, reject);
      try {
        this.#queue.add(records, append);
      } catch (error) {
        return reject(error instanceof Error ? error : new Error(String(error)));
      }
      this.#overdue.add(append);
      this.#running ??= this.#run();
      if (this.#queue.length >= WORTH_A_REQUEST) this.#enough?.();
    });
  }

  /** Writes what waits, for at most the deadline of an append, and disconnects. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    const line = this.#line;
    this.#line = undefined;
    if (line !== undefined) await closeProducerLine(line);
  }

  async #run(): Promise<void> {
    await this.#gather();
    while (!this.#queue.empty) {
      try {
        this.#line ??= await openProducerLine(this.#settings);
      } catch {
        this.#queue.putBack([]);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        continue;
      }
      const batch = this.#queue.take();
      this.#last = batch.length;
      if (batch.length > 0) await this.#write(this.#line, batch);
    }
    this.#running = undefined;
  }

  /** What is published in one turn of the event loop goes together; but where records come one by one, none waits for others. */
  async #gather(): Promise<void> {
    if (this.#last === 1) return;
    await new Promise<void>((resolve) => {
      this.#enough = resolve;
      setImmediate(resolve);
    });
  }

  async #write(line: ProducerLine, batch: readonly Entry[]): Promise<void> {
    for (const { append } of batch) append.handed = true;
    try {
      this.#acknowledge(batch, await this.#send(line, batch));
      this.#settings.onWrite(batch.length);
    } catch (error) {
      line.client.discard();
      this.#line = undefined;
      this.#settings.log('warn', 'a batch was not acknowledged; the producer is replaced', { cause: typeOf(error) });
      await this.#failed(batch, error);
    }
  }

  async #send(line: ProducerLine, batch: readonly Entry[]): Promise<RecordMetadata[]> {
    const sent = line.producer.sendBatch(toBatch(batch, line.topics));
    sent.catch(() => undefined);
    let probe: NodeJS.Timeout | undefined;
    const gone = new Promise<never>((_, reject) => {
      probe = setInterval(
        () => void this.#missing(line).then((t) => t.length > 0 && reject(new TopicsGone(t))),
        ASK_FOR_TOPICS_MS,
      );
    });
    const latest = batch.reduce((most, e) => Math.max(most, e.append.deadline), 0);
    try {
      return await within(Promise.race([sent, gone]), Math.max(latest - Date.now(), 1), 'an acknowledgement');
    } finally {
      clearInterval(probe);
    }
  }

  async #missing(line: ProducerLine): Promise<string[]> {
    const there = await this.#ports.topics().catch(() => undefined);
    return there === undefined ? [] : [...line.topics].filter((t) => !there.includes(t));
  }

  #acknowledge(batch: readonly Entry[], written: readonly RecordMetadata[]): void {
    const positions = positionsOf(batch, written);
    batch.forEach(({ append, index }, i) => {
      append.positions[index] = positions[i] as Position;
      if (--append.left === 0) settle(append);
    });
  }

  /** What may still succeed is tried again, with a new producer, until its deadline. */
  async #failed(batch: readonly Entry[], error: unknown): Promise<void> {
    if (error instanceof TopicsGone) {
      for (const topic of error.topics) this.#ports.forget(topic);
      const lost = batch.filter((e) => error.topics.includes(e.record.topic));
      for (const { append, record } of lost) settle(append, new BusError('no_topic', `there is no topic ${record.topic}`));
    } else if (REFUSALS.has(typeOf(error))) {
      const appends = new Set(batch.map((e) => e.append));
      for (const append of appends) {
        if (appends.size === 1)
          settle(append, new BusError('refused', `the broker refuses it: ${typeOf(error)}`, { cause: error }));
        append.alone = true;
      }
    } else await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    this.#queue.putBack(batch);
  }
}
