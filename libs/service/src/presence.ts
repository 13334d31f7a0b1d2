/**
 * A replica's sign of life on the topic `instances`: at an interval, and at once when it applies a new flag state, which
 * acknowledges it. From these the time that a kill switch took to its last effect is read.
 */
import { readFileSync } from 'node:fs';
import { atMost, type Bus, within } from '@cohortlens/bus';
import { type FlagsState, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { parseEpoch } from '@cohortlens/migration';
import type { Logger, Metrics } from '@cohortlens/telemetry';
import type { RunningService } from './context.ts';

export interface Presence {
  stop(): Promise<void>;
}

const { version: VERSION } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
const UNKNOWN_EPOCH = '1.0';
const VIEW_DEADLINE_MS = 15_000;
/** So long is waited for the last one. */
const LAST_MS = 5_000;

export interface PresenceOptions {
  readonly bus: Bus;
  readonly instance: string;
  readonly running: RunningService;
  readonly now: () => number;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

export async function startPresence({ bus, instance, running, now, logger, metrics }: PresenceOptions): Promise<Presence> {
  const { service } = bus.flow;
  const startedAt = new Date(now()).toISOString();
  const followed = { epoch: UNKNOWN_EPOCH, at: now() };
  const applied = (): { readonly epoch: string; readonly at: number } => running.applied?.() ?? followed;
  let measured: { readonly lag: number; readonly at: number } | undefined;
  let beating: Promise<void> = Promise.resolve();

  /** While the brokers do not tell, what they told last: a sign of life does not wait for them. */
  const lagNow = async (): Promise<number> => {
    try {
      measured = { lag: await within(bus.lag(), LIMITS.heartbeatMs, 'measuring the lag'), at: now() };
    } catch (error) {
      if (measured === undefined) throw error;
    }
    return measured.lag;
  };
  const beat = async (stopping: boolean): Promise<void> => {
    const { epoch, at } = applied();
    const lag = await lagNow();
    const applied_at = new Date(at).toISOString();
    const data: Heartbeat = {
      service,
      instance,
      version: VERSION,
      epoch,
      applied_at,
      lag,
      started_at: startedAt,
      at: new Date(now()).toISOString(),
      stopping,
    };
    await bus.publish([{ topic: 'instances', key: `${service}/${instance}`, data }]);
  };
  let waiting = false;
  /** One at a time, and at most one behind it; a beat that fails is made good by the next. */
  const next = (stopping = false): void => {
    if (waiting && !stopping) return;
    waiting = true;
    beating = beating
      .then(() => {
        waiting = false;
        return beat(stopping);
      })
      .catch((reason: unknown) => logger.debug({ service, reason: String(reason) }, 'heartbeat not sent'));
  };

  let caughtUp = false;
  await bus.view<FlagsState>('flags.state', VIEW_DEADLINE_MS, ({ data }) => {
    followed.epoch = data.epoch;
    followed.at = now();
    // What a replica reads while it starts is history; told, its epochs would go back to before its restart.
    if (caughtUp) setImmediate(() => next());
  });
  caughtUp = true;
  const told = [
    metrics.gauge('flag_epoch', (observe) => observe(parseEpoch(applied().epoch).position, { service })),
    metrics.gauge('flag_generation', (observe) => observe(parseEpoch(applied().epoch).generation, { service })),
    // What was measured for a heartbeat; an old figure would say that all is well while nothing is known.
    metrics.gauge('consumer_lag', (observe) => {
      const { lag, at } = measured ?? { lag: Number.NaN, at: now() };
      observe(now() - at < LIMITS.instanceLeaseMs ? lag : Number.NaN, { service });
    }),
  ];
  next();
  const timer = setInterval(() => next(), LIMITS.heartbeatMs);
  return {
    stop: async () => {
      clearInterval(timer);
      for (const end of told) end();
      next(true);
      await atMost(beating, LAST_MS);
    },
  };
}
