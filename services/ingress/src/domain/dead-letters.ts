/** Dead letters as operators see them: an id that says where each stands, what its headers say, and pages of them. */
import type { DeadLetter as Put, TopicName } from '@cohortlens/contracts';

/** A dead letter as it stands in the log. */
export interface Stored {
  readonly topic: TopicName;
  readonly group: string;
  readonly partition: number;
  readonly offset: number;
  /** When the log took it, in epoch milliseconds. */
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number | null;
}
export type Place = Pick<Stored, 'topic' | 'group' | 'partition' | 'offset'>;
type Redriven = NonNullable<Put['redriven']>;

const ID = /^([A-Za-z0-9._-]+)~([A-Za-z0-9._-]+)~(\d{1,5})~(\d{1,15})$/;

export const idOf = ({ topic, group, partition, offset }: Place): string =>
  `${topic}~${group}~${String(partition)}~${String(offset)}`;

/** Undefined when it is none. */
export function letterPlace(id: string, isTopic: (name: string) => name is TopicName): Place | undefined {
  const [, topic = '', group = '', partition, offset] = ID.exec(id) ?? [];
  return isTopic(topic) ? { topic, group, partition: Number(partition), offset: Number(offset) } : undefined;
}

const number = (text: string | undefined): number | undefined => {
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
};
const known = (text: string | undefined, most = 200): string | null => (text ? text.slice(0, most) : null);

/** When it was put aside, in epoch milliseconds. */
const putAsideAt = ({ headers, at }: Stored): number => number(headers['ce_dlat']) ?? at;

export function letterOf(stored: Stored, redriven: Redriven | undefined): Put {
  const { topic, group, headers, bytes } = stored;
  return {
    id: idOf(stored),
    topic,
    group,
    cause: headers['ce_dlcause']?.slice(0, 100) ?? 'unknown',
    detail: headers['ce_dldetail']?.slice(0, 500) ?? '',
    put_aside_at: new Date(putAsideAt(stored)).toISOString(),
    attempts: Math.max(1, number(headers['ce_attempt']) ?? 1),
    position: headers['ce_dlposition']?.slice(0, 50) ?? '',
    type: known(headers['ce_type']),
    request_id: known(headers['ce_requestid']),
    bytes,
    redriven: redriven ?? null,
  };
}

/** What a redrive is remembered by: the place, and the time, should the topic be made anew. */
export const markOf = (stored: Stored): string => `${idOf(stored)}@${String(putAsideAt(stored))}`;

/** Where a page ended: the time and the id of its last letter. */
export type Cursor = readonly [at: number, id: string];

const before = (a: Stored, b: Stored): number => putAsideAt(b) - putAsideAt(a) || (idOf(a) < idOf(b) ? -1 : 1);

/** At most `limit`, newest first, of those after the cursor; `next` undefined at the end. */
export function pageOf(
  letters: readonly Stored[],
  after: Cursor | undefined,
  limit: number,
): { readonly shown: readonly Stored[]; readonly next: Cursor | undefined } {
  const isAfter = (letter: Stored, [at, id]: Cursor): boolean =>
    putAsideAt(letter) < at || (putAsideAt(letter) === at && idOf(letter) > id);
  const left = letters.filter((letter) => after === undefined || isAfter(letter, after)).sort(before);
  const shown = left.slice(0, limit);
  const last = shown.at(-1);
  return { shown, next: last !== undefined && left.length > limit ? [putAsideAt(last), idOf(last)] : undefined };
}
