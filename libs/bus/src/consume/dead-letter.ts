/** A dead letter: the very bytes and headers, and beside them why and where from. It names places, never values. */
import { createHash } from 'node:crypto';
import type { ErrorCode } from '@cohortlens/contracts';
import type { Headers, LogRecord, OutRecord } from '../transport.ts';

export function deadLetter(
  record: LogRecord,
  target: string,
  cause: ErrorCode,
  detail: string,
  attempt: number,
  at: number,
): OutRecord {
  const headers: Headers = {
    ...record.headers,
    ce_dlcause: cause,
    ce_dldetail: detail.slice(0, 300),
    ce_dltopic: record.topic,
    ce_dlposition: `${String(record.partition)}/${String(record.offset)}`,
    ce_attempt: String(attempt),
    ce_dlat: String(at),
  };
  return { topic: target, partition: 0, key: record.key, headers, value: record.value };
}

/** The partition that it came from: a position is a partition and an offset. */
const partitionIn = ({ ce_dlposition: position = '' }: Headers): number => Math.trunc(Number(position.split('/')[0])) || 0;

/**
 * What is left of a dead letter that no topic takes whole (somebody wrote more than the bus allows): where it came from, and the
 * length and hash of its bytes. The bytes themselves stay where they were, until that topic's retention ends.
 */
export function withoutContent(letter: OutRecord): OutRecord {
  const kept = Object.entries(letter.headers).filter(([name]) => name.startsWith('ce_dl') || name === 'ce_attempt');
  const value = letter.value ?? Buffer.alloc(0);
  const what = `${String(value.length)} bytes, sha256 ${createHash('sha256').update(value).digest('hex')}, too large to be kept`;
  const headers: Headers = { ...Object.fromEntries(kept), ce_dldetail: `${letter.headers['ce_dldetail'] ?? ''}; ${what}` };
  return { ...letter, key: null, headers, value: null };
}

/** A dead letter for the retry topic of its group, as it first came: every attempt is open again. Undefined: its content was not kept. */
export function redriven(letter: LogRecord, target: string): OutRecord | undefined {
  const { key, value } = letter;
  if (value === null) return undefined;
  const kept = Object.entries(letter.headers).filter(([name]) => !name.startsWith('ce_dl') && name !== 'ce_retryat');
  const times = (Math.trunc(Number(letter.headers['ce_redrive'] ?? 0)) || 0) + 1;
  return {
    topic: target,
    partition: partitionIn(letter.headers),
    key,
    headers: { ...Object.fromEntries(kept), ce_attempt: '1', ce_redrive: String(times) },
    value,
  };
}

/** The same record for the retry topic: the next attempt, not before its time. */
export function retryRecord(record: LogRecord, target: string, attempt: number, notBefore: number): OutRecord {
  const headers: Headers = { ...record.headers, ce_attempt: String(attempt), ce_retryat: String(notBefore) };
  return { topic: target, partition: record.partition, key: record.key, headers, value: record.value };
}
