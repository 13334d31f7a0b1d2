/** What a handler says should happen; the bus makes it so, and only then is the message done. */
import type { ErrorCode } from '@cohortlens/contracts';
import type { Outgoing } from './message.ts';

export type Outcome =
  /** `publish` is made durable first, then `then` (a reply must not overtake the result it reports). */
  | { readonly kind: 'done'; readonly publish: readonly Outgoing[]; readonly then: readonly Outgoing[] }
  /** Try again after so many milliseconds, at most the longest of the delays; when the attempts are used up, it is dead-lettered. */
  | { readonly kind: 'retry'; readonly afterMs: number; readonly cause: ErrorCode }
  /** It can never be handled: put it aside, with the cause. */
  | { readonly kind: 'reject'; readonly cause: ErrorCode; readonly detail: string };

export const done = (...publish: Outgoing[]): Outcome => ({ kind: 'done', publish, then: [] });
/** Publishes the result, and when that is durable, the reply. */
export const reply = (publish: readonly Outgoing[], answer: Outgoing): Outcome => ({ kind: 'done', publish, then: [answer] });
export const retry = (afterMs: number, cause: ErrorCode): Outcome => ({ kind: 'retry', afterMs, cause });
export const reject = (cause: ErrorCode, detail: string): Outcome => ({ kind: 'reject', cause, detail });
