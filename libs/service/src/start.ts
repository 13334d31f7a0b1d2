/** Starts one service on a foundation: its bus, the service itself, and its presence. */
import { Bus, type Envelope, type Flow } from '@cohortlens/bus';
import { traceField } from '@cohortlens/telemetry';
import type { RunningService, Service } from './context.ts';
import { FATES } from './failures.ts';
import type { Foundation } from './foundation.ts';
import { observeBus } from './observer.ts';
import { startPresence } from './presence.ts';

export interface StartedService extends RunningService {
  readonly name: string;
  readonly instance: string;
}

/** Every service tells of itself and follows the flag state. */
export function withPresence(flow: Flow): Flow {
  const follows = new Set(flow.follows).add('flags.state');
  return { ...flow, follows: [...follows], produces: [...new Set(flow.produces).add('instances')] };
}

export interface StartOptions {
  /** A consumer of the service has died for good. */
  readonly onDead: (service: string, cause: Error) => void;
}

/** What a log line says of the message that it is about. */
const said = (about: Envelope | undefined) => ({ requestId: about?.attributes.requestid, ...traceField(about?.traceparent) });

export async function startService(service: Service, foundation: Foundation, options: StartOptions): Promise<StartedService> {
  const { config, transport, store, telemetry, now } = foundation;
  const name = service.flow.service;
  const instance = config.instance ?? `${name}-${String(config.index)}`;
  const logger = telemetry.logger.child({ service: name, instance });
  const tracer = telemetry.tracing?.tracer(name, instance);
  const { metrics } = telemetry;
  const { topicPrefix: prefix } = config;
  const clock = (): number => performance.now();
  const observer = observeBus({ service: name, system: transport.kind, prefix, metrics, tracer, clock });
  const failures = metrics.counter('bus_failures_total');
  failures(0, { service: name });
  const deadLetters = metrics.counter('bus_dead_letters_total');
  const bus = new Bus({
    transport,
    flow: withPresence(service.flow),
    instance,
    prefix,
    now,
    observer,
    events: {
      failure: (what, reason, fate, about) => {
        failures(1, { service: name });
        logger.warn({ ...said(about), reason: String(reason) }, `${what} failed, ${FATES[fate]}`);
      },
      deadLetter: (topic, cause, about) => {
        deadLetters(1, { service: name, topic, cause });
        logger.warn({ topic, cause, ...said(about) }, 'message put aside');
      },
      dead: (cause) => options.onDead(name, cause),
    },
  });
  await bus.provision();
  const context = { config, bus, store, telemetry: { ...telemetry, logger }, instance, now };
  const running = await service.start(tracer === undefined ? context : { ...context, tracer });
  const presence = await startPresence({ bus, instance, running, now, logger, metrics });
  return {
    name,
    instance,
    ...(running.url === undefined ? {} : { url: running.url }),
    notReady: () => running.notReady() ?? (bus.healthy() ? undefined : 'a consumer has left its group'),
    stop: async () => {
      await running.stop();
      await presence.stop();
      await bus.close(config.graceMs);
      observer.close();
    },
  };
}
