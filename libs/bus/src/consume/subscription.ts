/**
 * A service's consumption of its topics: decode, skip, deduplicate, wait for a retry's time, handle, and act on the outcome.
 * A record is done only when all that came of it is durable.
 */
import { deadLetterTopic, type ErrorCode, LIMITS, RETRY_DELAYS_MS, retryTopic, type TopicName } from '@cohortlens/contracts';
import { decodeHeaders } from '../envelope.ts';
import { BusError, type BusErrorCode, FUTILE, type Fate } from '../errors.ts';
import type { Flow, Intake } from '../flow.ts';
import type { Attributes, Envelope, Message, Outgoing } from '../message.ts';
import type { BusObserver } from '../observer.ts';
import type { Outcome } from '../outcome.ts';
import { isReply } from '../topics.ts';
import type { LogRecord, OutRecord } from '../transport.ts';
import { deadLetter, retryRecord, withoutContent } from './dead-letter.ts';
import { decode } from './decode.ts';
import { Gathering } from './gathering.ts';
import { Seen } from './seen.ts';
import { pause, Stopped, within } from './wait.ts';

export interface Handling extends Intake {
  readonly handle: (message: Message) => Outcome | Promise<Outcome>;
  /** What else to publish when a message is dead-lettered, e.g. the reply that ends a client's wait. */
  readonly onDeadLetter?: (attributes: Attributes, cause: ErrorCode) => readonly Outgoing[];
}

export interface SubscriptionOptions {
  readonly flow: Pick<Flow, 'service' | 'gatherMs' | 'awaited'>;
  readonly prefix: string;
  readonly handlings: readonly Handling[];
  readonly now: () => number;
  /** Delays before the second and each further attempt, in milliseconds, of intakes that have none of their own. */
  readonly retryDelaysMs?: readonly number[];
  readonly handlerDeadlineMs?: number;
  readonly publish: (messages: readonly Outgoing[], cause?: Envelope) => Promise<unknown>;
  readonly append: (records: readonly OutRecord[]) => Promise<unknown>;
  readonly onFailure: (what: string, error: unknown, fate: Fate, envelope?: Envelope) => void;
  readonly onDeadLetter: (topic: TopicName, cause: ErrorCode, envelope?: Envelope) => void;
  readonly observer?: BusObserver;
}

const PUBLISH_BACKOFF_MS = [50, 100, 250, 500, 1_000] as const;
const SEEN_CAPACITY = 20_000;
/** When it is not insisted on. A topic that is gone may be made anew; that of replies goes with its asker. */
const UNTIL = { kept: FUTILE, replies: [...FUTILE, 'no_topic'], last: [] } as const satisfies Record<
  string,
  readonly BusErrorCode[]
>;

/** Which attempt this is; the header may say anything when the message is foreign. */
const attemptOf = (envelope: Envelope | undefined): number =>
  Math.max(1, Math.trunc(Number(envelope?.attributes.attempt ?? 1)) || 1);

export class Subscription {
  readonly topics: readonly string[];
  readonly gathering: Gathering;
  readonly #options: SubscriptionOptions;
  readonly #byTopic = new Map<string, Handling>();
  readonly #seen = new Seen(SEEN_CAPACITY);
  readonly #delays: readonly number[];

  constructor(options: SubscriptionOptions) {
    this.#options = options;
    this.gathering = new Gathering(options.flow);
    this.#delays = options.retryDelaysMs ?? RETRY_DELAYS_MS;
    for (const handling of options.handlings) {
      this.#byTopic.set(options.prefix + handling.topic, handling);
      this.#byTopic.set(options.prefix + retryTopic(handling.topic, options.flow.service), handling);
    }
    this.topics = [...this.#byTopic.keys()];
  }

  async handle(record: LogRecord, signal: AbortSignal, leaving: AbortSignal): Promise<void> {
    const handling = this.#byTopic.get(record.topic);
    if (handling === undefined) return;
    const envelope = decodeHeaders(record.headers);
    try {
      await this.#process(record, handling, envelope, signal, leaving);
    } catch (error) {
      if (signal.aborted || error instanceof Stopped) throw new Stopped();
      // A bug, e.g. an outcome that the flow does not declare. It would come back for ever, and hold up its key.
      this.#options.onFailure(`acting on ${handling.topic}`, error, 'put_aside', envelope);
      const detail = 'what the handler asked for cannot be done';
      await this.#putAside(record, handling, 'handler_failed', detail, attemptOf(envelope), signal, envelope);
    }
  }

  async #process(
    record: LogRecord,
    handling: Handling,
    envelope: Envelope | undefined,
    signal: AbortSignal,
    leaving: AbortSignal,
  ): Promise<void> {
    if (envelope === undefined)
      return this.#putAside(record, handling, 'undecodable', 'the headers are not those of a CloudEvent', 1, signal);
    const { attributes } = envelope;
    this.gathering.took(attributes);
    if (handling.when?.(attributes) === false) return;
    const attempt = attemptOf(envelope);
    const { redrive } = attributes;
    // Nearly always the id alone, as it is: what else there is has a # in it.
    const first = attempt === 1 && redrive === undefined && !envelope.id.includes('#');
    const once = first ? envelope.id : `${envelope.id}#${String(attempt)}#${redrive ?? ''}`;
    if (this.#seen.has(once)) return;
    // Another's clock may be ahead, and a stranger may say anything: no message waits longer than a retry of its intake does.
    if (attributes.retryat !== undefined)
      await pause(Math.min(Number(attributes.retryat) - this.#options.now(), this.#longest(handling)), leaving);
    const decoded = decode(record, envelope, handling.topic);
    if (decoded.ok) await this.#act(record, handling, decoded.message, attempt, signal);
    else await this.#putAside(record, handling, decoded.cause, decoded.detail, attempt, signal, envelope);
    this.#seen.add(once);
  }

  async #act(record: LogRecord, handling: Handling, decoded: Message, attempt: number, signal: AbortSignal): Promise<void> {
    const observed = this.#options.observer?.handling(decoded);
    const traceparent = observed?.traceparent;
    const message = traceparent === undefined ? decoded : { ...decoded, traceparent };
    try {
      const outcome = await this.#run(handling, message, attempt, signal);
      await this.#settle(record, handling, message, outcome, attempt, signal);
      observed?.ended(outcome.kind, outcome.kind === 'done' ? undefined : outcome.cause);
    } catch (error) {
      observed?.ended('failed', error instanceof Stopped ? 'stopped' : 'handler_failed');
      throw error;
    }
  }

  #delaysOf({ retryDelaysMs = this.#delays }: Handling): readonly number[] {
    return retryDelaysMs;
  }

  #longest(handling: Handling): number {
    return Math.max(0, ...this.#delaysOf(handling));
  }

  /** A throw is a bug or broken infrastructure: it counts as a retry. */
  async #run(handling: Handling, message: Message, attempt: number, signal: AbortSignal): Promise<Outcome> {
    try {
      const outcome = handling.handle(message);
      if (!(outcome instanceof Promise)) return outcome;
      const deadlineMs = this.#options.handlerDeadlineMs ?? LIMITS.handlerDeadlineMs;
      return await within(outcome, deadlineMs, `handling ${handling.topic}`);
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      const fate = this.#delaysOf(handling)[attempt - 1] === undefined ? 'put_aside' : 'again';
      this.#options.onFailure(`handling ${handling.topic}`, error, fate, message);
      return { kind: 'retry', afterMs: 0, cause: 'handler_failed' };
    }
  }

