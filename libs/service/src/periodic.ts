/** Work that is done again and again: one at a time; one that fails is told, and made good by the next. */
import { StoreError } from '@cohortlens/store';
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

/** A store that is away says all in its message; what may be a bug is found by its stack. */
const reasonOf = (error: unknown): string =>
  error instanceof Error && !(error instanceof StoreError) ? (error.stack ?? String(error)) : String(error);

/** Begins at once or after the first interval; keeps no process alive. */
export function startPeriodic({ what, everyMs, work, logger, atOnce = false }: PeriodicOptions): Periodic {
  const stopping = new AbortController();
  let running: Promise<unknown> | undefined;
  const next = (): void => {
    running ??= new Promise((resolve) => resolve(work(stopping.signal)))
      .catch((error: unknown) => logger.warn({ reason: reasonOf(error) }, `${what} failed, trying again`))
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
