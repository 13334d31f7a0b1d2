/** Makes an outcome so: what is published, tried again or put aside is durable before the message is done. */
import { randomUUID } from 'node:crypto';
import { deadLetterTopic, type ErrorCode, RETRY_DELAYS_MS, retryTopic, type TopicName } from '@cohortlens/contracts';
import type { Flow } from '../flow.ts';
import type { Envelope, Message, Outgoing } from '../message.ts';
import type { Outcome } from '../outcome.ts';
import { isReply } from '../topics.ts';
import type { OutRecord } from '../transport.ts';
import { deadLetter, retryRecord, withoutContent } from './dead-letter.ts';
import type { Delivery, Handling } from './delivery.ts';
import { GIVE_UP_ON, insist, type OnFailure } from './insist.ts';
import { Stopped } from './wait.ts';

/** With an id of its own: what is tried again is the same message, also when it was written before. */
const named = (message: Outgoing): Outgoing => (message.id === undefined ? { ...message, id: randomUUID() } : message);

export interface SettlementOptions {
  readonly flow: Pick<Flow, 'service'>;
  /** Before every topic's name. */
  readonly prefix: string;
  readonly now: () => number;
  /** Delays before the second and each further attempt, in milliseconds, of intakes that have none of their own. */
  readonly retryDelaysMs?: readonly number[];
  readonly publish: (messages: readonly Outgoing[], cause?: Envelope) => Promise<unknown>;
  readonly append: (records: readonly OutRecord[]) => Promise<unknown>;
  readonly onFailure: OnFailure;
  readonly onDeadLetter: (topic: TopicName, cause: ErrorCode, envelope?: Envelope) => void;
}

const ASKED_FOR = 'publishing what a handler asked for';
const LETTER = 'keeping a dead letter';
const TELLING = 'telling of a dead letter';

export class Settlement {
  readonly #options: SettlementOptions;
  readonly #delays: readonly number[];

  constructor(options: SettlementOptions) {
    this.#options = options;
    this.#delays = options.retryDelaysMs ?? RETRY_DELAYS_MS;
  }

  /** How long after the attempt the next one is to be, in milliseconds; undefined when it was the last. */
  delayAfter(attempt: number, { retryDelaysMs = this.#delays }: Handling): number | undefined {
    return retryDelaysMs[attempt - 1];
  }

  /** No message waits longer for its next attempt, in milliseconds. */
  longestDelay({ retryDelaysMs = this.#delays }: Handling): number {
    return Math.max(0, ...retryDelaysMs);
  }

  /** `message` is the delivery's, as its handler had it. Resolves when all that came of it is durable. Throws when there is no outcome. */
  settle(delivery: Delivery, message: Message, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case 'done':
        return outcome.then.length === 0
          ? this.#deliver(ASKED_FOR, outcome.publish, message, delivery.signal)
          : this.#deliverInTurn(outcome.publish, outcome.then, message, delivery.signal);
      case 'reject':
        return this.putAside({ ...delivery, envelope: message }, outcome.cause, outcome.detail);
      case 'retry':
        return this.#again({ ...delivery, envelope: message }, outcome.afterMs, outcome.cause);
    }
  }

  /** As a dead letter; without its content where no topic takes it whole. */
  async putAside({ record, handling, envelope, attempt, signal }: Delivery, cause: ErrorCode, detail: string): Promise<void> {
    const { prefix, flow, now, append, onFailure, onDeadLetter } = this.#options;
    const target = prefix + deadLetterTopic(handling.topic, flow.service);
    const letter = deadLetter(record, target, cause, detail, attempt, now());
    try {
      await insist(LETTER, () => append([letter]), envelope, signal, onFailure);
    } catch (error) {
      if (error instanceof Stopped) throw error;
      onFailure(`${LETTER} whole`, error, 'given_up', envelope);
      await insist(LETTER, () => append([withoutContent(letter)]), envelope, signal, onFailure, GIVE_UP_ON.nothing);
    }
    onDeadLetter(handling.topic, cause, envelope);
    if (envelope === undefined) return;
    const told = (): readonly Outgoing[] => handling.onDeadLetter?.(envelope.attributes, cause) ?? [];
    await this.#tell(TELLING, () => this.#deliver(TELLING, told(), envelope, signal), envelope);
  }

  async #again(delivery: Delivery, afterMs: number, cause: ErrorCode): Promise<void> {
    const { record, handling, envelope, attempt, signal } = delivery;
    const delay = this.delayAfter(attempt, handling);
    if (delay === undefined) return this.putAside(delivery, 'retries_exhausted', cause);
    const { prefix, flow, now, append, onFailure } = this.#options;
    const target = prefix + retryTopic(handling.topic, flow.service);
    const notBefore = now() + Math.min(Math.max(delay, afterMs), this.longestDelay(handling));
    const again = retryRecord(record, target, attempt + 1, notBefore);
    return insist('keeping a message to be tried again', () => append([again]), envelope, signal, onFailure);
  }

  async #deliverInTurn(
    first: readonly Outgoing[],
    then: readonly Outgoing[],
    cause: Envelope,
    signal: AbortSignal,
  ): Promise<void> {
    await this.#deliver(ASKED_FOR, first, cause, signal);
    await this.#deliver(ASKED_FOR, then, cause, signal);
  }

  /** Replies come last. One that can never be sent (its asker is gone) is given up: nobody waits for it, others do. */
  async #deliver(what: string, messages: readonly Outgoing[], cause: Envelope, signal: AbortSignal): Promise<void> {
    if (messages.length === 0) return;
    const { publish, onFailure } = this.#options;
    const replies = messages.filter((m) => isReply(m.topic));
    const others = replies.length === 0 ? messages : messages.filter((m) => !isReply(m.topic));
    const kept = others.every(({ id }) => id !== undefined) ? others : others.map(named);
    if (kept.length > 0) await insist(what, () => publish(kept, cause), cause, signal, onFailure);
    if (replies.length > 0)
      await this.#tell(
        'replying',
        () => insist('replying', () => publish(replies, cause), cause, signal, onFailure, GIVE_UP_ON.futileOrGone),
        cause,
      );
  }

  /** What had to be durable is; that the one who waits cannot be told changes nothing about it. */
  async #tell(what: string, act: () => Promise<void>, cause: Envelope): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (error instanceof Stopped) throw error;
      this.#options.onFailure(what, error, 'given_up', cause);
    }
  }
}