  async #settle(
    record: LogRecord,
    handling: Handling,
    message: Message,
    outcome: Outcome,
    attempt: number,
    signal: AbortSignal,
  ): Promise<void> {
    switch (outcome.kind) {
      case 'done':
        if (outcome.publish.length > 0) await this.#deliver(outcome.publish, message, signal);
        if (outcome.then.length > 0) await this.#deliver(outcome.then, message, signal);
        return;
      case 'reject':
        return this.#putAside(record, handling, outcome.cause, outcome.detail, attempt, signal, message);
      case 'retry': {
        const delay = this.#delaysOf(handling)[attempt - 1];
        if (delay === undefined)
          return this.#putAside(record, handling, 'retries_exhausted', outcome.cause, attempt, signal, message);
        const target = this.#options.prefix + retryTopic(handling.topic, this.#options.flow.service);
        const again = retryRecord(
          record,
          target,
          attempt + 1,
          this.#options.now() + Math.min(Math.max(delay, outcome.afterMs), this.#longest(handling)),
        );
        return this.#insist(() => this.#options.append([again]), signal);
      }
    }
  }

  async #putAside(
    record: LogRecord,
    handling: Handling,
    cause: ErrorCode,
    detail: string,
    attempt: number,
    signal: AbortSignal,
    envelope?: Envelope,
  ): Promise<void> {
    const target = this.#options.prefix + deadLetterTopic(handling.topic, this.#options.flow.service);
    const letter = deadLetter(record, target, cause, detail, attempt, this.#options.now());
    try {
      await this.#insist(() => this.#options.append([letter]), signal);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.#options.onFailure('keeping a dead letter whole', error, 'given_up', envelope);
      await this.#insist(() => this.#options.append([withoutContent(letter)]), signal, UNTIL.last);
    }
    this.#options.onDeadLetter(handling.topic, cause, envelope);
    if (envelope === undefined) return;
    await this.#tell(() => this.#deliver(handling.onDeadLetter?.(envelope.attributes, cause) ?? [], envelope, signal), envelope);
  }

  /** Replies come last. One that can never be sent (its asker is gone) is given up: nobody waits for it, others do. */
  async #deliver(messages: readonly Outgoing[], cause: Envelope, signal: AbortSignal): Promise<void> {
    const replies = messages.filter((m) => isReply(m.topic));
    const kept = replies.length === 0 ? messages : messages.filter((m) => !isReply(m.topic));
    if (kept.length > 0) await this.#insist(() => this.#options.publish(kept, cause), signal);
    if (replies.length > 0)
      await this.#tell(() => this.#insist(() => this.#options.publish(replies, cause), signal, UNTIL.replies), cause);
  }

  /** What had to be durable is; that the one who waits cannot be told changes nothing about it. */
  async #tell(act: () => Promise<void>, cause: Envelope): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.#options.onFailure('replying', error, 'given_up', cause);
    }
  }

  /**
   * While the log is away the message stays in hand; a repeat is harmless, consumers deduplicate. What can never succeed rejects.
   */
  async #insist(act: () => Promise<unknown>, signal: AbortSignal, until: readonly BusErrorCode[] = UNTIL.kept): Promise<void> {
    for (let failed = 0; ; failed++) {
      try {
        await act();
        return;
      } catch (error) {
        if (signal.aborted || (error instanceof BusError && error.code === 'closed')) throw new Stopped();
        if (error instanceof BusError && until.includes(error.code)) throw error;
        if (failed % PUBLISH_BACKOFF_MS.length === 0)
          this.#options.onFailure('publishing what a handler asked for', error, 'again');
        await pause(PUBLISH_BACKOFF_MS[Math.min(failed, PUBLISH_BACKOFF_MS.length - 1)] ?? 1_000, signal);
      }
    }
  }
}
