/** The registry's topics under the names that the log knows: with the prefix, and with each group's retry and dead-letter topics. */
import {
  DEAD_LETTER_PARTITIONS,
  DEAD_LETTER_RETENTION_MS,
  deadLetterTopic,
  isDeclared,
  REPLIES,
  RETRY_RETENTION_MS,
  retryTopic,
  TOPICS,
  type SchemaName,
  type TopicDeclaration,
  type TopicName,
} from '@cohortlens/contracts';
import type { Flow } from './flow.ts';
import type { TopicSpec } from './transport.ts';

/** Throws RangeError for a name that the compiler did not see. */
function declarationOf(topic: TopicName): TopicDeclaration {
  if (!isDeclared(topic)) throw new RangeError(`there is no topic '${String(topic)}'`);
  return TOPICS[topic];
}
export const isReply = (topic: string): boolean => topic.startsWith(REPLIES.prefix);

export function partitionsOf(topic: string): number {
  return isDeclared(topic) ? TOPICS[topic].partitions : REPLIES.partitions;
}

/** The schema that a type's data must fit on a topic; undefined when the type does not belong there. */
export function schemaOf(topic: string, type: string): SchemaName | undefined {
  if (isDeclared(topic)) return TOPICS[topic].type === type ? TOPICS[topic].schema : undefined;
  return isReply(topic) ? (REPLIES.schemas as Readonly<Record<string, SchemaName>>)[type] : undefined;
}

function topicSpec(prefix: string, topic: TopicName): TopicSpec {
  const { partitions, retentionMs, compacted } = declarationOf(topic);
  return { name: prefix + topic, partitions, retentionMs, compacted: compacted ?? false };
}

export function replySpec(prefix: string, topic: string): TopicSpec {
  return { name: prefix + topic, partitions: REPLIES.partitions, retentionMs: REPLIES.retentionMs, compacted: false };
}

/** The topics that a group needs beside the one it consumes. */
function groupSpecs(prefix: string, topic: TopicName, group: string): readonly TopicSpec[] {
  const [again, dead] = [prefix + retryTopic(topic, group), prefix + deadLetterTopic(topic, group)];
  return [
    { name: again, partitions: declarationOf(topic).partitions, retentionMs: RETRY_RETENTION_MS, compacted: false },
    { name: dead, partitions: DEAD_LETTER_PARTITIONS, retentionMs: DEAD_LETTER_RETENTION_MS, compacted: false },
  ];
}

/** All that a service's group consumes, what it is to try again included. */
export function consumedBy(prefix: string, { service, consumes }: Flow): readonly string[] {
  const topics = consumes.map(({ topic }) => topic);
  return [...topics.map((topic) => prefix + topic), ...retriesOf(prefix, topics, service)];
}

/** Where a group keeps what it is to try again. */
export const retriesOf = (prefix: string, topics: readonly TopicName[], group: string): readonly string[] =>
  topics.map((topic) => prefix + retryTopic(topic, group));

/** The topics that services need, each once; reply topics are made by whoever opens an inbox. */
export function flowSpecs(prefix: string, flows: readonly Flow[]): readonly TopicSpec[] {
  const specs = flows.flatMap(({ service, consumes, follows, produces }) => {
    const named = [...consumes.map((i) => i.topic), ...follows, ...produces.filter((t) => t !== 'replies')];
    return [...named.map((topic) => topicSpec(prefix, topic)), ...consumes.flatMap((i) => groupSpecs(prefix, i.topic, service))];
  });
  return [...new Map(specs.map((spec) => [spec.name, spec])).values()];
}
