/**
 * `npm run start:distributed`: every service as a process of its own on this machine, over Kafka and MongoDB. It is ready when
 * all are; Ctrl-C or SIGTERM drains them, what clients reach first.
 */
import { join } from 'node:path';
import { type Config, readConfig } from '@cohortlens/config';
import { seedFlags } from '@cohortlens/migration';
import { type Ready, servicesOf, stopLimitMs } from '@cohortlens/service';
import { Keeper } from './keeper.ts';
import { DOOR, plan, type Replica, replicasOf, runHere, USAGE } from './plan.ts';
import { mustBeApart, mustBeFree, type Ports } from './ports.ts';
import { provision } from './provision.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Beyond what a replica allows itself. */
const MARGIN_MS = 5_000;
/** A signal that comes so long after the last is another one. */
const AGAIN_MS = 1_000;

function fail(error: unknown): never {
  console.error(`cohortlens: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** The environment as a whole; throws what is wrong in it, so that nothing starts. */
function configured(): Config {
  const config = readConfig(process.env);
  const missing = [
    ...(config.brokers.length === 0 ? ['KAFKA_BROKERS (host:port,…)'] : []),
    ...(config.mongoUrl === undefined ? ['MONGO_URL (mongodb://…)'] : []),
  ];
  if (missing.length > 0) throw new Error(`start:distributed needs ${missing.join(' and ')}; npm start needs neither`);
  seedFlags(config.flagSeed);
  return config;
}

function planned(config: Config): { readonly replicas: readonly Replica[]; readonly ports: Ports } {
  const v1 = config.v1 === 'on';
  const metricsPort = config.metricsPort ?? 0;
  const replicas = plan(ROOT, replicasOf(process.argv.slice(2), runHere(servicesOf(ROOT), v1)), metricsPort);
  const doors = replicas.filter(({ service }) => service === DOOR).length;
  const ports: Ports = {
    PORT: { first: config.port, count: doors },
    V1_PORT: { first: v1 && config.v1Url === undefined ? config.v1Port : 0, count: 1 },
    METRICS_PORT: { first: metricsPort, count: replicas.length },
  };
  mustBeApart(ports);
  return { replicas, ports };
}

async function run(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(USAGE);
  const config = configured();
  const { replicas, ports } = planned(config);
  await mustBeFree(ports, config.host);
  const width = Math.max(...replicas.map(({ name }) => name.length));
  const found = new Map<string, Ready>();
  const limitMs = stopLimitMs(config) + MARGIN_MS;
  let stopping: Promise<void> | undefined;
  let keepers: readonly Keeper[] = [];

  const stop = (code: number, why: string): Promise<void> => {
    stopping ??= (async () => {
      toldAt = performance.now();
      console.log(`cohortlens: stopping (${why})`);
      const all = (some: readonly Keeper[]): Promise<number[]> => Promise.all(some.map((keeper) => keeper.stop(limitMs)));
      const doors = await all(keepers.filter(({ replica }) => replica.service === DOOR));
      const others = await all(keepers);
      process.exit(Math.max(code, ...doors, ...others));
    })();
    return stopping;
  };
  let toldAt = 0;
  const patience = (): void => {
    // Ctrl-C alone comes by more than one way.
    if (performance.now() - toldAt < AGAIN_MS) return;
    const left = keepers.filter((keeper) => keeper.running).map(({ replica }) => replica.name);
    console.log(`cohortlens: stopping still: ${left.join(', ')}; what hangs is killed after ${String(limitMs / 1_000)} s`);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => (stopping === undefined ? void stop(0, signal) : patience()));

  await provision(ROOT, config);
  if (stopping !== undefined) return;
  const welcome = (): void => {
    const of = (service: string): string => {
      const own = replicas.filter((replica) => replica.service === service);
      return own.flatMap(({ name }) => found.get(name)?.urls ?? []).join('  ');
    };
    const v1 = of('legacy') || (config.v1Url ?? 'off');
    console.log(`CohortLens runs on Kafka at ${config.brokers.join(',')} and MongoDB, ${String(replicas.length)} processes`);
    console.log(`  API  ${of(DOOR)}  (docs at /docs)\n  v1   ${v1}\n  metrics`);
    for (const { name } of replicas) console.log(`    ${name.padEnd(width)}  ${found.get(name)?.metrics ?? ''}`);
  };
  keepers = replicas.map(
    (replica) =>
      new Keeper(replica, process.env, {
        line: (name, text) => console.log(`${name.padEnd(width)} | ${text}`),
        ready: (ready) => {
          const first = !found.has(replica.name);
          found.set(replica.name, ready);
          if (first && found.size === replicas.length) welcome();
        },
        hopeless: (why) => void stop(1, why),
      }),
  );
  for (const keeper of keepers) keeper.start();
}

await run().catch(fail);
