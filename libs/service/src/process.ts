/** A process of one or more services: starts them in order, drains and stops them in reverse, and ends with an honest exit code. */
import { flowSpecs } from '@cohortlens/bus';
import { type Config, ConfigError, readConfig } from '@cohortlens/config';
import type { Service } from './context.ts';
import { type Foundation, openFoundation } from './foundation.ts';
import { type MetricsServer, openMetricsServer } from './metrics.server.ts';
import { type StartedService, startService, withPresence } from './start.ts';

/** Beside what services let finish and the last publish: for what they stand on, of which one that hangs is told by then. */
const MARGIN_MS = 10_000;

/** How long a process may take to stop, in milliseconds; then it ends with 1. */
export const stopLimitMs = ({ drainMs, graceMs, publishDeadlineMs }: Config): number =>
  drainMs + graceMs * 2 + publishDeadlineMs + MARGIN_MS;

/** Stops the last started first, so that clients are let go before what answers them; then the others, together. */
async function stopAll(foundation: Foundation, started: readonly StartedService[]): Promise<void> {
  await started.at(-1)?.stop();
  await Promise.all(started.slice(0, -1).map((service) => service.stop()));
  await foundation.close();
}

/** Why a process cannot do its work. */
const whyNot = (started: readonly StartedService[], state: string): string | undefined =>
  state === 'running' ? started.map((service) => service.notReady()).find((why) => why !== undefined) : state;

export interface ProcessOptions {
  /** Called when everything runs. */
  readonly onStarted?: (started: readonly StartedService[], foundation: Foundation) => void;
}

/** What a process tells the one that started it with a channel: everything runs, and where it listens. */
export interface Ready {
  readonly ready: true;
  readonly urls: readonly string[];
  /** Where it tells its metrics, when it does. */
  readonly metrics?: string;
}

/** Runs until SIGINT or SIGTERM, or until the one that started it with a channel is gone, then exits 0; exits 1 when it cannot start, cannot go on, or cannot stop in time. */
export async function runProcess(
  services: (foundation: Foundation) => readonly Service[],
  options: ProcessOptions = {},
): Promise<void> {
  // Until something is open, there is nothing to drain.
  let stop = (code: number, _why: string): Promise<void> => process.exit(code);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(0, signal));
  process.on('disconnect', () => void stop(0, 'its supervisor is gone'));
  let foundation: Foundation;
  try {
    foundation = await openFoundation(readConfig(process.env), { onLost: (why) => void stop(1, why) });
  } catch (error) {
    console.error(`cohortlens: ${error instanceof ConfigError || error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
  const { logger } = foundation.telemetry;
  const started: StartedService[] = [];
  let metrics: MetricsServer | undefined;
  let state: 'starting' | 'running' | 'stopping' = 'starting';
  let stopping: Promise<void> | undefined;

  stop = (code, why) => {
    stopping ??= (async () => {
      state = 'stopping';
      logger.info({ why }, 'stopping');
      const overdue = (): void => {
        logger.fatal('could not stop in time');
        process.exit(1);
      };
      const limit = setTimeout(overdue, stopLimitMs(foundation.config));
      try {
        await stopAll(foundation, started);
        await metrics?.close();
      } catch (error) {
        logger.fatal({ reason: String(error) }, 'could not stop cleanly');
        code = 1;
      }
      clearTimeout(limit);
      process.exit(code);
    })();
    return stopping;
  };

  process.on('unhandledRejection', (reason) => {
    logger.fatal({ reason: reason instanceof Error ? reason.stack : String(reason) }, 'unhandled rejection');
    void stop(1, 'unhandled rejection');
  });
  try {
    const { config, transport, telemetry } = foundation;
    const { host, metricsPort: port } = config;
    const text = (): Promise<string> => telemetry.metrics.text();
    if (port !== undefined) metrics = await openMetricsServer({ host, port, text, notReady: () => whyNot(started, state) });
    const all = services(foundation);
    // In one call: brokers make many topics together much faster than the same ones service by service.
    const flows = all.map(({ flow }) => withPresence(flow));
    await transport.provision(flowSpecs(config.topicPrefix, flows));
    for (const service of all) {
      if (stopping !== undefined) return;
      started.push(
        await startService(service, foundation, { onDead: (name, cause) => void stop(1, `${name}: ${cause.message}`) }),
      );
    }
    state = 'running';
    options.onStarted?.(started, foundation);
    const ready: Ready = { ready: true, urls: started.flatMap(({ url }) => url ?? []) };
    process.send?.(metrics === undefined ? ready : { ...ready, metrics: metrics.url });
  } catch (error) {
    // Who was told to stop meanwhile has closed what was being started.
    if (stopping !== undefined) return;
    console.error(`cohortlens: could not start: ${error instanceof Error ? error.message : String(error)}`);
    await stop(1, 'could not start');
  }
}
