/** The bus as one service sees it: typed messages on declared topics over whichever transport it was given. */
import { type ReplyTopic, type TopicName } from '@cohortlens/contracts';
import type { Handling } from './consume/delivery.ts';
import { Subscription } from './consume/subscription.ts';
import { Stopped } from './consume/wait.ts';
import { encode, type Sender } from './encode.ts';
import { BusError, type Fate } from './errors.ts';
import type { Flow } from './flow.ts';
import { Followings } from './followings.ts';
import { Inbox } from './inbox.ts';
import type { Envelope, Message, Outgoing } from './message.ts';
import { type BusObserver, untilEnded } from './observer.ts';
import { nearKey } from './near.ts';
import { handledBy, lagOf } from './progress.ts';
import { consumedBy, flowSpecs, isReply, replySpec, retriesOf } from './topics.ts';
import { type Consumption, type Position, type Start, type Transport, WINDOW } from './transport.ts';
import type { View } from './view.ts';

/** What the bus has to tell its owner; none of it carries a message's data. */
export interface BusEvents {
  /** Something failed, and what comes of it. */
  readonly failure: (what: string, error: unknown, fate: Fate, about?: Envelope) => void;
  readonly deadLetter: (topic: TopicName, cause: string, about?: Envelope) => void;
  /** A consumer has died for good: the process had better end and be started anew. */
  readonly dead: (cause: Error) => void;
}

export interface BusOptions {
  readonly transport: Transport;
  readonly flow: Flow;
  /** The replica's name, unique among live ones. */
  readonly instance: string;
  /** Before every topic's name. */
  readonly prefix: string;
  readonly events: BusEvents;
  readonly now?: () => number;
  readonly observer?: BusObserver;
}

export interface SubscribeOptions {
  /** How many messages of one partition may be in hand at once (default WINDOW). */
  readonly window?: number;
  readonly retryDelaysMs?: readonly number[];
  readonly handlerDeadlineMs?: number;
}

export class Bus {
  readonly transport: Transport;
  readonly flow: Flow;
  readonly #options: BusOptions;
  readonly #now: () => number;
  readonly #sender: Sender;
  readonly #produces: ReadonlySet<string>;
  readonly #consumptions: Consumption[] = [];
  readonly #followings: Followings;

  constructor(options: BusOptions) {
    this.#options = options;
    this.transport = options.transport;
    this.flow = options.flow;
    this.#now = options.now ?? Date.now;
    this.#sender = { source: `/cohortlens/${options.flow.service}/${options.instance}`, prefix: options.prefix, now: this.#now };
    this.#followings = new Followings({ ...options, now: this.#now });
    this.#produces = new Set(options.flow.produces);
  }

