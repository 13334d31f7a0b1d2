import { afterAll, beforeAll } from '@jest/globals';
import { findKafka, type Kafka } from '@cohortlens/testing/infrastructure';
import { busConformance, transportConformance, uniquePrefix } from '../conformance.ts';
import { openKafka } from './index.ts';

let found: Kafka | undefined;
beforeAll(async () => {
  found = await findKafka();
}, 120_000);
afterAll(() => found?.stop());

const harness = {
  open: () => openKafka({ brokers: found?.brokers ?? [], clientId: 'conformance' }),
  prefix: uniquePrefix,
  maxMs: 20_000,
};
transportConformance('Kafka', harness);
busConformance('Kafka', harness);
