/** What a suite says on the bus and hears from it: every message typed by its topic, every wait with a deadline. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Attributes,
  Bus,
  type BusEvents,
  encodeHeaders,
  type Flow,
  type Inbox,
  type Message,
  type Transport,
} from '@cohortlens/bus';
import { type Capability, type RequestOf, requestsTopic, TOPICS, type TopicName } from '@cohortlens/contracts';
import { ALL_TOPICS, type AnswerTo, type DataOf, type QuestionTopic, routed, type Routing } from './topics.ts';
import { Watch } from './watch.ts';

export interface PublishOptions {
  /** Default: the request id among the attributes, else the message's id. */
  readonly key?: string;
  /** The message's id (a new one unless given): what is sent again under the same id is the same message. */
  readonly id?: string;
  readonly attributes?: Attributes;
}
export interface WaitOptions {
  /** How long to wait, in milliseconds (default 15 s). */
  readonly withinMs?: number;
  /** What is awaited, for the message when it does not come. */
  readonly what?: string;
}
export interface BrokenOptions {
  /** The record's value (default: text that is no JSON). Null: none. */
  readonly value?: Buffer | string | null;
  /** In place of the headers that a right message would have; `{}` has none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a right envelope, e.g. who is to handle it. */
  readonly attributes?: Attributes;
}

export const WAIT_MS = 15_000;
/** Joining a topic's reading takes a while on brokers that let a new group wait. */
const LISTEN_MS = 30_000;
const MOST_CALLS = 1_000;
/** What could not be read of the topics that are listened to: the newest so many are kept, for messages. */
const COMPLAINTS_KEPT = 5;
const FLOW: Flow = { service: 'testing', consumes: [], follows: ALL_TOPICS, produces: [...ALL_TOPICS, 'replies'] };

interface Listening {
  readonly watch: Watch<unknown>;
  readonly caughtUp: (deadlineMs: number) => Promise<void>;
}

export class Conversation {
  readonly #transport: Transport;
  readonly #prefix: string;
  readonly #bus: Bus;
  readonly #made = new Map<TopicName, Promise<void>>();
  readonly #listening = new Map<TopicName, Promise<Listening>>();
  readonly #closed = new AbortController();
  readonly #complaints: string[] = [];
  readonly #instance = `testing-${randomUUID().slice(0, 8)}`;
  readonly #events: BusEvents;
  readonly #why: () => readonly string[];
  #inbox: Promise<Inbox> | undefined;

  /** `why`: what else a person should know when something does not come, a line each. */
  constructor(transport: Transport, prefix: string, why: () => readonly string[] = () => []) {
    this.#why = why;
    const complain = (text: string): void => {
      if (this.#complaints.push(text) > COMPLAINTS_KEPT) this.#complaints.shift();
    };
    this.#transport = transport;
    this.#prefix = prefix;
    this.#events = {
      failure: (what, error) => complain(`${what}: ${error instanceof Error ? error.message : String(error)}`),
      deadLetter: () => undefined,
      dead: (cause) => complain(`the harness hears no more: ${cause.message}`),
    };
    this.#bus = this.#speaking(FLOW);
  }

  /** Publishes; resolves with the message's id when it is durable. Rejects when it does not fit the topic's schema. */
  async publish<T extends TopicName>(topic: T, data: DataOf<T> | null, options: PublishOptions = {}): Promise<string> {
    const { id = randomUUID(), attributes = {} } = options;
    const key = options.key ?? attributes.requestid ?? id;
    await this.#make(topic);
    await this.#bus.publish([{ topic, key, data, id, attributes }]);
    return id;
  }

  /** A request as the ingress would have published it; resolves with its request id. */
  async request<C extends Capability>(capability: C, data: RequestOf<C>, routing: Routing = {}): Promise<string> {
    const attributes = routed(data.path, routing);
    const topic = requestsTopic(capability);
    await this.#make(topic);
    await this.#bus.publish([{ topic, key: attributes.requestid, data, attributes }]);
    return attributes.requestid;
  }

  /** Delivers a message a second time, under its own id. */
  async again<T extends TopicName>(topic: T, message: Message<DataOf<T>>): Promise<void> {
    const { id, key, data, attributes } = message;
    await this.publish(topic, data, { id, key: key ?? id, attributes });
  }

