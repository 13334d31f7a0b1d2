/**
 * Nest on the bus: handlers are ordinary `@EventPattern(topic)` methods that return an Outcome. Unlike Nest's own Kafka server
 * it decodes before, awaits the handler, makes its outcome durable, and only then is the message done.
 */
import { type ErrorCode, LIMITS, type TopicName } from '@cohortlens/contracts';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { Bus, SubscribeOptions } from '../bus.ts';
import type { Handling } from '../consume/delivery.ts';
import type { Attributes, Message, Outgoing } from '../message.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Consumption } from '../transport.ts';
import { BusContext } from './context.ts';

const BUS_TRANSPORT = Symbol('cohortlens.bus');

export interface BusServerOptions extends SubscribeOptions {
  readonly bus: Bus;
  /** See Handling.onDeadLetter; for every topic of the flow, which it is told. */
  readonly onDeadLetter?: (attributes: Attributes, cause: ErrorCode, topic: TopicName) => readonly Outgoing[];
  /** Stands between a message and its handler: what it returns is the outcome. For drills that make a service fail. */
  readonly around?: (message: Message, handle: () => Promise<Outcome>) => Promise<Outcome>;
  /** How long a close waits for what is in hand, in milliseconds. */
  readonly graceMs?: number;
}

export class BusServer extends Server implements CustomTransportStrategy {
  override readonly transportId = BUS_TRANSPORT;
  readonly #options: BusServerOptions;
  #consumption: Consumption | undefined;

  constructor(options: BusServerOptions) {
    super();
    this.#options = options;
    this.initializeSerializer({});
    this.initializeDeserializer({});
  }

  override listen(callback: (error?: unknown) => void): void {
    this.#start().then(() => callback(), callback);
  }

  override async close(): Promise<void> {
    await this.#consumption?.stop(this.#options.graceMs ?? LIMITS.handlerDeadlineMs);
    this._status$.next('disconnected');
  }

  override on(): void {
    throw new Error('the bus server has no events to listen to');
  }

  override unwrap<T>(): T {
    return this.#options.bus as T;
  }

  async #start(): Promise<void> {
    const { bus, onDeadLetter, around, ...options } = this.#options;
    const handlings = bus.flow.consumes.map((intake): Handling => {
      const handler = this.getHandlerByPattern(intake.topic);
      if (!handler) throw new Error(`${bus.flow.service} declares ${intake.topic} and has no @EventPattern for it`);
      const handle = async (message: Message): Promise<Outcome> => {
        const returned: unknown = await handler(message.data, new BusContext([message]));
        const outcome: unknown = isObservable(returned) ? await lastValueFrom(returned, { defaultValue: undefined }) : returned;
        return (outcome as Outcome | undefined) ?? done();
      };
      const handled = around === undefined ? handle : (message: Message) => around(message, () => handle(message));
      const told = onDeadLetter && {
        onDeadLetter: (attributes: Attributes, cause: ErrorCode) => onDeadLetter(attributes, cause, intake.topic),
      };
      return { ...intake, handle: handled, ...told };
    });
    const declared = new Set<string>(bus.flow.consumes.map((i) => i.topic));
    for (const pattern of this.messageHandlers.keys()) {
      if (!declared.has(pattern)) throw new Error(`${bus.flow.service} handles ${pattern} and does not declare it in its flow`);
    }
    this.#consumption = await bus.subscribe(handlings, options);
    await this.#consumption.joined;
    this._status$.next('connected');
  }
}
