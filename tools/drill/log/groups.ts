/** Sets a service's group back to the beginning of all that it consumes, while none of its replicas runs. */
import { Kafka, logLevel } from 'kafkajs';

/** Everything will be delivered to it once more. */
export async function replay(brokers: string, groupId: string): Promise<void> {
  const admin = new Kafka({ brokers: brokers.split(','), clientId: 'drill', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    for (const { topic, partitions } of await admin.fetchOffsets({ groupId })) {
      await admin.setOffsets({ groupId, topic, partitions: partitions.map(({ partition }) => ({ partition, offset: '0' })) });
    }
  } finally {
    await admin.disconnect();
  }
}
