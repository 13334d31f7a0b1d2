/** What a service's bus is observed by: spans and durations, by OpenTelemetry's conventions for messaging. */
import { BusError, type BusObserver, isReply, type Message, type Outgoing } from '@cohortlens/bus';
import { isSampled, type Metrics, type Span, type SpanAttributes, type Tracer } from '@cohortlens/telemetry';

export interface ObserverOptions {
  readonly service: string;
  /** What carries the messages. */
  readonly system: 'embedded' | 'kafka';
  /** Before every topic's name. */
  readonly prefix: string;
  readonly metrics: Metrics;
  readonly tracer: Tracer | undefined;
  /** The monotonic clock, in milliseconds. */
  readonly clock: () => number;
}

export interface Observing extends BusObserver {
  /** Ends what is told beside the calls. */
  close(): void;
}

/** A reply topic has an instance's name, of which there are many over time: spans are named after what they have in common. */
const REPLY_TEMPLATE = 'replies.{instance}';

const codeOf = (failure: unknown): string => (failure instanceof BusError ? failure.code : 'failed');

export function observeBus({ service, system, prefix, metrics, tracer, clock }: ObserverOptions): Observing {
  const handled = metrics.histogram('bus_handle_duration_seconds');
  const published = metrics.histogram('bus_publish_duration_seconds');
  let inHand = 0;
  const close = metrics.gauge('bus_in_hand', (observe) => observe(inHand, { service }));
  const since = (started: number): number => (clock() - started) / 1_000;
  const about = (topic: string): SpanAttributes => ({
    'messaging.system': system === 'kafka' ? 'kafka' : 'cohortlens_log',
    'messaging.destination.name': prefix + topic,
    ...(isReply(topic) ? { 'messaging.destination.template': prefix + REPLY_TEMPLATE } : {}),
  });

  /** One for each message of a trace that is recorded; what follows from nothing begins none. */
  const send = (message: Outgoing, parent: string | undefined, many: number): Span | undefined => {
    const { topic, attributes } = message;
    return tracer?.(`send ${isReply(topic) ? REPLY_TEMPLATE : topic}`, {
      kind: 'producer',
      parent,
      attributes: {
        ...about(topic),
        'messaging.operation.name': 'send',
        'messaging.operation.type': 'send',
        ...(attributes?.requestid === undefined ? {} : { 'messaging.message.conversation_id': attributes.requestid }),
        ...(many > 1 ? { 'messaging.batch.message_count': many } : {}),
      },
    });
  };
  const process = (message: Message): Span | undefined => {
    const { topic, id, partition, offset, attributes } = message;
    return tracer?.(`process ${topic}`, {
      kind: 'consumer',
      parent: message.traceparent,
      attributes: {
        ...about(topic),
        'messaging.operation.name': 'process',
        'messaging.operation.type': 'process',
        'messaging.consumer.group.name': prefix + service,
        'messaging.destination.partition.id': String(partition),
        'messaging.message.id': id,
        ...(system === 'kafka' ? { 'messaging.kafka.offset': offset } : {}),
        ...(attributes.requestid === undefined ? {} : { 'messaging.message.conversation_id': attributes.requestid }),
      },
    });
  };

  return {
    close,
    publishing: (messages, cause) => {
      const started = clock();
      const spans: (Span | undefined)[] = [];
      if (tracer !== undefined) {
        for (const message of messages) {
          const parent = message.traceparent ?? cause?.traceparent;
          spans.push(isSampled(parent) ? send(message, parent, messages.length) : undefined);
        }
      }
      return {
        traceparents: spans.map((span) => span?.traceparent),
        ended: (failure) => {
          const code = failure === undefined ? undefined : codeOf(failure);
          published(since(started), { service, outcome: code ?? 'ok' });
          for (const span of spans) span?.end(code);
        },
      };
    },
    handling: (message) => {
      const started = clock();
      inHand++;
      const span = tracer !== undefined && isSampled(message.traceparent) ? process(message) : undefined;
      return {
        traceparent: span?.traceparent,
        ended: (outcome, cause) => {
          inHand--;
          handled(since(started), { service, topic: message.topic, outcome });
          span?.end(outcome === 'done' ? undefined : (cause ?? outcome));
        },
      };
    },
  };
}
