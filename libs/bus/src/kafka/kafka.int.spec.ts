import { afterAll, beforeAll } from '@jest/globals';
import { findKafka, type Kafka } from '@cohortlens/testing/infrastructure';
import kafkajs from 'kafkajs';
import { busConformance, transportConformance, uniquePrefix } from '../conformance.ts';
import type { Transport } from '../transport.ts';
import { openKafka } from './index.ts';

let found: Kafka | undefined;
beforeAll(async () => {
  found = await findKafka();
}, 120_000);
afterAll(() => found?.stop());

/** A broker looks for what is past its retention every few minutes; this is what it does then. */
async function forget(_: Transport, topic: string): Promise<void> {
  const admin = new kafkajs.Kafka({ brokers: [...(found?.brokers ?? [])], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const ends = await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: ends.map(({ partition, high }) => ({ partition, offset: high })) });
  } finally {
    await admin.disconnect();
  }
}

const harness = {
  forget,
  open: () => openKafka({ brokers: found?.brokers ?? [], clientId: 'conformance' }),
  prefix: uniquePrefix,
  maxMs: 20_000,
};
transportConformance('Kafka', harness);
busConformance('Kafka', harness);
