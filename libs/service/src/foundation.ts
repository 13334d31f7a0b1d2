/** What all services of a process stand on: the transport, the store and telemetry, opened as the configuration says. */
import { join } from 'node:path';
import { openEmbedded, type Transport } from '@cohortlens/bus';
import { type Config, kafkaSecurity } from '@cohortlens/config';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { createTelemetry, type Telemetry, watchProcess } from '@cohortlens/telemetry';
import { Endings } from './endings.ts';
import { tellLogFailures } from './failures.ts';
import { openSharedClock, type SharedClock } from './shared-clock.ts';
import { claimStore } from './store-owner.ts';
import { openTraces } from './traces.ts';

export interface Foundation {
  readonly config: Config;
  readonly transport: Transport;
  readonly store: Store;
  readonly telemetry: Telemetry;
  /** Epoch milliseconds, the same in every process. */
  readonly now: () => number;
  close(): Promise<void>;
}

/** A clock of the caller's own: what it keeps, it keeps until it is told. */
type Clock = (() => number) | undefined;

/** Loaded only when it is used, so that the embedded form does not carry a Kafka client. */
async function openTransport(config: Config, telemetry: Telemetry, clock: Clock): Promise<Transport> {
  const records = telemetry.metrics.histogram('bus_write_records');
  const onWrite = (many: number): void => records(many);
  const { durability } = config;
  if (config.brokers.length === 0)
    return openEmbedded({
      file: join(config.dataDir, 'log.db'),
      durability,
      onWrite,
      onFailure: tellLogFailures(telemetry),
      ...(clock ? { now: clock, sweepMs: 0 } : {}),
    });
  const { openKafka } = await import('@cohortlens/bus/kafka');
  return openKafka({
    brokers: config.brokers,
    clientId: 'cohortlens',
    publishDeadlineMs: config.publishDeadlineMs,
    onWrite,
    ...(await kafkaSecurity(config)),
    ...(config.replicationFactor > 0 ? { replicationFactor: config.replicationFactor } : {}),
    log: (level, message, detail) => telemetry.logger[level]({ bus: 'kafka', ...detail }, message),
  });
}

/** The same for MongoDB, where documents expire by the time that its processes share. */
async function openStore(config: Config, clock: Clock, shared: () => number, onLost: (why: string) => void): Promise<Store> {
  const { mongoUrl: url, mongoCaFile: caFile, mongoCertFile: certificateFile, mongoPool: poolSize } = config;
  if (url === undefined)
    return openSqliteStore({
      file: join(config.dataDir, 'store.db'),
      durability: config.durability,
      ...(clock ? { clock } : {}),
    });
  const { openMongoStore } = await import('@cohortlens/store/mongo');
  return openMongoStore({
    url,
    poolSize,
    clock: shared,
    onAnew: () => onLost('MongoDB was made anew'),
    ...(caFile === undefined ? {} : { caFile }),
    ...(certificateFile === undefined ? {} : { certificateFile }),
  });
}

/** A process that shares its store with no other has its own clock. */
async function openClock(store: Store, clock: Clock, { logger }: Telemetry): Promise<SharedClock> {
  if (clock !== undefined || store.kind === 'sqlite') return { now: clock ?? Date.now, stop: () => Promise.resolve() };
  return openSharedClock(() => store.time(), logger);
}

export interface FoundationOptions {
  /** Epoch milliseconds, instead of the machine's; with one nothing of the embedded log goes by itself. */
  readonly clock?: () => number;
  /** Told why what was opened will never work again, though it may when it is opened anew: the process had better end. */
  readonly onLost?: (why: string) => void;
}

/**
 * How long one of it may take to close when nothing is published any more: a store that does not answer gives up its last question by then,
 * a broker its goodbye, a collector its last spans.
 */
const CLOSE_MS = 6_000;

/** Opens everything, the transport last: it is closed first, so that no message comes any more when the store closes, and its spans are still sent. */
export async function openFoundation(
  config: Config,
  { clock, onLost = () => undefined }: FoundationOptions = {},
): Promise<Foundation> {
  const told = createTelemetry({ level: config.logLevel });
  const endings = new Endings();
  const onHung = (name: string): void => told.logger.warn(`ending ${name} hangs: it is left`);
  endings.add('telemetry', () => told.close());
  try {
    const tracing = await openTraces(config, told);
    if (tracing !== undefined) endings.add('tracing', () => tracing.close());
    const telemetry = tracing === undefined ? told : { ...told, tracing };
    endings.add('the watch over the process', watchProcess(telemetry.metrics));
    let now: () => number = Date.now;
    const store = await openStore(config, clock, () => now(), onLost);
    endings.add('the store', () => store.close());
    const shared = await openClock(store, clock, telemetry);
    endings.add('the clock', () => shared.stop());
    now = shared.now;
    const transport = await openTransport(config, telemetry, clock);
    endings.add('the transport', () => transport.close());
    await claimStore(store, config.topicPrefix);
    // What is published is acknowledged or given up first.
    const mostMs = config.publishDeadlineMs + CLOSE_MS;
    return { config, transport, store, telemetry, now, close: () => endings.all({ mostMs, onHung }) };
  } catch (error) {
    // Why it cannot be opened is what matters.
    await endings
      .all({ mostMs: CLOSE_MS, onHung })
      .catch((more: unknown) => told.logger.warn({ reason: String(more) }, 'what was opened stays open'));
    throw error;
  }
}
