/** Work that is done again and again: one at a time; one that fails is made good by the next. */
import type { Logger } from '@cohortlens/telemetry';

export interface Periodic {
  /** Calls it off and waits for what is under way. */
  stop(): Promise<void>;
}

export function startPeriodic(
  what: string,
  everyMs: number,
  work: (signal: AbortSignal) => Promise<unknown>,
  logger: Logger,
): Periodic {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const next = (): void => {
    running ??= work(stopping.signal)
      .catch((reason: unknown) => logger.warn({ reason: String(reason) }, `${what} failed, trying again`))
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
