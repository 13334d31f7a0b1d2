/** Who lives, and which flag state each has applied: the heartbeats on `instances`. */
import type { Bus } from '@cohortlens/bus';
import { type Convergence, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { compareEpochs } from '@cohortlens/migration';

const READ_MS = 15_000;

export interface Instances {
  /** The live ones, by their latest sign. */
  live(): Heartbeat[];
  /** Waits until every live instance has applied the epoch, at most so long. `since`: when that was commanded, in epoch milliseconds. */
  converged(epoch: string, since: number, deadlineMs: number): Promise<Convergence>;
}

export async function openInstances(bus: Bus, now: () => number): Promise<Instances> {
  const waiting = new Set<() => void>();
  const view = await bus.view<Heartbeat>('instances', READ_MS, () => {
    for (const look of waiting) look();
  });
  const live = (): Heartbeat[] =>
    view
      .values()
      .map((m) => m.data)
      .filter((h) => !h.stopping && now() - Date.parse(h.at) < LIMITS.instanceLeaseMs);
  const state = (epoch: string, since: number): Convergence => {
    const all = live();
    const applied = all.filter((h) => compareEpochs(h.epoch, epoch) >= 0);
    const names = (some: readonly Heartbeat[]): string[] => some.map((h) => h.instance).sort();
    const missing = all.filter((h) => !applied.includes(h));
    return { epoch, complete: missing.length === 0, applied: names(applied), waiting: names(missing), took_ms: now() - since };
  };
  return {
    live,
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
