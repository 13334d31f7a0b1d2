/** What waits to be written, in order and bounded; the producer takes it in batches. */
import { BusError } from '../errors.ts';
import type { Awaited, Overdue } from '../overdue.ts';
import type { OutRecord, Position } from '../transport.ts';
import { BATCH_BYTES, BATCH_RECORDS, MOST_RECORD_BYTES, QUEUE_BYTES, QUEUE_RECORDS } from './options.ts';

/** One call of append: it has an end, and knows whether any of it was given to a broker. */
export interface Append extends Awaited {
  readonly positions: Position[];
  readonly resolve: (positions: Position[]) => void;
  readonly reject: (error: Error) => void;
  /** Epoch milliseconds. */
  readonly deadline: number;
  readonly overdue: Overdue;
  left: number;
  handed: boolean;
  /** It was in a batch that was refused: it goes alone, so that it can spoil no other. */
  alone: boolean;
  settled: boolean;
}

export interface Entry {
  readonly record: OutRecord;
  readonly bytes: number;
  readonly append: Append;
  readonly index: number;
}

/** An append of so many records, which ends by itself at its deadline (epoch milliseconds), known or not. */
export function newAppend(
  records: number,
  deadline: number,
  overdue: Overdue,
  resolve: Append['resolve'],
  reject: Append['reject'],
): Append {
  const append: Append = {
    positions: new Array<Position>(records),
    resolve,
    reject,
    deadline,
    until: performance.now() + deadline - Date.now(),
    late: () => settle(append, late(append)),
    place: -1,
    overdue,
    left: records,
    handed: false,
    alone: false,
    settled: false,
  };
  return append;
}

const late = ({ handed }: Append): BusError =>
  handed
    ? new BusError('publish_unknown', 'no acknowledgement within the deadline')
    : new BusError('bus_unavailable', 'it could not be given to a broker within the deadline');

const RECORD_OVERHEAD = 64;

/** About what a record takes on the wire, in bytes (text counted as one byte for each character). */
export function sizeOf(record: OutRecord): number {
  let bytes = RECORD_OVERHEAD + (record.value?.length ?? 0) + (record.key?.length ?? 0);
  for (const name in record.headers) bytes += name.length + (record.headers[name]?.length ?? 0) + 4;
  return bytes;
}

export class Queue {
  #entries: Entry[] = [];
  #bytes = 0;

  get length(): number {
    return this.#entries.length;
  }

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /** Throws `refused` for a record that no topic takes, `overloaded` at the bound; then nothing was added. */
  add(records: readonly OutRecord[], append: Append): void {
    const entries = records.map((record, index): Entry => ({ record, index, append, bytes: sizeOf(record) }));
    const large = entries.find((e) => e.bytes > MOST_RECORD_BYTES);
    if (large) throw new BusError('refused', `a record of ${String(large.bytes)} bytes is too large for ${large.record.topic}`);
    const bytes = entries.reduce((sum, e) => sum + e.bytes, 0);
    if (this.#bytes + bytes > QUEUE_BYTES || this.#entries.length + entries.length > QUEUE_RECORDS)
      throw new BusError('overloaded', 'too much is waiting to be written');
    for (const entry of entries) this.#entries.push(entry);
    this.#bytes += bytes;
  }

  /** The next batch; what was settled meanwhile is dropped. */
  take(): Entry[] {
    const batch: Entry[] = [];
    let bytes = 0;
    let at = 0;
    for (; at < this.#entries.length; at++) {
      const entry = this.#entries[at] as Entry;
      const first = batch[0];
      if (first !== undefined && !entry.append.settled) {
        if (batch.length >= BATCH_RECORDS || bytes + entry.bytes > BATCH_BYTES) break;
        if ((first.append.alone || entry.append.alone) && entry.append !== first.append) break;
      }
      this.#bytes -= entry.bytes;
      if (entry.append.settled) continue;
      batch.push(entry);
      bytes += entry.bytes;
    }
    this.#entries = at === this.#entries.length ? [] : this.#entries.slice(at);
    return batch;
  }

  /** Before everything else: it is tried again. */
  putBack(entries: readonly Entry[]): void {
    this.#entries = [...entries, ...this.#entries].filter((e) => !e.append.settled);
    this.#bytes = this.#entries.reduce((sum, e) => sum + e.bytes, 0);
  }
}

/** Ends an append, once. When part of it was written its outcome is unknown, whatever became of the rest. */
export function settle(append: Append, error?: BusError): void {
  if (append.settled) return;
  append.settled = true;
  append.overdue.remove(append);
  if (error === undefined) return append.resolve(append.positions);
  const partly = append.left < append.positions.length && error.code !== 'publish_unknown';
  append.reject(partly ? new BusError('publish_unknown', 'only a part is known to be written', { cause: error }) : error);
}
