import { afterAll, beforeAll } from '@jest/globals';
import { busConformance, transportConformance, uniquePrefix } from '../conformance.ts';
import type { Brokers } from './conformance-brokers.ts';
import { findBrokers } from './conformance-brokers.ts';
import { openKafka } from './index.ts';

let found: Brokers | undefined;
beforeAll(async () => {
  found = await findBrokers();
}, 120_000);
afterAll(() => found?.stop());

const harness = {
  open: () => openKafka({ brokers: found?.brokers ?? [], clientId: 'conformance' }),
  prefix: uniquePrefix,
  maxMs: 20_000,
};
transportConformance('Kafka', harness);
busConformance('Kafka', harness);