  /** Publishes so many milliseconds from now, behind what others publish until then. Rejects when the harness is disposed of before. */
  async late<T extends TopicName>(topic: T, data: DataOf<T>, delayMs: number, options: PublishOptions = {}): Promise<string> {
    await pause(delayMs, undefined, { signal: this.#closed.signal });
    return this.publish(topic, data, options);
  }

  /**
   * Puts a record on the topic that is no right message of it: the bus itself would have refused to publish it. Unless its headers
   * say otherwise v2 is to answer it: a service passes over what its headers do not ask of it, broken or not.
   */
  async broken(topic: TopicName, { value = '{"no', headers, attributes = { primary: 'v2' } }: BrokenOptions = {}): Promise<void> {
    const envelope = {
      id: randomUUID(),
      type: TOPICS[topic].type,
      source: '/testing',
      time: new Date().toISOString(),
      attributes,
    };
    await this.#make(topic);
    await this.#transport.append([
      {
        topic: this.#prefix + topic,
        partition: 0,
        key: attributes.requestid ?? null,
        headers: headers ?? encodeHeaders(envelope),
        value: typeof value === 'string' ? Buffer.from(value) : value,
      },
    ]);
  }

  /**
   * The first message of a topic for which the predicate holds, of all that ever were and those to come. Rejects after the
   * deadline, with what was seen instead.
   */
  async message<T extends TopicName>(
    topic: T,
    predicate: (message: Message<DataOf<T>>) => boolean = () => true,
    { withinMs = WAIT_MS, what = predicate.toString() }: WaitOptions = {},
  ): Promise<Message<DataOf<T>>> {
    const { watch } = await this.#listen(topic);
    const found = await (watch as Watch<DataOf<T>>).find(predicate, withinMs);
    if (found !== undefined) return found;
    throw this.#missed(`no message on ${topic} within ${String(withinMs)} ms: ${what}; ${watch.seen()}`);
  }

  /** All messages of a topic, up to those that are on it at the time of the call; on a compacted one, those not yet replaced. */
  async messages<T extends TopicName>(topic: T, { withinMs = WAIT_MS }: WaitOptions = {}): Promise<Message<DataOf<T>>[]> {
    const { watch, caughtUp } = await this.#listen(topic);
    await caughtUp(withinMs);
    return [...watch.all()] as Message<DataOf<T>>[];
  }

  /** Asks and resolves with the answer. Rejects when none comes in time. A request's attributes are those of `routed`. */
  async ask<T extends QuestionTopic>(
    topic: T,
    data: DataOf<T>,
    { withinMs = WAIT_MS, attributes }: WaitOptions & { readonly attributes?: Attributes } = {},
  ): Promise<Message<AnswerTo<T>>> {
    await this.#make(topic);
    const inbox = await this.#open();
    const request = typeof data === 'object' && 'path' in data ? routed(data.path) : {};
    const answer = await this.#bus.ask<AnswerTo<T>>(inbox, { topic, data, attributes: { ...request, ...attributes } }, withinMs);
    if (answer === undefined)
      throw this.#missed(`${topic} was not answered within ${String(withinMs)} ms: ${JSON.stringify(data)}`);
    return answer;
  }

  async close(graceMs: number): Promise<void> {
    this.#closed.abort(new Error('the harness was disposed of'));
    await this.#bus.close(graceMs);
  }

  #speaking(flow: Flow): Bus {
    return new Bus({ transport: this.#transport, flow, instance: this.#instance, prefix: this.#prefix, events: this.#events });
  }

  /** Topics are made when they are first spoken of: all of the registry at once is more than a busy broker makes in time. */
  #make(topic: TopicName): Promise<void> {
    let made = this.#made.get(topic);
    if (made === undefined) {
      made = this.#speaking({ ...FLOW, follows: [topic], produces: [] }).provision();
      this.#made.set(topic, made);
      made.catch(() => this.#made.delete(topic));
    }
    return made;
  }

  #open(): Promise<Inbox> {
    if (this.#inbox === undefined) {
      this.#inbox = this.#bus.openInbox(MOST_CALLS);
      this.#inbox.catch(() => (this.#inbox = undefined));
    }
    return this.#inbox;
  }

  #missed(message: string): Error {
    return new Error([message, ...this.#why(), ...this.#complaints].join('\n'));
  }

  #listen(topic: TopicName): Promise<Listening> {
    let listening = this.#listening.get(topic);
    if (listening === undefined) {
      const watch = new Watch<unknown>();
      const heard = this.#make(topic).then(() => this.#bus.listen(topic, 'beginning', watch.take));
      listening = heard.then(async (caughtUp) => {
        await caughtUp(LISTEN_MS);
        return { watch, caughtUp };
      });
      this.#listening.set(topic, listening);
      listening.catch(() => this.#listening.delete(topic));
    }
    return listening;
  }
}
