/** Which v1 answers: the real one that LEGACY_V1_URL names, or the embedded reference model, which then also listens as v1 did. */
import { join } from 'node:path';
import type { Config } from '@cohortlens/config';
import { CAPABILITIES, LIMITS, requestsTopic, TOPICS } from '@cohortlens/contracts';
import type { V1 } from './domain/ask-v1.ts';
import { loadReferenceModel, SHIPPED_CUSTOMERS } from './model/load.ts';
import { referenceV1 } from './outbound/reference-v1.ts';
import { createV1Client } from './outbound/v1.client.ts';
import { createStandin } from './standin/standin.ts';

export interface V1Source {
  readonly v1: V1;
  /** The same v1 for second questions: they have connections of their own, so that no client waits for one. */
  readonly again: V1;
  /** Where the stand-in listens. */
  readonly url?: string;
  close(): Promise<void>;
}

const TRAINING_MS = 60_000;
/** Of the requests and of those that are tried again: of each as many may be in hand as there are connections. */
const PARTITIONS = 2 * CAPABILITIES.reduce((sum, capability) => sum + TOPICS[requestsTopic(capability)].partitions, 0);
/** Second questions that may wait for one of their connections; further ones are not asked. */
const REPEATS_QUEUED = 1_024;

function real(url: string, config: Config, now: () => number): V1Source {
  const { jwtSecret, v1Connections: connections, v1TimeoutMs: timeoutMs } = config;
  const client = { url, jwtSecret, clock: now, timeoutMs };
  const v1 = createV1Client({ ...client, connections, queued: PARTITIONS * connections });
  const again = createV1Client({ ...client, connections: LIMITS.v1RepeatsAtOnce, queued: REPEATS_QUEUED });
  return { v1, again, close: async () => void (await Promise.all([v1.close(), again.close()])) };
}

/** The faults are shared: what is injected over the stand-in's HTTP also holds for requests from the bus. */
async function embedded(config: Config, now: () => number): Promise<V1Source> {
  const model = await loadReferenceModel({
    csvPath: SHIPPED_CUSTOMERS,
    cacheDir: join(config.dataDir, 'models'),
    timeoutMs: TRAINING_MS,
  });
  const faults = { error_rate: config.v1ErrorRate, latency_ms: config.v1LatencyMs, noise: config.v1Noise };
  const { jwtSecret, user, password, usageLimit } = config;
  const standin = createStandin({ model, jwtSecret, user, password, usageLimit, clock: now, faults });
  // Of several replicas the first one stands where v1 stood.
  const url = config.index === 0 ? await standin.listen({ host: config.host, port: config.v1Port }) : undefined;
  const v1 = referenceV1(model, faults);
  return { v1, again: v1, ...(url === undefined ? {} : { url }), close: () => standin.close() };
}

export function openV1(config: Config, now: () => number): Promise<V1Source> {
  return config.v1Url === undefined ? embedded(config, now) : Promise.resolve(real(config.v1Url, config, now));
}
