/** Who leads which partition, asked of the brokers themselves. */
import { Kafka, logLevel, type Admin } from 'kafkajs';

export interface Partition {
  readonly partition: number;
  /** The number of its leader's node; -1: it has none. */
  readonly leader: number;
  /** How many replicas are in sync. */
  readonly inSync: number;
}

const TIMES = { connectionTimeout: 1_000, requestTimeout: 2_000, retry: { retries: 0 } } as const;

/** The partitions of a topic by its full name. Rejects when no broker tells. */
export async function partitionsOf(brokers: string, topic: string): Promise<readonly Partition[]> {
  const admin: Admin = new Kafka({
    brokers: brokers.split(','),
    clientId: 'drill',
    logLevel: logLevel.NOTHING,
    ...TIMES,
  }).admin();
  try {
    await admin.connect();
    const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
    return (topics[0]?.partitions ?? []).map(({ partitionId, leader, isr }) => ({
      partition: partitionId,
      leader,
      inSync: isr.length,
    }));
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
