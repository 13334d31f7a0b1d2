/**
 * Where the messages of one request meet before anything of them is written: they come within moments of each other, and a pair that
 * is complete by then needs no document. Those that do not meet in time are stored together, and what is missing joins them there.
 * No message is done before it is durable what became of it, so that all of them come again when the process dies.
 */
import { type Addition, type AddToPair, type CompletePair, isComplete } from './pair.ts';

export interface MeetingPorts {
  readonly addToPair: AddToPair;
  /** Makes sure that the pair's diff is recorded and published. `parent`: the trace context of the message that completed it. */
  readonly tell: (pair: CompletePair, parent: string | undefined) => Promise<void>;
  /** How long messages wait for each other, in milliseconds. */
  readonly waitMs: number;
  /** So many requests may be present: beyond that the first to come is stored, for their messages are too far from each other. */
  readonly most: number;
}

/** Resolves when the pair, as far as it came together, is told or stored; rejects when it is neither. */
export type Bring = (addition: Addition, parent: string | undefined) => Promise<void>;

interface Present {
  first: Addition['first'];
  parent: string | undefined;
  readonly timer: NodeJS.Timeout;
  readonly outcome: PromiseWithResolvers<void>;
}

export function meeting({ addToPair, tell, waitMs, most }: MeetingPorts): Bring {
  const present = new Map<string, Present>();

  const leave = (id: string, { timer, outcome }: Present, work: Promise<void>): void => {
    present.delete(id);
    clearTimeout(timer);
    work.then(outcome.resolve, outcome.reject);
  };
  const store = async (id: string, { first, parent }: Present): Promise<void> => {
    const pair = await addToPair({ id, first });
    if (isComplete(pair)) await tell(pair, parent);
  };
  const putAside = (id: string, own: Present): void => leave(id, own, store(id, own));
  const enter = (id: string): Present => {
    const timer = setTimeout(() => putAside(id, entered), waitMs);
    const entered: Present = { first: {}, parent: undefined, timer, outcome: Promise.withResolvers<void>() };
    present.set(id, entered);
    const [oldest] = present.size > most ? present : [];
    if (oldest !== undefined) putAside(...oldest);
    return entered;
  };

  return ({ id, first }, parent) => {
    const own = present.get(id) ?? enter(id);
    own.first = { ...first, ...own.first };
    own.parent = parent;
    const pair = { id, ...own.first };
    if (isComplete(pair)) leave(id, own, tell(pair, parent));
    return own.outcome.promise;
  };
}
