/** Who lives, and which flag state each has applied: the heartbeats on `instances`. */
import type { Bus, View } from '@cohortlens/bus';
import { type Convergence, type Heartbeat, LIMITS } from '@cohortlens/contracts';
import { compareEpochs } from '@cohortlens/migration';

const READ_MS = 15_000;
/** So long a replica is told that fell silent. */
const TOLD_MS = 60 * 60_000;
/** So many replicas are known of, those that fell silent among them: beyond it the one that was not heard of for longest is forgotten. */
const MOST_KNOWN = 10_000;

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

interface Sign {
  readonly heartbeat: Heartbeat;
  /** When it was read, by a clock that nobody sets. */
  readonly readAt: number;
}

/** `own`: this instance's name. `monotonic`: milliseconds since whenever. */
export async function openInstances(
  bus: Bus,
  own: string,
  now: () => number,
  monotonic: () => number = () => performance.now(),
): Promise<Instances> {
  const waiting = new Set<() => void>();
  /** Whoever was heard of last stands last. */
  const signs = new Map<string, Sign>();
  const box: { view?: View<Heartbeat> } = {};
  /** A replica may stamp its sign far ahead, and die: from when it was read it is as old as any other. */
  const ageOf = ({ heartbeat: { at }, readAt }: Sign): number => Math.max(now() - Date.parse(at), monotonic() - readAt);
  const view = await bus.view<Heartbeat>('instances', READ_MS, ({ key, data: heartbeat }) => {
    const name = key ?? '';
    signs.delete(name);
    signs.set(name, { heartbeat, readAt: monotonic() });
    for (const [oldest, sign] of signs) {
      if (signs.size <= MOST_KNOWN && ageOf(sign) < TOLD_MS) break;
      signs.delete(oldest);
      box.view?.forget(oldest);
    }
    for (const look of waiting) look();
  });
  box.view = view;
  for (const { key } of view.values()) if (!signs.has(key ?? '')) view.forget(key ?? '');
  const heardWithin = (fromMs: number, toMs: number): Heartbeat[] =>
    [...signs.values()].flatMap((sign) => {
      const age = ageOf(sign);
      return !sign.heartbeat.stopping && age >= fromMs && age < toMs ? [sign.heartbeat] : [];
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