  /** Creates the topics of the flow that are missing. */
  async provision(): Promise<void> {
    await this.transport.provision(flowSpecs(this.#options.prefix, [this.flow]));
  }

  /**
   * Publishes; resolves when all are durable. `cause` is the message that it follows from: the trace goes on.
   * Rejects with a BusError, see Transport.append; `undeclared` when the flow or the schema does not allow it.
   */
  async publish(messages: readonly Outgoing[], cause?: Envelope): Promise<Position[]> {
    for (const { topic } of messages) {
      if (!this.#produces.has(isReply(topic) ? 'replies' : topic))
        throw new BusError('undeclared', `${this.flow.service} does not declare that it publishes ${topic}`);
    }
    const observed = this.#options.observer?.publishing(messages, cause);
    const append = (): Promise<Position[]> =>
      this.transport.append(messages.map((m, i) => encode(m, this.#sender, cause, observed?.traceparents[i])));
    return observed === undefined ? append() : untilEnded(observed, append);
  }

  /** Consumes the flow's topics as its group. Every topic of the flow needs one handling, and no other may have one. */
  async subscribe(handlings: readonly Handling[], options: SubscribeOptions = {}): Promise<Consumption> {
    const { flow, prefix, events, observer } = this.#options;
    const wanted = flow.consumes.map((i) => i.topic).sort();
    const given = handlings.map((h) => h.topic).sort();
    if (wanted.join() !== given.join())
      throw new BusError('undeclared', `${flow.service} declares [${wanted.join()}] and handles [${given.join()}]`);
    const { window = WINDOW, ...rest } = options;
    const subscription = new Subscription({
      ...rest,
      ...(observer ? { observer } : {}),
      flow,
      prefix,
      handlings,
      now: this.#now,
      publish: (messages, cause) => this.publish(messages, cause),
      append: (records) => this.transport.append(records),
      onFailure: events.failure,
      onDeadLetter: events.deadLetter,
    });
    const consumption = await this.transport.consume({
      group: this.#group(flow.service),
      topics: subscription.topics,
      window,
      gatherMs: () => subscription.gathering.ms(),
      unordered: flow.unordered === true,
      handle: (record, signal, leaving) =>
        subscription.handle(record, signal, leaving).catch((error: unknown) => {
          // What is not a stop is a bug of ours; the partition would stand still without anybody knowing.
          if (!(error instanceof Stopped)) events.dead(error instanceof Error ? error : new Error(String(error)));
          throw error;
        }),
      onDead: events.dead,
    });
    this.#consumptions.push(consumption);
    return consumption;
  }

  /** Opens this instance's reply topic. `capacity` bounds the calls that wait at once. */
  async openInbox(capacity: number): Promise<Inbox> {
    const topic: ReplyTopic = `replies.${this.#options.instance}`;
    await this.transport.provision([replySpec(this.#options.prefix, topic)]);
    const inbox = new Inbox(topic, capacity);
    await this.#followings.follow(topic, 'end', (message) => inbox.deliver(message));
    return inbox;
  }

  /** Asks and waits for one answer. Undefined: none came in time. Rejects as publish does when the question cannot be asked. */
  async ask<T>(inbox: Inbox, question: Omit<Outgoing, 'key'>, timeoutMs: number): Promise<Message<T> | undefined> {
    const correlation = nearKey(question.topic);
    const call = inbox.expect(correlation);
    const deadline = String(this.#now() + timeoutMs);
    try {
      const attributes = { ...question.attributes, requestid: correlation, replyto: inbox.topic, deadline };
      const answer = call.next(timeoutMs) as Promise<Message<T> | undefined>;
      // Whoever has the answer needs no acknowledgement of the question.
      this.publish([{ ...question, key: correlation, attributes }]).catch((error: unknown) => call.fail(error));
      return await answer;
    } finally {
      call.end();
    }
  }

  /** A live copy of a compacted topic; it has read what there was within `deadlineMs`, or this rejects. */
  view<T>(topic: TopicName, deadlineMs: number, onChange?: (message: Message<T>) => void): Promise<View<T>> {
    return this.#followings.view(topic, deadlineMs, onChange);
  }

  /** Every message of a topic, on every replica. Resolves when it listens; returns a wait for the present end of the topic. */
  listen<T>(
    topic: TopicName,
    from: Start,
    onMessage: (message: Message<T>) => void,
  ): Promise<(deadlineMs: number) => Promise<void>> {
    return this.#followings.listen(topic, from, onMessage, this.flow.gatherMs);
  }

  /**
   * What a topic has recorded, up to its present end: of each partition the last so many messages, in order. Rejects with a
   * BusError when they are not read within `deadlineMs`; `undeclared` when the flow does not say that it follows the topic.
   */
  async recorded<T>(topic: TopicName, last: number, deadlineMs: number, onMessage: (message: Message<T>) => void): Promise<void> {
    if (!this.flow.follows.includes(topic))
      throw new BusError('undeclared', `${this.flow.service} does not declare that it follows ${topic}`);
    await this.#followings.recorded(topic, last, deadlineMs, onMessage);
  }

  /**
   * Resolves true when a group has handled all that stood in the topics at the time of the call; false if not in time. What waits to
   * be tried again counts as handled: `retrying` tells of it, asked afterwards, for it is written there before it is done here.
   */
  handledBy(service: string, topics: readonly TopicName[], deadlineMs: number): Promise<boolean> {
    return handledBy(this.transport, this.#group(service), this.#names(topics), deadlineMs, this.#now);
  }

  /** How many messages of the topics wait for a group to try them again. */
  retrying(service: string, topics: readonly TopicName[]): Promise<number> {
    return lagOf(this.transport, this.#group(service), retriesOf(this.#options.prefix, topics, service));
  }

  /** Messages that this service's group has not handled yet, those that wait to be tried again among them. */
  lag(): Promise<number> {
    return lagOf(this.transport, this.#group(this.flow.service), consumedBy(this.#options.prefix, this.flow));
  }

  /** The offset after a topic's last message, by partition. */
  async ends(topic: TopicName): Promise<readonly number[]> {
    const name = this.#options.prefix + topic;
    return (await this.transport.ends([name])).get(name) ?? [];
  }

  /** Whether everything that is consumed or followed is being read. */
  healthy(): boolean {
    return this.#consumptions.every((c) => c.healthy()) && this.#followings.healthy();
  }

  /** Stops what this service consumes and follows; the transport belongs to whoever opened it. */
  async close(graceMs: number): Promise<void> {
    await Promise.all(this.#consumptions.splice(0).map((c) => c.stop(graceMs)));
    await this.#followings.stop();
  }

  #group(service: string): string {
    return this.#options.prefix + service;
  }

  #names(topics: readonly TopicName[]): string[] {
    return topics.map((t) => this.#options.prefix + t);
  }
}
