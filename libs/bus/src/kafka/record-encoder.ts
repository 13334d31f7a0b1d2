/**
 * A record in Kafka's wire form. All its headers are put together as one text of single-byte characters, which is written at
 * once: kafkajs makes a buffer of 512 bytes for each header and one for each number, and writes every piece by itself.
 */
import { isAscii } from './ascii.ts';

export interface EncodableRecord {
  readonly key: unknown;
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

/** What there is to write: texts of which each character is one byte, and how many bytes the record takes without its length. */
export interface LaidOut {
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: string;
  readonly count: number;
  readonly body: number;
}

const MOST_NAMES = 256;
const names = new Map<string, string>();

const sizeOfVarInt = (n: number): number => {
  const zigzag = n < 0 ? 1 : n * 2;
  return zigzag < 0x80 ? 1 : zigzag < 0x4000 ? 2 : zigzag < 0x200000 ? 3 : zigzag < 0x10000000 ? 4 : 5;
};

/** -1 (nothing), or a whole number from 0 on. Returns where it ends. */
function writeVarInt(to: Buffer, at: number, n: number): number {
  let rest = n < 0 ? 1 : n * 2;
  let end = at;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) to[end++] = (rest & 0x7f) | 0x80;
  to[end++] = rest;
  return end;
}

/** The text's bytes as characters: the text itself, but for what is beyond ASCII. */
const bytesOf = (text: string): string => (isAscii(text) ? text : Buffer.from(text).toString('latin1'));

function lengthOf(bytes: string): string {
  const n = bytes.length;
  if (n < 0x40) return String.fromCharCode(n * 2);
  const to = Buffer.allocUnsafe(5);
  return to.toString('latin1', 0, writeVarInt(to, 0, n));
}

/** A header's name with its length before it; the few that there are, are kept. */
function nameOf(name: string): string {
  const kept = names.get(name);
  if (kept !== undefined) return kept;
  const bytes = bytesOf(name);
  const whole = lengthOf(bytes) + bytes;
  if (names.size < MOST_NAMES) names.set(name, whole);
  return whole;
}

const asItIs = (text: string): string => text;

/** All headers as one text; undefined when one is no text. */
function together(headers: NonNullable<EncodableRecord['headers']>, toBytes: (text: string) => string) {
  let [text, count] = ['', 0];
  for (const header in headers) {
    const given = headers[header];
    if (typeof given !== 'string') return undefined;
    const bytes = toBytes(given);
    text += nameOf(header) + lengthOf(bytes) + bytes;
    count++;
  }
  return { text, count };
}

/** Undefined for what this bus never sends (keys that are bytes, lists of headers). */
export function layOut({ key, value, headers = {} }: EncodableRecord, offsetDelta: number): LaidOut | undefined {
  if (!(key === null || typeof key === 'string') || !(value === null || Buffer.isBuffer(value))) return undefined;
  // Nearly all are ASCII: one look at the whole says so. A length of 64 and more looks as if it were not, and costs the longer way.
  let all = together(headers, asItIs);
  if (all !== undefined && !isAscii(all.text)) all = together(headers, bytesOf);
  if (all === undefined) return undefined;
  const { text, count } = all;
  const name = key === null ? null : bytesOf(key);
  const [keyBytes, valueBytes] = [name?.length ?? 0, value?.length ?? 0];
  const numbers = sizeOfVarInt(offsetDelta) + sizeOfVarInt(keyBytes) + sizeOfVarInt(valueBytes) + sizeOfVarInt(count);
  // Beside them: attributes, and the time since the batch's, which is always none.
  return { key: name, value, headers: text, count, body: 2 + numbers + keyBytes + valueBytes + text.length };
}

export const sizeOfRecord = ({ body }: LaidOut): number => sizeOfVarInt(body) + body;

/** Returns where it ends. */
export function writeRecord(
  to: Buffer,
  from: number,
  { key, value, headers, count, body }: LaidOut,
  offsetDelta: number,
): number {
  let at = writeVarInt(to, from, body);
  to[at++] = 0;
  to[at++] = 0;
  at = writeVarInt(to, at, offsetDelta);
  at = writeVarInt(to, at, key === null ? -1 : key.length);
  if (key !== null) at += to.write(key, at, 'latin1');
  at = writeVarInt(to, at, value === null ? -1 : value.length);
  if (value !== null) at += value.copy(to, at);
  at = writeVarInt(to, at, count);
  return at + to.write(headers, at, 'latin1');
}
