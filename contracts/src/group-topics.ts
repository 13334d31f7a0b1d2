/** The topics that are derived for each consumer group of a topic. A dead letter keeps the bytes, and why, in its headers. */
import { isDeclared, type TopicName } from './topics.ts';

const DAY = 24 * 60 * 60_000;

export const retryTopic = (topic: TopicName, group: string): string => `${topic}.retry.${group}`;
export const deadLetterTopic = (topic: TopicName, group: string): string => `${topic}.dlq.${group}`;
/** Whose dead letters a topic has, by its name without a prefix; undefined when it has none. */
export function deadLettersOf(name: string): { readonly topic: TopicName; readonly group: string } | undefined {
  const [, topic = '', group = ''] = /^(.+)\.dlq\.([^.]+)$/.exec(name) ?? [];
  return isDeclared(topic) ? { topic, group } : undefined;
}

/** Longer than any topic that a group consumes: what waits for its next attempt is not to be gone before what does not. */
export const RETRY_RETENTION_MS = 14 * DAY;
export const DEAD_LETTER_RETENTION_MS = 14 * DAY;
/** They are few; as many as the topic has would be a third of all partitions. */
export const DEAD_LETTER_PARTITIONS = 1;
