import { BusError, type Envelope, type Message, type Outgoing } from '@cohortlens/bus';
import { createTelemetry, type Span } from '@cohortlens/telemetry';
import { describe, expect, it } from '@jest/globals';
import { observeBus } from './observer.ts';

const SAMPLED = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const UNSAMPLED = SAMPLED.replace(/1$/, '0');
const CANARY = 'canary@example.com';

interface Told {
  readonly name: string;
  readonly kind: string;
  readonly parent: string | undefined;
  readonly attributes: Readonly<Record<string, unknown>>;
  ended?: string;
}

function given(traced: boolean) {
  const spans: Told[] = [];
  const { metrics } = createTelemetry({ level: 'silent' });
  let now = 0;
  const observer = observeBus({
    service: 'prediction',
    system: 'kafka',
    prefix: 'p.',
    metrics,
    clock: () => now,
    tracer: traced
      ? (name, { kind, parent, attributes = {} }): Span => {
          const span: Told = { name, kind, parent, attributes };
          spans.push(span);
          return {
            traceparent: `span-${String(spans.length)}`,
            set: () => undefined,
            end: (failure = 'ok') => void (span.ended = failure),
          };
        }
      : undefined,
  });
  return { observer, spans, metrics, pass: (ms: number) => void (now += ms) };
}
const outgoing = (topic: Outgoing['topic'], traceparent?: string): Outgoing => ({
  topic,
  key: CANARY,
  data: { name: CANARY },
  attributes: { requestid: 'id-1', tenant: CANARY },
  ...(traceparent === undefined ? {} : { traceparent }),
});
const message = (traceparent: string): Message => ({
  ...({ id: 'm', type: 't', source: 's', time: '', attributes: { requestid: 'id-1', tenant: CANARY } } satisfies Envelope),
  topic: 'requests.prediction',
  partition: 2,
  offset: 9,
  key: CANARY,
  data: { name: CANARY },
  traceparent,
});

describe('what is observed of the bus', () => {
  it('a message that is handled, and what comes of it, each with a span of its own', async () => {
    const { observer, spans, metrics, pass } = given(true);
    const handling = observer.handling(message(SAMPLED));
    expect(handling.traceparent).toBe('span-1');
    const cause = message(SAMPLED);
    const publishing = observer.publishing([outgoing('results.prediction'), outgoing('replies.ingress-0', UNSAMPLED)], cause);
    expect(publishing.traceparents).toEqual(['span-2', undefined]);
    pass(20);
    publishing.ended();
    handling.ended('done');
    expect(spans.map(({ name, kind, parent, ended }) => [name, kind, parent, ended])).toEqual([
      ['process requests.prediction', 'consumer', SAMPLED, 'ok'],
      ['send results.prediction', 'producer', SAMPLED, 'ok'],
    ]);
    expect(spans[0]?.attributes).toEqual({
      'messaging.system': 'kafka',
      'messaging.destination.name': 'p.requests.prediction',
      'messaging.destination.partition.id': '2',
      'messaging.operation.name': 'process',
      'messaging.operation.type': 'process',
      'messaging.consumer.group.name': 'p.prediction',
      'messaging.message.id': 'm',
      'messaging.message.conversation_id': 'id-1',
      'messaging.kafka.offset': 9,
    });
    const text = await metrics.text();
    expect(text).toContain(
      'bus_handle_duration_seconds_sum{service="prediction",topic="requests.prediction",outcome="done"} 0.02\n',
    );
    expect(text).toContain('bus_publish_duration_seconds_count{service="prediction",outcome="ok"} 1\n');
    expect(JSON.stringify(spans) + text).not.toContain('canary');
  });

  it('names spans of replies after what they have in common', () => {
    const { observer, spans } = given(true);
    observer.publishing([outgoing('replies.ingress-0', SAMPLED)]).ended(new BusError('bus_unavailable', 'away'));
    expect(spans).toMatchObject([
      {
        name: 'send replies.{instance}',
        ended: 'bus_unavailable',
        attributes: { 'messaging.destination.name': 'p.replies.ingress-0' },
      },
    ]);
  });

  it('begins no trace for what follows from nothing or is not sampled', () => {
    const { observer, spans } = given(true);
    expect(observer.publishing([outgoing('instances')]).traceparents).toEqual([undefined]);
    expect(observer.handling(message(UNSAMPLED)).traceparent).toBeUndefined();
    expect(spans).toEqual([]);
  });

  it('counts without a tracer all the same, and tells what is in hand', async () => {
    const { observer, metrics } = given(false);
    const handling = observer.handling(message(SAMPLED));
    expect(handling.traceparent).toBeUndefined();
    expect(await metrics.text()).toContain('bus_in_hand{service="prediction"} 1\n');
    handling.ended('retry', 'handler_failed');
    const text = await metrics.text();
    expect(text).toContain('bus_in_hand{service="prediction"} 0\n');
    expect(text).toContain(
      'bus_handle_duration_seconds_count{service="prediction",topic="requests.prediction",outcome="retry"} 1\n',
    );
    observer.close();
    observer.handling(message(SAMPLED));
    expect(await metrics.text()).toContain('bus_in_hand{service="prediction"} 0\n');
  });
});
