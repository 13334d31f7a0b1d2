/**
 * A batch of records of Kafka's wire form, read in one pass, keys and headers as text. kafkajs makes a cursor and buffers for every
 * record, copies all headers so far for every one that it reads, and makes a buffer of each, which the bus would only turn into text.
 */
import type { KafkaMessage } from 'kafkajs';
import type { Headers } from '../transport.ts';
import { isAscii } from './ascii.ts';

/** kafkajs' cursor over the bytes of a fetch. */
export interface Cursor {
  readonly buffer: Buffer;
  offset: number;
}

interface Read {
  readonly offset: number;
  readonly timestamp: number;
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: Headers;
}

/** Where things stand in a batch: its length, what follows that, its attributes, times, count and records. */
const [LENGTH_AT, HEAD_AT, ATTRIBUTES_AT, TIME_AT, LAST_TIME_AT, COUNT_AT, RECORDS_AT] = [8, 12, 21, 27, 35, 57, 61];
const LOG_APPEND_TIME = 0x08;
/** Compressed, transactional or of Kafka's own making. */
const UNUSUAL = 0x37;
const OUTSIDE = { inTransaction: false, producerId: '-1' } as const;
const READ = Symbol('what was read');

/** The names of the headers that were read last, in their order: whoever writes a topic gives them in the same order, again and again. */
const lastNames: string[] = [];
const MOST_NAMES = 64;

const bytesOf = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));

/**
 * The bus takes what was read as it is. Whoever else uses kafkajs in this process finds in a message what kafkajs would have put
 * there, made when it is asked for.
 */
class ReadMessage {
  readonly [READ]: Read;
  readonly isControlRecord = false;
  readonly batchContext = OUTSIDE;

  constructor(read: Read) {
    this[READ] = read;
  }

  get offset(): string {
    return String(this[READ].offset);
  }

  get timestamp(): string {
    return String(this[READ].timestamp);
  }

  get key(): Buffer | null {
    return bytesOf(this[READ].key);
  }

  get value(): Buffer | null {
    return this[READ].value;
  }

  get headers(): Record<string, Buffer> {
    return Object.fromEntries(Object.entries(this[READ].headers).map(([name, value]) => [name, Buffer.from(value)]));
  }
}

class Reader {
  at: number;
  readonly #buffer: Buffer;

  constructor(buffer: Buffer, at: number) {
    this.#buffer = buffer;
    this.at = at;
  }

  number(): number {
    let zigzag = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#buffer[this.at++] ?? 0;
      zigzag += (byte & 0x7f) * unit;
      if (byte < 0x80) return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
  }

  text(): string | null {
    const length = this.number();
    if (length < 0) return null;
    this.at += length;
    return this.#buffer.toString('utf8', this.at - length, this.at);
  }

  bytes(): Buffer | null {
    const length = this.number();
    if (length < 0) return null;
    this.at += length;
    return this.#buffer.subarray(this.at - length, this.at);
  }

  /** The headers, up to the record's end; undefined when one has no value, is given twice, or is not plain text. */
  headers(end: number): Headers | undefined {
    const count = this.number();
    const from = this.at;
    const all = this.#buffer.toString('latin1', from, end);
    const plain = isAscii(all);
    const headers: Record<string, string> = {};
    for (let i = 0; i < count; i++) {
      const name = this.#name(all, from, i, plain);
      const value = this.#piece(all, from, plain);
      if (name === undefined || value === undefined || name === '__proto__' || Object.hasOwn(headers, name)) return undefined;
      headers[name] = value;
    }
    return headers;
  }

  #name(all: string, from: number, i: number, plain: boolean): string | undefined {
    const before = this.at;
    const expected = lastNames[i];
    if (expected !== undefined && this.number() === expected.length && all.startsWith(expected, this.at - from)) {
      this.at += expected.length;
      return expected;
    }
    this.at = before;
    const name = this.#piece(all, from, plain);
    if (name !== undefined && i < MOST_NAMES) lastNames[i] = name;
    return name;
  }

  /** `plain`: all of it is known to be ASCII. */
  #piece(all: string, from: number, plain: boolean): string | undefined {
    const length = this.number();
    if (length < 0) return undefined;
    this.at += length;
    const found = all.slice(this.at - length - from, this.at - from);
    return plain || isAscii(found) ? found : undefined;
  }
}

/** As kafkajs gives a batch's records. Undefined, with nothing read, for what the bus never writes: kafkajs reads that itself. */
export function decodeBatch(cursor: Cursor): { readonly records: readonly object[] } | undefined {
  const { buffer, offset: from } = cursor;
  if (buffer.length < from + RECORDS_AT) return undefined;
  const end = from + HEAD_AT + buffer.readInt32BE(from + LENGTH_AT);
  const attributes = buffer.readInt16BE(from + ATTRIBUTES_AT);
  if (end > buffer.length || (attributes & UNUSUAL) !== 0) return undefined;
  const first = Number(buffer.readBigInt64BE(from));
  const appended = (attributes & LOG_APPEND_TIME) !== 0;
  const time = Number(buffer.readBigInt64BE(from + (appended ? LAST_TIME_AT : TIME_AT)));
  const count = buffer.readInt32BE(from + COUNT_AT);
  const reader = new Reader(buffer, from + RECORDS_AT);
  const records: object[] = [];
  for (let i = 0; i < count; i++) {
    const length = reader.number();
    const next = reader.at + length;
    reader.at++; // Its attributes, of which there are none.
    const later = reader.number();
    const offset = first + reader.number();
    const [key, value] = [reader.text(), reader.bytes()];
    const headers = reader.headers(next);
    if (headers === undefined) return undefined;
    reader.at = next;
    records.push(new ReadMessage({ offset, timestamp: appended ? time : time + later, key, value, headers }));
  }
  cursor.offset = end;
  return { records };
}

/** What was read of a message here; undefined for one that kafkajs has read. */
export const readOf = (message: KafkaMessage): Read | undefined => (message as { readonly [READ]?: Read })[READ];
