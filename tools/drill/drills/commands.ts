/** Random flag commands at random replicas, while replicas are paused, killed, stopped and started again. */
import type { AdminHealth, FlagsChange } from '@cohortlens/contracts';
import { MIGRATION_ACTIONS } from '@cohortlens/migration';
import type { DrillContext } from '../drill.ts';
import type { Front } from '../load/front.ts';
import type { Desk } from '../world/desk.ts';
import type { Fleet } from '../world/fleet.ts';
import { chance, type Chance } from '../world/random.ts';
import type { Replica } from '../world/replica.ts';
import { pause, until } from '../world/waiting.ts';

export interface Scene {
  readonly fleet: Fleet;
  readonly context: DrillContext;
  /** One at each ingress. */
  readonly desks: readonly Desk[];
  readonly front: Front;
}

/** At least so many, each a little after the one before, and at least so many faults meanwhile. */
export const COMMANDS = 100;
const COMMAND_EVERY_MS = 50;
export const TROUBLES = 5;
const LONGEST_PAUSE_MS = 3_000;
const CONVERGE_MS = 30_000;

const changes = (luck: Chance): readonly FlagsChange[] => [
  { shadow_mode: luck.below(2) === 0 },
  { v2_enabled: luck.below(2) === 0 },
  { control_percent: luck.below(101) },
  { v2_rollout_percent: luck.below(101) },
  { v2_primary: luck.below(2) === 0 },
  { migration_logging: luck.below(2) === 0 },
];

/** A random command at a random replica: the epoch that it was acknowledged with, or undefined. */
async function command(desk: Desk, luck: Chance): Promise<string | undefined> {
  const action = luck.below(3) === 0 ? luck.oneOf(MIGRATION_ACTIONS) : undefined;
  const path = action === undefined ? '/api/v2/admin/flags' : `/api/v2/admin/${action}`;
  const answer = await desk.post(path, action === undefined ? luck.oneOf(changes(luck)) : {}).catch(() => undefined);
  if (answer === undefined || answer.status >= 300 || answer.body['pending'] === true) return undefined;
  const overridden = (answer.body['overrides'] as readonly unknown[]).length > 0;
  return overridden ? undefined : String(answer.body['epoch']);
}

interface Trouble {
  /** Pauses, kills and restarts so far. */
  readonly count: () => number;
  /** No more of it; resolves when all run. */
  end(): Promise<void>;
}

/** Now one is paused, now one is killed or stopped and started again. */
function trouble(fleet: Fleet, luck: Chance, signal: AbortSignal): Trouble {
  let [count, ended] = [0, false];
  const one = async (replica: Replica): Promise<void> => {
    if (luck.below(2) === 0) {
      replica.pause();
      await pause(500 + luck.below(LONGEST_PAUSE_MS - 500), signal);
      return replica.resume();
    }
    // A flag service that is killed costs its group the session time-out; that is the crash drill's.
    await (replica.service === 'flags' ? replica.stop() : replica.kill());
    await replica.start();
  };
  const run = async (): Promise<void> => {
    for (; !ended; count++) await one(luck.oneOf(fleet.replicas));
  };
  const running = run();
  running.catch(() => undefined);
  return { count: () => count, end: () => ((ended = true), running) };
}

/** Resolves when every replica tells the newest epoch, with how long that took in milliseconds; rejects when it never does. */
async function converged({ fleet, desks, context: { signal } }: Scene, from: number): Promise<number> {
  return until(
    'every replica has the same epoch',
    async () => {
      const [view, ...others] = await Promise.all(desks.map((desk) => desk.flags()));
      const health = await desks[0]?.get<AdminHealth>('/api/v2/admin/health');
      const told = (health?.services ?? []).flatMap(({ instances }) => instances);
      const all = fleet.replicas.every(({ name }) =>
        told.some(({ instance, epoch }) => instance === name && epoch === view?.epoch),
      );
      return all && others.every(({ epoch }) => epoch === view?.epoch) ? Date.now() - from : undefined;
    },
    { ms: CONVERGE_MS, signal },
  ).catch(() => Number.POSITIVE_INFINITY);
}

interface Commanded {
  /** Epochs that commands were acknowledged with. */
  readonly acknowledged: readonly string[];
  readonly sent: number;
  readonly troubles: number;
  /** From the last heal until all had one epoch, in milliseconds. */
  readonly healedMs: number;
}

export async function commandAtRandom(scene: Scene, forMs: number): Promise<Commanded> {
  const { fleet, desks, context } = scene;
  const seed = Number(process.env['DRILL_SEED'] ?? Date.now() % 1_000_000);
  context.say(`random commands and faults with DRILL_SEED=${String(seed)}`);
  const luck = chance(seed);
  const faults = trouble(fleet, chance(seed + 1), context.signal);
  const acknowledged: string[] = [];
  const end = Date.now() + forMs;
  let sent = 0;
  for (; sent < COMMANDS || faults.count() < TROUBLES || Date.now() < end; sent++) {
    const epoch = await command(luck.oneOf(desks), luck);
    if (epoch !== undefined) acknowledged.push(epoch);
    await pause(COMMAND_EVERY_MS, context.signal);
  }
  await faults.end();
  return { acknowledged, sent, troubles: faults.count(), healedMs: await converged(scene, Date.now()) };
}
