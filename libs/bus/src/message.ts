/** What services exchange: typed data in a CloudEvents envelope. The wire form is made in envelope.ts. */
import { HEADERS, type ReplyTopic, type TopicName } from '@cohortlens/contracts';

/** The attributes of CloudEvents itself; what else stands in the catalogue of headers is an extension of ours. */
const CORE = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type', 'ce_time'] as const;
type Wire = Exclude<Extract<keyof typeof HEADERS, `ce_${string}`>, (typeof CORE)[number]>;
type Unprefixed<W extends string> = W extends `ce_${infer N}` ? N : never;

/** An extension attribute that messages may carry; the catalogue says what each means. All are text. */
export type AttributeName = Unprefixed<Wire>;
export const ATTRIBUTES = Object.keys(HEADERS)
  .filter((name) => name.startsWith('ce_') && !CORE.some((core) => core === name))
  .map((name) => name.slice('ce_'.length)) as readonly AttributeName[];
export type Attributes = { readonly [A in AttributeName]?: string };

export interface Envelope {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  /** When it was made, RFC 3339. */
  readonly time: string;
  readonly traceparent?: string;
  readonly attributes: Attributes;
}

export interface Message<T = unknown> extends Envelope {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string | null;
  readonly data: T;
}

export interface Outgoing<T = unknown> {
  readonly topic: TopicName | ReplyTopic;
  readonly key: string;
  /** Null is a tombstone. */
  readonly data: T | null;
  /** The CloudEvents type; needed on a reply topic only, others have one type each. */
  readonly type?: string;
  /** The message's id; a new one unless given. What is sent again under the same id is the same message. */
  readonly id?: string;
  readonly attributes?: Attributes;
  /** The trace it belongs to; a handler's output belongs to the trace of its input. */
  readonly traceparent?: string;
}
