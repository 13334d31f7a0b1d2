/** Starts one service on a foundation: its bus, the service itself, and its presence. */
import { Bus, type Flow } from '@cohortlens/bus';
import type { RunningService, Service } from './context.ts';
import type { Foundation } from './foundation.ts';
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

export async function startService(service: Service, foundation: Foundation, options: StartOptions): Promise<StartedService> {
  const { config, transport, store, telemetry, now } = foundation;
  const name = service.flow.service;
  const instance = config.instance ?? `${name}-${String(config.index)}`;
  const logger = telemetry.logger.child({ service: name, instance });
  const bus = new Bus({
    transport,
    flow: withPresence(service.flow),
    instance,
    prefix: config.topicPrefix,
    now,
    events: {
      failure: (what, reason, requestId) => logger.warn({ requestId, reason: String(reason) }, `${what} failed, trying again`),
      deadLetter: (topic, cause, requestId) => logger.warn({ topic, cause, requestId }, 'message put aside'),
      dead: (cause) => options.onDead(name, cause),
    },
  });
  await bus.provision();
  const running = await service.start({ config, bus, store, telemetry: { ...telemetry, logger }, instance, now });
  const presence = await startPresence({ bus, instance, running, now, logger });
  return {
    name,
    instance,
    ...(running.url === undefined ? {} : { url: running.url }),
    notReady: () => running.notReady() ?? (bus.healthy() ? undefined : 'a consumer has left its group'),
    stop: async () => {
      await running.stop();
      await presence.stop();
      await bus.close(config.graceMs);
    },
  };
}
