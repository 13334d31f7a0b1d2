/** The bus as an AsyncAPI 3.0 document, from the registry of topics, the headers and the schemas. */
import {
  DEAD_LETTER_PARTITIONS,
  DEAD_LETTER_RETENTION_MS,
  HEADERS,
  LIMITS,
  REPLIES,
  RETRY_RETENTION_MS,
  TOPICS,
  type HeaderDeclaration,
  type TopicDeclaration,
} from '@cohortlens/contracts';
import { componentRef, components, json, reachable, type Examples } from './documents.ts';
import type { Schema } from './schemas.ts';

type Json = Record<string, unknown>;
const PREFIX = { prefix: { description: 'TOPIC_PREFIX', default: 'cohortlens.' } };
const topics: readonly (readonly [string, TopicDeclaration])[] = Object.entries(TOPICS);

const kafka = (partitions: number | undefined, retentionMs: number | 'forever', compacted = false): Json => ({
  kafka: {
    ...(partitions === undefined ? {} : { partitions }),
    topicConfiguration: {
      'cleanup.policy': [compacted ? 'compact' : 'delete'],
      'retention.ms': retentionMs === 'forever' ? -1 : retentionMs,
      'max.message.bytes': LIMITS.busMessageBytes,
    },
    bindingVersion: '0.5.0',
  },
});

function headerSchema(): Json {
  const rows: [string, HeaderDeclaration][] = Object.entries(HEADERS);
  return {
    type: 'object',
    description: 'CloudEvents 1.0 in binary mode, and the extensions of this system.',
    required: rows.filter(([, h]) => h.on === 'every').map(([name]) => name),
    properties: Object.fromEntries(
      rows.map(([name, h]) => [
        name,
        {
          type: 'string',
          description: h.on === 'every' || h.on === 'any' ? h.about : `On ${h.on}: ${h.about}`,
          ...(h.values && { enum: h.values }),
        },
      ]),
    ),
    additionalProperties: true,
  };
}

/** Every type of message with its schema, also those that only reply topics carry. */
export function messageTypes(): Map<string, { schema: string; key: string; about: string }> {
  const found = new Map<string, { schema: string; key: string; about: string }>();
  for (const [, t] of topics) found.set(t.type, { schema: t.schema, key: t.key, about: t.about });
  for (const [type, schema] of Object.entries(REPLIES.schemas))
    if (!found.has(type)) found.set(type, { schema, key: 'request or correlation id', about: REPLIES.about });
  return found;
}

const channelMessages = (types: readonly string[]): Json =>
  Object.fromEntries(types.map((type) => [type, { $ref: `#/components/messages/${type}` }]));

function channels(): Json {
  const types = [...messageTypes().keys()];
  const derived = (kind: 'retry' | 'dlq', about: string, retentionMs: number, partitions?: number): Json => ({
    address: `{prefix}{topic}.${kind}.{group}`,
    description: about,
    parameters: {
      ...PREFIX,
      topic: { description: 'The topic that the message came from.', enum: topics.map(([name]) => name) },
      group: { description: 'The consumer group whose handler failed.' },
    },
    messages: channelMessages(topics.map(([, t]) => t.type)),
    bindings: kafka(partitions, retentionMs),
  });
  return {
    ...Object.fromEntries(
      topics.map(([name, t]) => [
        name,
        {
          address: `{prefix}${name}`,
          title: name,
          description: `${t.about} Owner: ${t.owner}. Key: ${t.key}.`,
          parameters: PREFIX,
          messages: channelMessages([t.type]),
          bindings: kafka(t.partitions, t.retentionMs, t.compacted),
        },
      ]),
    ),
    replies: {
      address: `{prefix}${REPLIES.prefix}{instance}`,
      title: 'replies',
      description: REPLIES.about,
      parameters: { ...PREFIX, instance: { description: 'The ingress instance that waits.' } },
      messages: channelMessages(Object.keys(REPLIES.schemas).filter((t) => types.includes(t))),
      bindings: kafka(REPLIES.partitions, REPLIES.retentionMs),
    },
    retry: derived(
      'retry',
      'A message whose handler failed, until its next attempt: the same bytes, partitions as the topic.',
      RETRY_RETENTION_MS,
    ),
    dlq: derived(
      'dlq',
      'Dead letters: the same bytes, with the cause in the headers.',
      DEAD_LETTER_RETENTION_MS,
      DEAD_LETTER_PARTITIONS,
    ),
  };
}

const isQuestion = (name: string): boolean => name.startsWith('queries.') || name.startsWith('requests.');

function operations(): Json {
  return Object.fromEntries(
    topics.map(([name, t]) => {
      const inbox = t.inbox === true;
      const action = inbox ? 'receive' : 'send';
      const reply = {
        address: { location: '$message.header#/ce_replyto', description: 'The reply topic of the instance that asks.' },
        channel: { $ref: '#/channels/replies' },
      };
      return [
        `${name}.${action}`,
        {
          action,
          title: `${t.owner} ${inbox ? 'reads' : 'publishes'} ${name}`,
          channel: { $ref: `#/channels/${name}` },
          messages: [{ $ref: `#/channels/${name}/messages/${t.type}` }],
          tags: t.owner.split(', ').map((o) => ({ name: o })),
          ...(isQuestion(name) ? { reply } : {}),
        },
      ];
    }),
  );
}

export function asyncapi(schemas: Map<string, Schema>, version: string, examples: (schema: string) => Examples): string {
  const types = [...messageTypes()];
  return json({
    asyncapi: '3.0.0',
    id: 'urn:cohortlens:bus',
    info: {
      title: 'CohortLens bus',
      version,
      description:
        'Every message of the system. Topics are provisioned from the registry in contracts, never created by accident.',
    },
    defaultContentType: 'application/json',
    servers: {
      kafka: {
        host: '{brokers}',
        protocol: 'kafka',
        variables: { brokers: { description: 'KAFKA_BROKERS', default: 'localhost:9092' } },
      },
    },
    channels: channels(),
    operations: operations(),
    components: {
      messages: Object.fromEntries(
        types.map(([type, { schema, key, about }]) => [
          type,
          {
            name: type,
            title: schema,
            summary: about,
            contentType: 'application/json',
            headers: componentRef('headers'),
            payload: componentRef(schema),
            bindings: { kafka: { key: { type: 'string', description: key }, bindingVersion: '0.5.0' } },
            examples: examples(schema)
              .valid.slice(0, 1)
              .map((payload) => ({ payload })),
          },
        ]),
      ),
      schemas: {
        headers: headerSchema(),
        ...components(
          schemas,
          reachable(
            schemas,
            types.map(([, t]) => t.schema),
          ),
        ),
      },
    },
  });
}
