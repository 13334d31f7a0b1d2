/** Pairs what v1 and v2 answered to the same request, compares and judges it, publishes the diff and keeps the history. */
import 'reflect-metadata';
import { within } from '@cohortlens/bus';
import { LIMITS } from '@cohortlens/contracts';
import { type Service, type ServiceContext, startMicroservice } from '@cohortlens/service';
import { AppModule } from './app.module.ts';
import type { Pairing } from './domain/pair/additions.ts';
import { flow } from './flow.ts';
import { messageOf } from './messages.ts';
import { openHistory } from './outbound/history.ts';
import { openPairs } from './outbound/pairs.ts';
import { sweep, type SweepPorts } from './outbound/sweep.ts';

/** A window is closed at most this long after its end, when the log is read up. */
const SWEEP_EVERY_MS = 1_000;
const CATCH_UP_MS = 5_000;
const PUBLISH_MS = 10_000;
/** The longest that a message may take to be handled beside the deadline, in milliseconds: what counts as late is too much rather than too little. */
const SLACK_MS = 1_000;
/** An observation is not given up while the store may come back: hours, not seconds. Delays before each further attempt. */
const RETRY_DELAYS_MS = [1_000, 5_000, 30_000, ...Array.from({ length: 24 }, () => 10 * 60_000)];

export const comparatorService: Service = {
  flow,
  async start(context) {
    const { bus, store, config, now } = context;
    const pairs = await openPairs(store);
    const history = await openHistory(store);
    const windowMs = config.comparatorWindowMs;
    const lateMs = config.requestDeadlineMs * (1 - LIMITS.failoverShare) + SLACK_MS;
    const pairing = (): Pairing => ({ windowMs, lateMs, now: now() });
    const ports: SweepPorts = {
      pairs,
      history,
      now,
      caughtUp: () => bus.handledBy(flow.service, ['requests.prediction', 'results.prediction'], CATCH_UP_MS),
      publish: (diffs) => within(bus.publish(diffs.map(messageOf)), PUBLISH_MS, 'publishing what is missing'),
    };
    const module = AppModule.register(pairs, history, pairing);
    const running = await startMicroservice(module, context, { retryDelaysMs: RETRY_DELAYS_MS });
    const sweeps = startSweeps(ports, Math.min(SWEEP_EVERY_MS, windowMs / 4), context);
    const stop = async (): Promise<void> => {
      await sweeps.stop();
      await running.stop();
    };
    return { ...running, stop };
  },
};

/** One at a time; one that fails is made good by the next. */
function startSweeps(ports: SweepPorts, everyMs: number, { telemetry }: ServiceContext): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const next = (): void => {
    running ??= sweep(ports, stopping.signal)
      .catch((reason: unknown) => telemetry.logger.warn({ reason: String(reason) }, 'closing windows failed, trying again'))
      .finally(() => (running = undefined));
  };
  const timer = setInterval(next, everyMs);
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
