/** Sets a service's group back on a topic, while none of its replicas runs: its last messages are delivered to it once more. */
import { Kafka, logLevel } from 'kafkajs';

export interface Replayed {
  /** With the prefix, as are the topics. */
  readonly group: string;
  readonly topics: readonly string[];
  /** Of each partition the last so many. */
  readonly last: number;
}

export async function replay(brokers: string, { group, topics, last }: Replayed): Promise<void> {
  const admin = new Kafka({ brokers: brokers.split(','), clientId: 'drill', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    for (const topic of topics) {
      const ends = await admin.fetchTopicOffsets(topic);
      const partitions = ends.map(({ partition, offset }) => ({ partition, offset: String(Math.max(0, Number(offset) - last)) }));
      await admin.setOffsets({ groupId: group, topic, partitions });
    }
  } finally {
    await admin.disconnect();
  }
}
