/** The group commit of the embedded log: the records and offsets that come in one turn of the event loop are one transaction. */
import { BusError } from '../errors.ts';
import type { LogRecord, OutRecord, Position } from '../transport.ts';
import type { LogFile } from './file.ts';
import { Offsets } from './offsets.ts';
import type { OnLogFailure } from './options.ts';
import type { Partition } from './partition.ts';

export interface LogWriterOptions {
  readonly file: LogFile;
  readonly partition: (topic: string, partition: number) => Partition | undefined;
  readonly now: () => number;
  readonly onWrite: (records: number) => void;
  readonly onFailure: OnLogFailure;
}

interface Pending {
  readonly records: readonly OutRecord[];
  readonly resolve: (positions: Position[]) => void;
  readonly reject: (error: Error) => void;
}

const MOST_PENDING_BYTES = 256 * 1024 * 1024;
/** Offsets ride on the next records; alone they are written this late, and again so long after they could not be. */
const OFFSETS_MS = 20;
const OFFSETS_AGAIN_MS = 1_000;

export class LogWriter {
  readonly #options: LogWriterOptions;
  readonly #offsets: Offsets;
  #pending: Pending[] = [];
  #pendingBytes = 0;
  #scheduled = false;
  #offsetsTimer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: LogWriterOptions) {
    this.#options = options;
    this.#offsets = new Offsets(options.file);
  }

  /** As Transport.append. */
  append(records: readonly OutRecord[]): Promise<Position[]> {
    if (this.#closed) return Promise.reject(new BusError('closed', 'the log is closed'));
    const unknown = this.#unknown(records);
    if (unknown) return Promise.reject(unknown);
    const bytes = records.reduce((sum, r) => sum + (r.value?.length ?? 0), 0);
    if (this.#pendingBytes + bytes > MOST_PENDING_BYTES)
      return Promise.reject(new BusError('overloaded', 'too much is waiting to be written'));
    this.#pendingBytes += bytes;
    return new Promise((resolve, reject) => {
      this.#pending.push({ records, resolve, reject });
      this.#schedule();
    });
  }

  /** After topics were removed: what was to be appended to them is refused, and holds up nothing else. */
  refuseUnknown(): void {
    this.#pending = this.#pending.filter(({ records, reject }) => {
      const unknown = this.#unknown(records);
      if (unknown) reject(unknown);
      return unknown === undefined;
    });
  }

  /** What the group has done, durable or about to be; 0 when it has done nothing. */
  committed(group: string, partition: Partition): number {
    return this.#offsets.of(group, partition);
  }

  /** What comes after the close is not kept: its records come again. */
  commit(group: string, partition: Partition, offset: number): void {
    if (this.#closed) return;
    this.#offsets.commit(group, partition, offset);
    this.#writeOffsetsIn(OFFSETS_MS);
  }

  /** Writes what waits, and nothing more. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#flush();
  }

  #writeOffsetsIn(ms: number): void {
    this.#offsetsTimer ??= setTimeout(() => this.#schedule(), ms);
  }

  #schedule(): void {
    if (this.#scheduled || this.#closed) return;
    this.#scheduled = true;
    setImmediate(() => {
      if (!this.#closed) this.#flush();
    });
  }

  /** One transaction for everything that has come since the last. */
  #flush(): void {
    this.#scheduled = false;
    clearTimeout(this.#offsetsTimer);
    this.#offsetsTimer = undefined;
    const pending = this.#pending;
    this.#pending = [];
    this.#pendingBytes = 0;
    if (pending.length === 0 && !this.#offsets.pending) return;
    const { file, now, onWrite, onFailure } = this.#options;
    const grown = new Map<Partition, LogRecord[]>();
    const timestamp = now();
    const written: Position[][] = [];
    const offsets = this.#offsets.take();
    try {
      file.transaction(() => {
        for (const { records } of pending) written.push(records.map((record) => this.#write(record, timestamp, grown)));
        for (const partition of grown.keys()) file.advance(partition.id, partition.next);
        offsets.write(file);
      });
    } catch (error) {
      for (const partition of grown.keys()) partition.next = partition.end;
      offsets.failed();
      const failure = new BusError('bus_unavailable', 'the log could not be written', { cause: error });
      for (const { reject } of pending) reject(failure);
      if (!this.#offsets.pending) return;
      if (!this.#closed) this.#writeOffsetsIn(OFFSETS_AGAIN_MS);
      onFailure('writing the offsets of groups', error, this.#closed ? 'given_up' : 'again');
      return;
    }
    offsets.done();
    if (pending.length > 0) onWrite(written.reduce((sum, { length }) => sum + length, 0));
    pending.forEach(({ resolve }, i) => resolve(written[i] ?? []));
    for (const [partition, records] of grown) partition.extend(records);
  }

  /** Why the records cannot be appended, when one of their partitions is not there. */
  #unknown(records: readonly OutRecord[]): BusError | undefined {
    const unknown = records.find((r) => this.#options.partition(r.topic, r.partition) === undefined);
    return unknown && new BusError('no_topic', `there is no partition ${String(unknown.partition)} of ${unknown.topic}`);
  }

  #write(record: OutRecord, timestamp: number, grown: Map<Partition, LogRecord[]>): Position {
    const { topic, partition: number, key, headers, value } = record;
    const partition = this.#options.partition(topic, number);
    if (partition === undefined) throw new BusError('no_topic', `${topic} was removed`);
    const kept: LogRecord = { topic, partition: number, key, headers, value, timestamp, offset: partition.next };
    this.#options.file.append(partition.id, kept);
    partition.next++;
    const records = grown.get(partition);
    if (records === undefined) grown.set(partition, [kept]);
    else records.push(kept);
    return { topic, partition: number, offset: kept.offset };
  }
}
