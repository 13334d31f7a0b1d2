/**
 * Where the messages of one request meet before anything of them is written: they come within moments of each other, and what is whole
 * by then is written once. What does not come in time joins the others where they were written. No message is done before it is durable
 * what became of it, so that all of them come again when the process dies.
 *
 * A service with a backlog may be seconds further in one topic than in another. While a topic of the partition is behind, and has not
 * come to where the missing messages stand, those that are there wait on, up to a bound. Once they have left, what comes later of the
 * request does not wait for them. How many are there at once is bounded by what is in hand of each partition.
 */
import { Departed } from './departed.ts';
import type { Message } from './message.ts';
import { joined, type Part } from './part.ts';
import { PassingMap } from './passing-map.ts';
import { type Stream, StreamTime, type Waiting } from './stream-time.ts';

export interface MeetingPorts<P extends Part> extends Waiting {
  /** Whether nothing is missing. Of a field that is an object it may look only at whether it is there. */
  readonly isWhole: (part: P) => boolean;
  /** Makes durable what came together. `parent`: the trace context of the message that came last. */
  readonly write: (part: P, parent: string | undefined) => Promise<unknown>;
}

/** What a meeting has to know of the message that a part is told by. */
type Bringer = Pick<Message, 'topic' | 'partition' | 'time' | 'attributes' | 'traceparent'>;

/**
 * Brings what a message tells. Resolves when what the part has come to is written; rejects when it is not. A message that is tried again
 * comes by itself, so that one that cannot be written takes no other with it.
 */
export type Bring<P extends Part> = (part: P, from: Bringer) => Promise<void>;

interface Present<P> {
  part: P;
  parent: string | undefined;
  timer: NodeJS.Timeout | undefined;
  /** Where its messages come from. */
  readonly streams: Stream[];
  readonly outcome: PromiseWithResolvers<void>;
}

export function meeting<P extends Part>({ isWhole, write, ...waiting }: MeetingPorts<P>): Bring<P> {
  const { waitMs, patienceMs } = waiting;
  const present = new PassingMap<string, Present<P>>();
  const departed = new Departed(isWhole);
  const partitions = new StreamTime(waiting);

  const leave = ({ part, parent, timer, streams, outcome }: Present<P>): void => {
    clearTimeout(timer);
    present.delete(part.id);
    for (const stream of streams) partitions.leave(stream);
    write(part, parent).then(() => outcome.resolve(), outcome.reject);
  };
  const enter = (part: P, { partition, time }: Bringer): Present<P> => {
    const outcome = Promise.withResolvers<void>();
    const entered: Present<P> = { part, parent: undefined, timer: undefined, streams: [], outcome };
    const othersMadeBy = Date.parse(time) + waitMs;
    const wait = (waitedMs: number): void => {
      entered.timer = setTimeout(() => {
        if (waitedMs < patienceMs && partitions.isShortOf(partition, othersMadeBy)) wait(waitedMs + waitMs);
        else {
          departed.note(entered.part);
          leave(entered);
        }
      }, waitMs);
    };
    wait(waitMs);
    present.set(part.id, entered);
    return entered;
  };

  /** What waits for nothing but what has left does not wait. */
  const letGo = (waits: Present<P>): void => {
    if (!departed.completes(waits.part)) return;
    departed.forget(waits.part.id);
    leave(waits);
  };

  return async (part, message) => {
    const { attributes, traceparent } = message;
    if (attributes.attempt !== undefined) {
      departed.note(part);
      const waits = present.get(part.id);
      if (waits) letGo(waits);
      return void (await write(part, traceparent));
    }
    const stream = partitions.note(message);
    const own = present.get(part.id) ?? enter(part, message);
    own.part = joined(part, own.part);
    own.parent = traceparent;
    own.streams.push(stream);
    partitions.enter(stream);
    letGo(own);
    return own.outcome.promise;
  };
}
