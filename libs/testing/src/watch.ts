/** One topic as a suite sees it: all of its messages so far and those to come, to be awaited by what they say. */
import type { Message } from '@cohortlens/bus';

/** The newest messages of a topic that are kept; a suite that moves more looks at the store, or counts as they come. */
export const MOST_KEPT = 100_000;
const TOLD = 5;
const TOLD_LENGTH = 300;

/** A message in a line: where it stands, whom it concerns, and the beginning of what it says. */
export function line({ partition, offset, key, attributes, data }: Message): string {
  const about = Object.entries(attributes).map(([name, value]) => `${name}=${value}`);
  const text = JSON.stringify(data);
  const told = text.length > TOLD_LENGTH ? `${text.slice(0, TOLD_LENGTH)}…` : text;
  return `${String(partition)}/${String(offset)} key=${key ?? 'none'} ${about.join(' ')} ${told}`;
}

interface Waiting {
  readonly look: (message: Message) => boolean;
}

export class Watch<T> {
  readonly #messages: Message<T>[] = [];
  readonly #waiting = new Set<Waiting>();
  #forgotten = 0;

  /** Called with each message, in order for each partition. */
  readonly take = (message: Message<T>): void => {
    this.#messages.push(message);
    if (this.#messages.length > MOST_KEPT) {
      this.#messages.shift();
      this.#forgotten++;
    }
    for (const one of this.#waiting) if (one.look(message)) this.#waiting.delete(one);
  };

  /** All so far. Throws when there were more than are kept: half of a topic proves nothing. */
  all(): readonly Message<T>[] {
    if (this.#forgotten > 0) throw new Error(`${String(this.#forgotten)} more messages came than the ${String(MOST_KEPT)} kept`);
    return [...this.#messages];
  }

  /** The first message, of those kept and those to come, for which the predicate holds; undefined when none has come in time. */
  async find(predicate: (message: Message<T>) => boolean, ms: number): Promise<Message<T> | undefined> {
    const there = this.#messages.find(predicate);
    if (there !== undefined) return there;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        resolve(undefined);
      }, ms);
      const end = (act: () => void): true => {
        clearTimeout(timer);
        act();
        return true;
      };
      const waiting: Waiting = {
        look: (message) => {
          try {
            return predicate(message as Message<T>) && end(() => resolve(message as Message<T>));
          } catch (error) {
            return end(() => reject(error instanceof Error ? error : new Error(String(error))));
          }
        },
      };
      this.#waiting.add(waiting);
    });
  }

  /** What was seen instead, for a person. */
  seen(): string {
    const count = this.#messages.length + this.#forgotten;
    if (count === 0) return 'nothing was seen on it';
    const last = this.#messages.slice(-TOLD).map((message) => `  ${line(message)}`);
    return `${String(count)} others were seen on it, at last:\n${last.join('\n')}`;
  }
}
