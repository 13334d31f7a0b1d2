/**
 * A service's consumption of its topics: decode, skip, deduplicate, wait for a retry's time, handle, and act on the outcome.
 * A record is done only when all that came of it is durable.
 */
import { LIMITS, retryTopic } from '@cohortlens/contracts';
import { decodeHeaders } from '../envelope.ts';
import type { Flow } from '../flow.ts';
import type { Message } from '../message.ts';
import type { BusObserver } from '../observer.ts';
import type { Outcome } from '../outcome.ts';
import type { LogRecord } from '../transport.ts';
import { decode } from './decode.ts';
import { attemptOf, type Delivery, type Handling } from './delivery.ts';
import { Gathering } from './gathering.ts';
import { Seen } from './seen.ts';
import { Settlement, type SettlementOptions } from './settle.ts';
import { pause, Stopped, within } from './wait.ts';

export interface SubscriptionOptions extends SettlementOptions {
  readonly flow: Pick<Flow, 'service' | 'gatherMs' | 'awaited'>;
  readonly handlings: readonly Handling[];
  /** In milliseconds. */
  readonly handlerDeadlineMs?: number;
  readonly observer?: BusObserver;
}

const SEEN_CAPACITY = 20_000;

export class Subscription {
  readonly topics: readonly string[];
  readonly gathering: Gathering;
  readonly #options: SubscriptionOptions;
  readonly #settlement: Settlement;
  readonly #byTopic = new Map<string, Handling>();
  readonly #seen = new Seen(SEEN_CAPACITY);

  constructor(options: SubscriptionOptions) {
    this.#options = options;
    this.#settlement = new Settlement(options);
    this.gathering = new Gathering(options.flow);
    for (const handling of options.handlings) {
      this.#byTopic.set(options.prefix + handling.topic, handling);
      this.#byTopic.set(options.prefix + retryTopic(handling.topic, options.flow.service), handling);
    }
    this.topics = [...this.#byTopic.keys()];
  }

  async handle(record: LogRecord, signal: AbortSignal, leaving: AbortSignal): Promise<void> {
    const handling = this.#byTopic.get(record.topic);
    if (handling === undefined) return;
    try {
      await this.#process(record, handling, signal, leaving);
    } catch (error) {
      if (signal.aborted || error instanceof Stopped) throw new Stopped();
      // A bug, e.g. an outcome that the flow does not declare, or what the log refuses. It would come back for ever, and hold up its key.
      const envelope = decodeHeaders(record.headers);
      this.#options.onFailure(`acting on ${handling.topic}`, error, 'put_aside', envelope);
      const delivery = { record, handling, envelope, attempt: attemptOf(envelope), signal };
      await this.#settlement.putAside(delivery, 'handler_failed', 'what the handler asked for cannot be done');
    }
  }

  async #process(record: LogRecord, handling: Handling, signal: AbortSignal, leaving: AbortSignal): Promise<void> {
    const envelope = decodeHeaders(record.headers);
    if (envelope === undefined) {
      const foreign = { record, handling, envelope, attempt: 1, signal };
      return this.#settlement.putAside(foreign, 'undecodable', 'the headers are not those of a CloudEvent of this system');
    }
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
    if (attributes.retryat !== undefined) {
      const untilThen = Number(attributes.retryat) - this.#options.now();
      await pause(Math.min(untilThen, this.#settlement.longestDelay(handling)), leaving);
    }
    const delivery = { record, handling, envelope, attempt, signal };
    const decoded = decode(record, envelope, handling.topic);
    if (decoded.ok) await this.#act(delivery, decoded.message);
    else await this.#settlement.putAside(delivery, decoded.cause, decoded.detail);
    this.#seen.add(once);
  }

  async #act(delivery: Delivery, decoded: Message): Promise<void> {
    const observed = this.#options.observer?.handling(decoded);
    const traceparent = observed?.traceparent;
    const message = traceparent === undefined ? decoded : { ...decoded, traceparent };
    try {
      const outcome = await this.#run(delivery, message);
      await this.#settlement.settle(delivery, message, outcome);
      observed?.ended(outcome.kind, outcome.kind === 'done' ? undefined : outcome.cause);
    } catch (error) {
      observed?.ended('failed', error instanceof Stopped ? 'stopped' : 'handler_failed');
      throw error;
    }
  }

  /** A throw is a bug or broken infrastructure: it counts as a retry. */
  async #run({ handling, attempt, signal }: Delivery, message: Message): Promise<Outcome> {
    try {
      const outcome = handling.handle(message);
      if (!(outcome instanceof Promise)) return outcome;
      const deadlineMs = this.#options.handlerDeadlineMs ?? LIMITS.handlerDeadlineMs;
      return await within(outcome, deadlineMs, `handling ${handling.topic}`);
    } catch (error) {
      if (signal.aborted) throw new Stopped();
      const fate = this.#settlement.delayAfter(attempt, handling) === undefined ? 'put_aside' : 'again';
      this.#options.onFailure(`handling ${handling.topic}`, error, fate, message);
      return { kind: 'retry', afterMs: 0, cause: 'handler_failed' };
    }
  }
}
