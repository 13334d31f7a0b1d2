/** What all services of a process stand on: the transport, the store and telemetry, opened as the configuration says. */
import { join } from 'node:path';
import { openEmbedded, type Transport } from '@cohortlens/bus';
import type { Config } from '@cohortlens/config';
import { openSqliteStore, type Store } from '@cohortlens/store';
import { createTelemetry, type Telemetry, watchProcess } from '@cohortlens/telemetry';
import { kafkaSecurity } from './kafka-security.ts';
import { openTraces } from './traces.ts';

export interface Foundation {
  readonly config: Config;
  readonly transport: Transport;
  readonly store: Store;
  readonly telemetry: Telemetry;
  readonly now: () => number;
  close(): Promise<void>;
}

/** Loaded only when it is used, so that the embedded form does not carry a Kafka client. */
async function openTransport(config: Config, telemetry: Telemetry): Promise<Transport> {
  const records = telemetry.metrics.histogram('bus_write_records');
  const onWrite = (many: number): void => records(many);
  if (config.brokers.length === 0)
    return openEmbedded({ file: join(config.dataDir, 'log.db'), durability: config.durability, onWrite });
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

export async function openFoundation(config: Config): Promise<Foundation> {
  const told = createTelemetry({ level: config.logLevel });
  const tracing = await openTraces(config, told);
  const telemetry = tracing === undefined ? told : { ...told, tracing };
  const watching = watchProcess(telemetry.metrics);
  const transport = await openTransport(config, telemetry);
  const store = await openStore(config).catch(async (error: unknown) => {
    await transport.close();
    throw error;
  });
  const close = async (): Promise<void> => {
    await transport.close();
    await store.close();
    watching();
    await tracing?.close();
    await telemetry.close();
  };
  return { config, transport, store, telemetry, now: Date.now, close };
}
