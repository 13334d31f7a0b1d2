/**
 * A record of Kafka's wire form, read in one pass, its headers as text. kafkajs copies all headers so far for every one that it
 * reads and makes a buffer of each, which the bus would only turn into text again.
 */
import type { KafkaMessage } from 'kafkajs';
import type { Headers } from '../transport.ts';

/** kafkajs' cursor over a record's bytes. */
export interface Cursor {
  readonly buffer: Buffer;
  offset: number;
}

/** What kafkajs knows of the batch that the record stands in. */
export interface BatchContext {
  readonly firstOffset: string;
  readonly firstTimestamp: string;
  readonly maxTimestamp?: string;
  readonly timestampType?: number;
  readonly magicByte?: number;
  readonly isControlBatch?: boolean;
}

const LOG_APPEND_TIME = 1;
const BEYOND_ASCII = /[^\0-\x7f]/;
const TEXT = Symbol('the headers as text');

class Reader {
  #at: number;
  readonly #buffer: Buffer;

  constructor({ buffer, offset }: Cursor) {
    this.#buffer = buffer;
    this.#at = offset;
  }

  byte(): number {
    return this.#buffer.readInt8(this.#at++);
  }

  number(): number {
    let zigzag = 0;
    for (let unit = 1; ; unit *= 0x80) {
      const byte = this.#buffer[this.#at++] ?? 0;
      zigzag += (byte & 0x7f) * unit;
      if (byte < 0x80) return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    }
  }

  bytes(): Buffer | null {
    const length = this.number();
    if (length < 0) return null;
    this.#at += length;
    return this.#buffer.subarray(this.#at - length, this.#at);
  }

  /** The headers, up to the record's end; undefined when one has no value, is given twice, or is not plain text. */
  headers(): Headers | undefined {
    const count = this.number();
    const from = this.#at;
    const all = this.#buffer.toString('latin1', from);
    const text = (): string | undefined => {
      const length = this.number();
      if (length < 0) return undefined;
      this.#at += length;
      const found = all.slice(this.#at - length - from, this.#at - from);
      return BEYOND_ASCII.test(found) ? undefined : found;
    };
    const headers: Record<string, string> = {};
    for (let i = 0; i < count; i++) {
      const [name, value] = [text(), text()];
      if (name === undefined || value === undefined || name === '__proto__' || Object.hasOwn(headers, name)) return undefined;
      headers[name] = value;
    }
    return headers;
  }
}

const asBuffers = (headers: Headers): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, Buffer.from(value)]));

/** As kafkajs gives it. Undefined, with nothing read, for headers that the bus never writes: kafkajs reads those itself. */
export function decodeRecord(cursor: Cursor, context: BatchContext): object | undefined {
  const reader = new Reader(cursor);
  const attributes = reader.byte();
  const timestampDelta = reader.number();
  const offsetDelta = reader.number();
  const key = reader.bytes();
  const value = reader.bytes();
  const text = reader.headers();
  if (text === undefined) return undefined;
  const { firstOffset, firstTimestamp, maxTimestamp, timestampType, magicByte, isControlBatch = false } = context;
  const appended = timestampType === LOG_APPEND_TIME && maxTimestamp !== undefined;
  return {
    magicByte,
    attributes,
    timestamp: appended ? maxTimestamp : String(Number(firstTimestamp) + timestampDelta),
    offset: String(Number(firstOffset) + offsetDelta),
    key,
    value,
    [TEXT]: text,
    get headers() {
      return asBuffers(text);
    },
    isControlRecord: isControlBatch,
    batchContext: context,
  };
}

/** The headers of a message that was read here; undefined for one that kafkajs has read. */
export const headersRead = (message: KafkaMessage): Headers | undefined => (message as { readonly [TEXT]?: Headers })[TEXT];
