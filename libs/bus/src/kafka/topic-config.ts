/** How a topic of the registry is made on the brokers. */
import type { ITopicConfig } from 'kafkajs';
import type { TopicSpec } from '../transport.ts';
import { MOST_MESSAGE_BYTES, type Settings } from './options.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * The broker stores what comes as it can be read here: kafkajs knows no snappy, lz4 or zstd, and one batch of a foreign producer that it
 * cannot read would hold up every reader of the topic for ever. It also tells the size of what was compressed from what it unpacks to.
 */
export const PLAIN = { 'compression.type': 'uncompressed' } as const;

/** What is compacted, or has a retention that ends, leaves the log only with its segment: segments are closed in time. */
function segmentMs({ compacted, retentionMs }: TopicSpec): number {
  if (compacted) return 10 * MINUTE;
  return retentionMs === 'forever' ? 7 * DAY : Math.min(Math.max(retentionMs / 8, 10 * MINUTE), DAY);
}

function policy({ compacted, retentionMs }: TopicSpec): string {
  if (!compacted) return 'delete';
  return retentionMs === 'forever' ? 'compact' : 'compact,delete';
}

/** `brokers` is how many there are: no topic can have more replicas than that. */
export function topicConfig(spec: TopicSpec, settings: Settings, brokers: number): ITopicConfig {
  const replicationFactor = settings.replicationFactor ?? Math.min(3, brokers);
  const entries: Readonly<Record<string, string | number>> = {
    'cleanup.policy': policy(spec),
    'retention.ms': spec.retentionMs === 'forever' ? -1 : spec.retentionMs,
    'segment.ms': segmentMs(spec),
    'max.message.bytes': MOST_MESSAGE_BYTES,
    'min.insync.replicas': replicationFactor >= 3 ? 2 : 1,
    // When the log took it: a producer's clock may be wrong, and retention must not follow it.
    'message.timestamp.type': 'LogAppendTime',
    ...PLAIN,
    ...(spec.compacted ? { 'min.cleanable.dirty.ratio': 0.1 } : {}),
  };
  return {
    topic: spec.name,
    numPartitions: spec.partitions,
    replicationFactor,
    configEntries: Object.entries(entries).map(([name, value]) => ({ name, value: String(value) })),
  };
}
