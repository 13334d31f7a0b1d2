/** Which processes there are: the services that have one, how often each, and what tells a replica from the others. */
import { parseArgs } from 'node:util';
import { mainOf } from '@cohortlens/service';

export interface Replica {
  /** As it names itself on the bus, and before its log lines. */
  readonly name: string;
  readonly service: string;
  readonly index: number;
  /** The file to run. */
  readonly main: string;
  /** Where it tells its metrics; 0: on any port that is free. */
  readonly metricsPort: number;
  /** It only keeps books of what others do, and gives way to those that clients wait for. */
  readonly givesWay: boolean;
}

/** How many replicas a service may have on one machine. */
const MOST = 32;
/** What clients reach, which is stopped first. */
export const DOOR = 'ingress';
const V1 = 'legacy';
const BOOKKEEPERS: ReadonlySet<string> = new Set(['comparator', 'ledger']);

export const USAGE = `usage: npm run start:distributed -- [--replicas NAME=N,…]
  one process of every service, or N of those that are named; all=N is for those not named
KAFKA_BROKERS and MONGO_URL are needed; the second ingress listens on PORT+1, and so on (README.md has the rest)`;

/** Of all services those that run here. `v1` false: v1 is gone for good, so nothing stands for it. */
export const runHere = (services: readonly string[], v1: boolean): readonly string[] =>
  services.filter((service) => v1 || service !== V1);

/** Replicas by service, from `--replicas prediction=2,ingress=2`; `all=2` is for those not named. Throws when it cannot be meant. */
export function replicasOf(args: readonly string[], services: readonly string[]): ReadonlyMap<string, number> {
  const { values } = parseArgs({ args: [...args], options: { replicas: { type: 'string' } } });
  const counts = new Map<string, number>();
  for (const part of values.replicas?.split(',') ?? []) {
    const [, name = '', text = ''] = /^([^=]*)=?(.*)$/.exec(part.trim()) ?? [];
    const count = Number(text);
    if (counts.has(name)) throw new Error(`--replicas: ${name} is named twice`);
    if (name !== 'all' && !services.includes(name))
      throw new Error(`--replicas: there is no service '${name}', only ${services.join(', ')}`);
    if (!/^\d+$/.test(text) || count < 1 || count > MOST)
      throw new Error(`--replicas: ${name} takes a whole number from 1 to ${String(MOST)}`);
    counts.set(name, count);
  }
  return new Map(services.map((service) => [service, counts.get(service) ?? counts.get('all') ?? 1]));
}

/** `metricsPort`: the first of the ports for metrics, one for each process in order; 0: any that are free. */
export function plan(root: string, counts: ReadonlyMap<string, number>, metricsPort: number): Replica[] {
  const replicas = [...counts].flatMap(([service, count]) =>
    Array.from({ length: count }, (_, index) => ({
      name: `${service}-${String(index)}`,
      service,
      index,
      main: mainOf(root, service),
      givesWay: BOOKKEEPERS.has(service),
    })),
  );
  return replicas.map((replica, i) => ({ ...replica, metricsPort: metricsPort === 0 ? 0 : metricsPort + i }));
}

/** How long to wait before a replica that ended by itself is started again, in milliseconds. `failures`: in a row, from 1. */
export const restartAfterMs = (failures: number): number => Math.min(10_000, 250 * 2 ** Math.min(failures - 1, 10));
