/** How this instance and the system are: readiness, the store, the instances that live, the figures. */
import { readFileSync } from 'node:fs';
import { within } from '@cohortlens/bus';
import { type AdminHealth, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import type { ServiceContext } from '@cohortlens/service';
import type { Vitals } from '../domain/ports.ts';
import { refuse } from '../domain/refusal.ts';
import type { Instances } from './instances.view.ts';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };

export interface VitalsOptions extends Pick<ServiceContext, 'bus' | 'store' | 'telemetry' | 'now'> {
  readonly instances: Instances;
  readonly epoch: () => string;
  /** Why the instance takes no traffic by itself; undefined when it does. */
  readonly notReady: () => string | undefined;
}

export function createVitals({ bus, store, telemetry, now, instances, epoch, notReady }: VitalsOptions): Vitals {
  const answers = (healthy: Promise<boolean>): Promise<boolean> =>
    within(healthy, LIMITS.queryDeadlineMs, 'health').catch(() => false);
  const services = (): AdminHealth['services'] => {
    const found = new Map<string, Heartbeat[]>();
    for (const heartbeat of instances.live()) found.set(heartbeat.service, [...(found.get(heartbeat.service) ?? []), heartbeat]);
    return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([service, replicas]) => ({ service, instances: replicas }));
  };
  return {
    version,
    time: () => new Date(now()).toISOString(),
    storeConnected: () => answers(store.healthy()),
    notReady: async () => {
      const why = notReady();
      if (why !== undefined) return refuse('not_ready', { detail: why });
      return bus.healthy() && (await answers(bus.transport.healthy())) ? undefined : refuse('bus_unavailable');
    },
    report: async () => {
      const [connected, stored] = await Promise.all([answers(bus.transport.healthy()), answers(store.healthy())]);
      return {
        services: services(),
        silent: instances.silent(),
        epoch: epoch(),
        bus: { transport: bus.transport.kind, connected },
        store: { connected: stored },
      };
    },
    services,
    metrics: () => telemetry.metrics.text(),
  };
}
