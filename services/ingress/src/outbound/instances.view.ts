/** Who lives, and which flag state each has applied: the heartbeats on `instances`. */
import type { Bus } from '@cohortlens/bus';
import { type Convergence, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { compareEpochs } from '@cohortlens/migration';

const READ_MS = 15_000;
/** So long a replica is told that fell silent. */
const TOLD_MS = 60 * 60_000;

export interface Instances {
  /** The live ones, by their latest sign. */
  live(): Heartbeat[];
  /** Those that were, lately, and have not said that they stop. */
  silent(): Heartbeat[];
  /** Before the flag service has said anything: this instance holds a command by itself; that others do, too, no sign of life would tell. */
  held(epoch: string, since: number): Convergence;
  /** Waits until every live instance has applied the epoch, at most so long. `since`: when that was commanded, in epoch milliseconds. */
  converged(epoch: string, since: number, deadlineMs: number): Promise<Convergence>;
}

/** `own`: this instance's name. */
export async function openInstances(bus: Bus, own: string, now: () => number): Promise<Instances> {
  const waiting = new Set<() => void>();
  const view = await bus.view<Heartbeat>('instances', READ_MS, () => {
    for (const look of waiting) look();
  });
  const heardWithin = (fromMs: number, toMs: number): Heartbeat[] =>
    view
      .values()
      .map((m) => m.data)
      .filter(({ stopping, at }) => {
        const ago = now() - Date.parse(at);
        return !stopping && ago >= fromMs && ago < toMs;
      });
  const live = (): Heartbeat[] => heardWithin(Number.NEGATIVE_INFINITY, LIMITS.instanceLeaseMs);
  const state = (epoch: string, since: number): Convergence => {
    const all = live();
    const applied = all.filter((h) => compareEpochs(h.epoch, epoch) >= 0);
    const names = (some: readonly Heartbeat[]): string[] => some.map((h) => h.instance).sort();
    const missing = all.filter((h) => !applied.includes(h));
    return { epoch, complete: missing.length === 0, applied: names(applied), waiting: names(missing), took_ms: now() - since };
  };
  return {
    live,
    held: (epoch, since) => {
      const others = live().flatMap(({ instance }) => (instance === own ? [] : [instance]));
      return { epoch, complete: others.length === 0, applied: [own], waiting: others.sort(), took_ms: now() - since };
    },
    silent: () => heardWithin(LIMITS.instanceLeaseMs, TOLD_MS),
    converged: (epoch, since, deadlineMs) => {
      return new Promise((resolve) => {
        const finish = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(state(epoch, since));
        };
        const look = (): void => {
          if (state(epoch, since).complete) finish();
        };
        const timer = setTimeout(finish, deadlineMs);
        waiting.add(look);
        look();
      });
    },
  };
}
