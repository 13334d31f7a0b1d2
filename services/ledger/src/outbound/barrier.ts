/**
 * Waiting until the ledger has handled all that stood in its topics when somebody asked. Whoever asks while a wait is under way
 * shares the next one, so that any number of questions costs one look at the log at a time.
 */
import { type Bus, finishedBy, within } from '@cohortlens/bus';
import { BOOKED } from '@cohortlens/contracts';

/** True: everything that stood in the log at the time of the call is in the books, nothing waits to be tried again. False: not within so many milliseconds. */
export type Barrier = (deadlineMs: number) => Promise<boolean>;

export function openBarrier(bus: Bus, waitMs: number): Barrier {
  let running: Promise<boolean> | undefined;
  let next: Promise<boolean> | undefined;
  const start = (): Promise<boolean> => {
    const { service } = bus.flow;
    const wait = finishedBy(bus, service, BOOKED, waitMs)
      .catch(() => false)
      .finally(() => {
        if (running === wait) running = undefined;
      });
    running = wait;
    return wait;
  };
  const shared = (): Promise<boolean> => {
    if (running === undefined) return start();
    next ??= running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
  return (deadlineMs) => within(shared(), deadlineMs, 'reading to the present end').catch(() => false);
}
