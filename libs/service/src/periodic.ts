/** Work that is done again and again: one at a time; one that fails is told, and made good by the next. */
import type { Logger } from '@cohortlens/telemetry';

export interface Periodic {
  /** Calls it off and waits for what is under way. */
  stop(): Promise<void>;
}

export interface PeriodicOptions {
  /** As the log names it, e.g. 'closing windows'. */
  readonly what: string;
  /** From one beginning to the next, in milliseconds; where the work takes longer, the next one begins when its turn comes after that. */
  readonly everyMs: number;
  /** `signal`: it is called off. */
  readonly work: (signal: AbortSignal) => Promise<unknown>;
  readonly logger: Pick<Logger, 'warn'>;
  /** Also now, not only after the first interval. */
  readonly atOnce?: boolean;
}

/** Begins at once or after the first interval; keeps no process alive. */
export function startPeriodic({ what, everyMs, work, logger, atOnce = false }: PeriodicOptions): Periodic {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const next = (): void => {
    running ??= work(stopping.signal)
      .catch((reason: unknown) => logger.warn({ reason: String(reason) }, `${what} failed, trying again`))
      .finally(() => (running = undefined));
  };
  if (atOnce) next();
  const timer = setInterval(next, everyMs).unref();
  return {
    stop: async () => {
      clearInterval(timer);
      stopping.abort();
      await running;
    },
  };
}
