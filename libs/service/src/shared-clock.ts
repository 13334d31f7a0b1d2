/**
 * One clock for all processes: the store's. A deadline, a window or a sign of life that one replica writes is judged by others, and
 * the clocks of machines differ; so each counts on from what the store said with its own monotonic clock, which nobody sets.
 */
import { type PeriodicOptions, startPeriodic } from './periodic.ts';

/** What the store's clock said, in epoch milliseconds, somewhere between question and answer (monotonic milliseconds). */
export interface Reading {
  readonly said: number;
  readonly asked: number;
  readonly answered: number;
}

/** The store tells whole milliseconds. */
const RESOLUTION_MS = 1;

/** What to add to the monotonic clock: the present offset, moved no further than the reading demands. */
export function corrected(offset: number | undefined, { said, asked, answered }: Reading): number {
  const least = said - answered;
  const most = said + RESOLUTION_MS - asked;
  return offset === undefined ? (least + most) / 2 : Math.min(Math.max(offset, least), most);
}

export interface SharedClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly stop: () => Promise<void>;
}

const FIRST_READINGS = 5;
const EVERY_MS = 5_000;

/** `ask` tells the store's time. Rejects when it cannot be asked now; later it counts on without, and says so. */
export async function openSharedClock(
  ask: () => Promise<number>,
  logger: PeriodicOptions['logger'],
  monotonic: () => number = () => performance.now(),
): Promise<SharedClock> {
  let offset: number | undefined;
  const read = async (): Promise<void> => {
    const asked = monotonic();
    const said = await ask();
    offset = corrected(offset, { said, asked, answered: monotonic() });
  };
  for (let n = 0; n < FIRST_READINGS; n++) await read();
  const reading = startPeriodic({ what: "reading the store's clock", everyMs: EVERY_MS, work: read, logger });
  return { now: () => Math.round(monotonic() + (offset ?? 0)), stop: () => reading.stop() };
}
