/** A batch as kafkajs sends it, and where its records then stand. */
import type { ProducerBatch, RecordMetadata, TopicMessages } from 'kafkajs';
import type { OutRecord, Position } from '../transport.ts';

interface Batched {
  readonly record: OutRecord;
}

/** `targets` is told the topics that it goes to. */
export function toBatch(batch: readonly Batched[], targets: Set<string>): ProducerBatch {
  const topics = new Map<string, TopicMessages>();
  for (const { record } of batch) {
    const { topic, partition, key, value, headers } = record;
    const messages = topics.get(topic)?.messages ?? [];
    messages.push({ partition, key, value, headers });
    topics.set(topic, { topic, messages });
    targets.add(topic);
  }
  return { acks: -1, topicMessages: [...topics.values()] };
}

/** The records' positions, in their order. Throws when a partition of one of them was not acknowledged. */
export function positionsOf(batch: readonly Batched[], written: readonly RecordMetadata[]): Position[] {
  const next = new Map<string, number[]>();
  for (const { topicName, partition, baseOffset, offset } of written) {
    const offsets = next.get(topicName) ?? [];
    offsets[partition] = Number(baseOffset ?? offset ?? Number.NaN);
    next.set(topicName, offsets);
  }
  return batch.map(({ record: { topic, partition } }) => {
    const ofTopic = next.get(topic);
    const offset = ofTopic?.[partition] ?? Number.NaN;
    if (ofTopic === undefined || !(offset >= 0))
      throw new Error(`the broker acknowledged nothing for ${topic}/${String(partition)}`);
    ofTopic[partition] = offset + 1;
    return { topic, partition, offset };
  });
}
