/** Makes services forget what they have handled, while none of their replicas runs: everything is delivered to them once more. */
import { Kafka, logLevel } from 'kafkajs';

export async function replay(brokers: string, groups: readonly string[]): Promise<void> {
  const admin = new Kafka({ brokers: brokers.split(','), clientId: 'drill', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    await admin.deleteGroups([...groups]);
  } finally {
    await admin.disconnect();
  }
}
