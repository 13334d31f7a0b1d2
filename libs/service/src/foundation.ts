/** What all services of a process stand on: the transport, the store and telemetry, opened as the configuration says. */
import { join } from 'node:path';
import { openEmbedded, type Transport } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { createTelemetry, type Telemetry } from '@cohortlens/telemetry';
import { kafkaSecurity } from './kafka-security.ts';
import { openSharedClock, type SharedClock } from './shared-clock.ts';

export interface Foundation {
  readonly config: Config;
  readonly transport: Transport;
  readonly store: Store;
  readonly telemetry: Telemetry;
  /** Epoch milliseconds, the same in every process. */
  readonly now: () => number;
  close(): Promise<void>;
}

/** Loaded only when it is used, so that the embedded form does not carry a Kafka client. */
async function openTransport(config: Config, telemetry: Telemetry): Promise<Transport> {
  if (config.brokers.length === 0) return openEmbedded({ file: join(config.dataDir, 'log.db'), durability: config.durability });
  const { openKafka } = await import('@cohortlens/bus/kafka');
  return openKafka({
    brokers: config.brokers,
    clientId: 'cohortlens',
    publishDeadlineMs: config.publishDeadlineMs,
    ...(await kafkaSecurity(config)),
    ...(config.replicationFactor > 0 ? { replicationFactor: config.replicationFactor } : {}),
    log: (level, message, detail) => telemetry.logger[level]({ bus: 'kafka', ...detail }, message),
  });
}

/** The same for MongoDB. */
async function openStore(config: Config): Promise<Store> {
  const { mongoUrl: url, mongoCaFile: caFile, mongoCertFile: certificateFile, mongoPool: poolSize } = config;
  if (url === undefined) return openSqliteStore({ file: join(config.dataDir, 'store.db'), durability: config.durability });
  const { openMongoStore } = await import('@cohortlens/store/mongo');
  return openMongoStore({
    url,
    poolSize,
    ...(caFile === undefined ? {} : { caFile }),
    ...(certificateFile === undefined ? {} : { certificateFile }),
  });
}

/** A process that shares its store with no other has its own clock. */
async function openClock(store: Store): Promise<SharedClock> {
  if (store.kind === 'sqlite') return { now: Date.now, stop: () => undefined };
  return openSharedClock(() => store.time());
}

export async function openFoundation(config: Config): Promise<Foundation> {
  const telemetry = createTelemetry({ level: config.logLevel });
  const opened: (() => Promise<void> | void)[] = [];
  const close = async (): Promise<void> => {
    for (const each of opened) await each();
    await telemetry.close();
  };
  try {
    const transport = await openTransport(config, telemetry);
    opened.push(() => transport.close());
    const store = await openStore(config);
    opened.push(() => store.close());
    const clock = await openClock(store);
    opened.push(() => clock.stop());
    return { config, transport, store, telemetry, now: clock.now, close };
  } catch (error) {
    await close();
    throw error;
  }
}
