/** What is told of failures: the words for what comes of them, and how often the embedded log's are told. */
import type { Fate, OnLogFailure } from '@cohortlens/bus';
import type { Telemetry } from '@cohortlens/telemetry';

/** What a log line says of what comes of a failure. */
export const FATES: Readonly<Record<Fate, string>> = {
  again: 'trying again',
  put_aside: 'its message is put aside',
  given_up: 'given up',
  passed_over: 'its record is passed over',
};

/** A full disk fails at every write: so long after one was told, in milliseconds, no other of its kind is. */
const QUIET_MS = 5_000;
/** As the metric names the log itself, which belongs to no service. */
const LOG = { service: 'embedded' };

/** Counts each failure of the embedded log; tells the first of a kind, and one now and then while they go on. `clock`: monotonic, in ms. */
export function tellLogFailures(
  { metrics, logger }: Pick<Telemetry, 'metrics' | 'logger'>,
  clock: () => number = () => performance.now(),
): OnLogFailure {
  const failures = metrics.counter('bus_failures_total');
  failures(0, LOG);
  const toldAt = new Map<string, number>();
  return (what, error, fate) => {
    failures(1, LOG);
    const line = `${what} failed, ${FATES[fate]}`;
    const at = clock();
    if (at - (toldAt.get(line) ?? -Infinity) < QUIET_MS) return;
    toldAt.set(line, at);
    logger.warn({ bus: 'embedded', reason: String(error) }, line);
  };
}
