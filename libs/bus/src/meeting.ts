/**
 * Where the messages of one request meet before anything of them is written: they come within moments of each other, and what is whole
 * by then is written once. What does not come in time joins the others where they were written. No message is done before it is durable
 * what became of it, so that all of them come again when the process dies.
 *
 * The messages of a request stand on one partition of several topics. Who is behind reads one of them further than another: messages wait
 * until those that are behind have come as far, and what comes too late for that waits for nothing that has left.
 */
import type { Message } from './message.ts';
import { PassingMap } from './passing-map.ts';
import { StreamTime } from './stream-time.ts';

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
  /** How far from each other messages of one request are made at most, and how long they wait for each other at least, in milliseconds. */
  readonly waitMs: number;
  /** So many requests may be present: beyond that the first to come is written as it is. More than what is in hand at once when left out. */
  readonly most?: number;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * Brings what a message tells. Resolves when what the part has come to is written; rejects when it is not. A message that is tried again
 * comes by itself, so that one that cannot be written takes no other with it.
 */
export type Bring<P extends Part> = (part: P, from: Omit<Message, 'data'>) => Promise<void>;

/** So many times as long messages wait where what they wait for is still to be read: well below a handler's deadline. */
const PATIENCE = 6;
const MOST = 10_000;

interface Present<P> {
  part: P;
  parent: string | undefined;
  timer: NodeJS.Timeout | undefined;
  readonly outcome: PromiseWithResolvers<void>;
}

/** What was told first stays. */
const joined = <P extends Part>(part: P, before: P | undefined): P =>
  before === undefined ? part : { ...part, first: { ...part.first, ...before.first } };

export function meeting<P extends Part>({ isWhole, write, waitMs, most = MOST, now }: MeetingPorts<P>): Bring<P> {
  const present = new PassingMap<string, Present<P>>();
  /** What left before it was whole, all of it: who comes later need not wait for it. */
  const gone = new PassingMap<string, P>();
  const streams = new StreamTime({ now, levelMs: waitMs, quietMs: PATIENCE * waitMs });

  const leave = ({ part, parent, timer, outcome }: Present<P>): void => {
    clearTimeout(timer);
    present.delete(part.id);
    const known = joined(part, gone.get(part.id));
    gone.delete(part.id);
    if (!isWhole(known)) gone.set(part.id, known);
    if (gone.size > most) gone.delete(gone.oldest as string);
    write(part, parent).then(() => outcome.resolve(), outcome.reject);
  };
  const enter = (part: P, { partition, time }: Omit<Message, 'data'>): Present<P> => {
    const entered: Present<P> = { part, parent: undefined, timer: undefined, outcome: Promise.withResolvers<void>() };
    const othersMade = Date.parse(time) + waitMs;
    const wait = (waits: number): void => {
      entered.timer = setTimeout(() => {
        if (waits < PATIENCE && streams.isShortOf(partition, othersMade)) wait(waits + 1);
        else leave(entered);
      }, waitMs);
    };
    wait(1);
    present.set(part.id, entered);
    if (present.size > most) leave(present.get(present.oldest as string) as Present<P>);
    return entered;
  };

  return async (part, message) => {
    const { attributes, traceparent } = message;
    if (attributes.attempt !== undefined) return void (await write(part, traceparent));
    streams.read(message);
    const own = present.get(part.id) ?? enter(part, message);
    own.part = joined(part, own.part);
    own.parent = traceparent;
    if (isWhole(joined(own.part, gone.get(part.id)))) leave(own);
    return own.outcome.promise;
  };
}
