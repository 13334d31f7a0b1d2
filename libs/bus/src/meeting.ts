/**
 * Where the messages of one request meet before anything of them is written: they come within moments of each other, and what is whole
 * by then is written once. What does not come in time joins the others where they were written. No message is done before it is durable
 * what became of it, so that all of them come again when the process dies.
 */
import type { Message } from './message.ts';

/** What messages tell of a request; a field that is told already stays as it is. */
export interface Part {
  /** The request's id. */
  readonly id: string;
  readonly first: object;
}

export interface MeetingPorts<P extends Part> {
  /** Whether nothing is missing. */
  readonly isWhole: (part: P) => boolean;
  /** Makes durable what came together. `parent`: the trace context of the message that came last. */
  readonly write: (part: P, parent: string | undefined) => Promise<unknown>;
  /** How long messages wait for each other, in milliseconds. */
  readonly waitMs: number;
  /** So many requests may be present: beyond that the first to come is written as it is, for their messages are too far from each other. */
  readonly most: number;
}

/**
 * Brings what a message tells. Resolves when what the part has come to is written; rejects when it is not. A message that is tried again
 * comes by itself, so that one that cannot be written takes no other with it.
 */
export type Bring<P extends Part> = (part: P, from: Pick<Message, 'attributes' | 'traceparent'>) => Promise<void>;

interface Present<P> {
  part: P;
  parent: string | undefined;
  readonly timer: NodeJS.Timeout;
  readonly outcome: PromiseWithResolvers<void>;
}

export function meeting<P extends Part>({ isWhole, write, waitMs, most }: MeetingPorts<P>): Bring<P> {
  const present = new Map<string, Present<P>>();

  const leave = ({ part, parent, timer, outcome }: Present<P>): void => {
    present.delete(part.id);
    clearTimeout(timer);
    write(part, parent).then(() => outcome.resolve(), outcome.reject);
  };
  const enter = (part: P): Present<P> => {
    const timer = setTimeout(() => leave(entered), waitMs);
    const entered: Present<P> = { part, parent: undefined, timer, outcome: Promise.withResolvers<void>() };
    present.set(part.id, entered);
    const [oldest] = present.size > most ? present.values() : [];
    if (oldest !== undefined) leave(oldest);
    return entered;
  };

  return async (part, { attributes, traceparent }) => {
    if (attributes.attempt !== undefined) return void (await write(part, traceparent));
    const own = present.get(part.id) ?? enter(part);
    own.part = { ...part, first: { ...part.first, ...own.part.first } };
    own.parent = traceparent;
    if (isWhole(own.part)) leave(own);
    return own.outcome.promise;
  };
}
