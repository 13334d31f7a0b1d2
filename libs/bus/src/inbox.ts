/**
 * The replies of one instance: whoever asks over the bus says what it waits for, then publishes, then takes the replies by
 * correlation id, each wait with a deadline. The number of calls that wait at once is bounded.
 */
import type { ReplyTopic } from '@cohortlens/contracts';
import { BusError } from './errors.ts';
import type { Message } from './message.ts';
import { type Awaited, Overdue } from './overdue.ts';
import { PassingMap } from './passing-map.ts';

export class Call implements Awaited {
  until = Infinity;
  place = -1;
  readonly #overdue: Overdue;
  readonly #arrived: Message[] = [];
  #wake: ((message: Message | undefined) => void) | undefined;
  #fail: ((cause: unknown) => void) | undefined;
  readonly #end: () => void;

  constructor(overdue: Overdue, end: () => void) {
    this.#overdue = overdue;
    this.#end = end;
  }

  /** The next reply; undefined when none comes within so many milliseconds. */
  next(ms: number): Promise<Message | undefined> {
    const message = this.#arrived.shift();
    if (message !== undefined || ms <= 0) return Promise.resolve(message);
    return new Promise((resolve, reject) => {
      this.until = performance.now() + ms;
      this.#overdue.add(this);
      this.#wake = (reply): void => {
        this.#wake = undefined;
        this.#overdue.remove(this);
        resolve(reply);
      };
      this.#fail = (cause): void => {
        this.#wake = undefined;
        this.#overdue.remove(this);
        reject(cause);
      };
    });
  }

  /** Its wait has lasted long enough. */
  late(): void {
    this.#wake?.(undefined);
  }

  /** Called by the inbox when a reply has come. */
  deliver(message: Message): void {
    if (this.#wake !== undefined) this.#wake(message);
    else if (this.#arrived.length < 8) this.#arrived.push(message);
  }

  /** The question could not be asked: the wait that is under way, if there is one, rejects with the cause. */
  fail(cause: unknown): void {
    if (this.#wake !== undefined) this.#fail?.(cause);
  }

  /** Waits no more; must be called once for each call. */
  end(): void {
    this.#wake?.(undefined);
    this.#end();
  }
}

export class Inbox {
  /** Where replies are to go: the replyto of what is asked. */
  readonly topic: ReplyTopic;
  readonly #overdue = new Overdue();
  readonly #calls = new PassingMap<string, Call>();
  readonly #capacity: number;

  constructor(topic: ReplyTopic, capacity: number) {
    this.topic = topic;
    this.#capacity = capacity;
  }

  /** How many calls wait now. */
  get waiting(): number {
    return this.#calls.size;
  }

  /** Opens a call, before what it asks is published. Throws `overloaded` at the bound, `in_flight` when the id is waited for. */
  expect(correlation: string): Call {
    if (this.#calls.size >= this.#capacity)
      throw new BusError('overloaded', `${String(this.#capacity)} calls are waiting already`);
    if (this.#calls.has(correlation)) throw new BusError('in_flight', `a call with the id ${correlation} is waiting already`);
    const call = new Call(this.#overdue, () => this.#calls.delete(correlation));
    this.#calls.set(correlation, call);
    return call;
  }

  /** Hands a reply to the call that waits for it; one that nobody waits for is dropped (the ledger has it). */
  deliver(message: Message): void {
    const { requestid } = message.attributes;
    if (requestid !== undefined) this.#calls.get(requestid)?.deliver(message);
  }
}
