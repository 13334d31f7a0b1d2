/**
 * The registry of topics: each is declared here once, with its key, partitions, retention, owner and schema. Both transports
 * are provisioned from it, AsyncAPI and the docs are generated from it, and the bus refuses what is not in it.
 */
import { CAPABILITIES } from './capabilities.ts';
import type { SchemaName } from '../generated/schema-names.js';
import type { Capability } from '../generated/types.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

export interface TopicDeclaration {
  /** What its messages say, in a sentence. */
  readonly about: string;
  /** What a message is keyed by: messages with one key keep their order. */
  readonly key: string;
  /** Fixed for ever: a keyed topic is never resized. */
  readonly partitions: number;
  /** How long a message is kept, in milliseconds. */
  readonly retentionMs: number | 'forever';
  /** Only the newest message of each key is kept. */
  readonly compacted?: boolean;
  /** The service that owns it: the only one that publishes it, or for a topic of questions, that answers. */
  readonly owner: string;
  /** Others write it, and its owner reads it. */
  readonly inbox?: boolean;
  /** The schema of a message's data, and the CloudEvents type that names it on the wire. */
  readonly schema: SchemaName;
  readonly type: string;
  /** What is kept in the message only for a while: a loss of power may cost it, a crash of the process may not. */
  readonly personal: boolean;
}

const PARTITIONS = 6;

const requests = <C extends Capability>(capability: C) =>
  ({
    about: `A ${capability} was asked: the accepted request with its body and the routing decision in its headers.`,
    key: 'request id',
    partitions: PARTITIONS,
    retentionMs: 8 * DAY,
    owner: 'ingress',
    schema: `${capability}-request`,
    type: `cohortlens.request.${capability}`,
    personal: true,
  }) as const;
const results = <C extends Capability>(capability: C) =>
  ({
    about: "One side's result. The first of each side in the log counts, for the client, the ledger and the comparator alike.",
    key: 'request id',
    partitions: PARTITIONS,
    retentionMs: 8 * DAY,
    owner: `${capability}, legacy`,
    schema: `${capability}-result`,
    type: `cohortlens.result.${capability}`,
    personal: true,
  }) as const;
const repeats = <C extends Capability>(capability: C) =>
  ({
    about: "v1's second answer to a request of the sample: what it disagrees on with itself is the noise floor.",
    key: 'request id',
    partitions: PARTITIONS,
    retentionMs: DAY,
    owner: 'legacy-repeat',
    schema: `${capability}-result`,
    type: `cohortlens.repeat.${capability}`,
    personal: true,
  }) as const;
const diffs = <C extends Capability>(capability: C) =>
  ({
    about: 'The comparison of v1 and v2 on one request.',
    key: 'request id',
    partitions: PARTITIONS,
    retentionMs: 30 * DAY,
    owner: 'comparator',
    schema: `diff-${capability}`,
    type: `cohortlens.diff.${capability}`,
    personal: true,
  }) as const;

export const TOPICS = {
  'requests.prediction': requests('prediction'),
  'requests.segmentation': requests('segmentation'),
  'requests.recommendation': requests('recommendation'),
  'results.prediction': results('prediction'),
  'results.segmentation': results('segmentation'),
  'results.recommendation': results('recommendation'),
  'repeats.prediction': repeats('prediction'),
  'repeats.segmentation': repeats('segmentation'),
  'repeats.recommendation': repeats('recommendation'),
  'diffs.prediction': diffs('prediction'),
  'diffs.segmentation': diffs('segmentation'),
  'diffs.recommendation': diffs('recommendation'),
  'diffs.summary': {
    about:
      'What the comparisons of a capability in a minute came to. Told again, with a higher revision, when a late answer changes it.',
    key: 'capability/minute',
    partitions: 1,
    retentionMs: 30 * DAY,
    owner: 'comparator',
    schema: 'diffs-minute',
    type: 'cohortlens.diffs.minute',
    personal: false,
  },
  outcomes: {
    about: 'What became of an HTTP request. No body, no credentials.',
    key: 'request id',
    partitions: PARTITIONS,
    retentionMs: 8 * DAY,
    owner: 'ingress',
    schema: 'outcome',
    type: 'cohortlens.outcome',
    personal: false,
  },
  'flags.commands': {
    about: "Operators' signed commands, in the order that decides.",
    key: 'none: one partition',
    partitions: 1,
    retentionMs: 'forever',
    owner: 'flags',
    inbox: true,
    schema: 'flags-command',
    type: 'cohortlens.flags.command',
    personal: false,
  },
  'flags.events': {
    about: 'The audit: every command, applied or refused, with before and after.',
    key: 'command id',
    partitions: 1,
    retentionMs: 'forever',
    owner: 'flags',
    schema: 'flags-event',
    type: 'cohortlens.flags.event',
    personal: false,
  },
  'flags.state': {
    about: 'The flag state in force. Every service keeps a copy.',
    key: 'the constant current',
    partitions: 1,
    retentionMs: 'forever',
    compacted: true,
    owner: 'flags',
    schema: 'flags-state',
    type: 'cohortlens.flags.state',
    personal: false,
  },
  'rules.state': {
    about: 'The rule sets of v2, each version under its own key, for ever.',
    key: 'capability/version',
    partitions: 1,
    retentionMs: 'forever',
    compacted: true,
    owner: 'prediction, segmentation, recommendation, ingress',
    schema: 'rule-set',
    type: 'cohortlens.rules',
    personal: false,
  },
  'faults.state': {
    about: 'The faults that v2 is told to have, for drills and demonstrations; nobody writes or reads it unless FAULTS is on.',
    key: 'the constant v2',
    partitions: 1,
    retentionMs: 'forever',
    compacted: true,
    owner: 'ingress',
    schema: 'v2-faults',
    type: 'cohortlens.faults',
    personal: false,
  },
  instances: {
    about: "A replica's sign of life: its epoch (which acknowledges the flag state) and its lag.",
    key: 'service/instance',
    partitions: 1,
    retentionMs: DAY,
    compacted: true,
    owner: 'every service',
    schema: 'heartbeat',
    type: 'cohortlens.instance.heartbeat',
    personal: false,
  },
  'queries.ledger': {
    about: 'A question to the ledger; the answer goes to the topic named in replyto.',
    key: 'correlation id',
    partitions: PARTITIONS,
    retentionMs: 10 * MINUTE,
    owner: 'ledger',
    inbox: true,
    schema: 'ledger-query',
    type: 'cohortlens.query.ledger',
    personal: false,
  },
  'queries.comparator': {
    about: 'A question to the comparator; the answer goes to the topic named in replyto.',
    key: 'correlation id',
    partitions: PARTITIONS,
    retentionMs: 10 * MINUTE,
    owner: 'comparator',
    inbox: true,
    schema: 'diffs-query',
    type: 'cohortlens.query.diffs',
    personal: false,
  },
  'queries.traffic': {
    about: 'A question about the traffic of the last minutes; the answer goes to the topic named in replyto.',
    key: 'correlation id',
    partitions: PARTITIONS,
    retentionMs: 10 * MINUTE,
    owner: 'ledger',
    inbox: true,
    schema: 'traffic-query',
    type: 'cohortlens.query.traffic',
    personal: false,
  },
} as const satisfies Record<string, TopicDeclaration>;

export type TopicName = keyof typeof TOPICS;

export const isDeclared = (topic: string): topic is TopicName => Object.hasOwn(TOPICS, topic);

/** A reply topic belongs to one ingress instance; its messages are of any of these types. */
export const REPLIES = {
  about: "Answers to one instance's requests and questions: a result, a ledger answer, a comparator answer or a flag event.",
  prefix: 'replies.',
  partitions: 1,
  retentionMs: 10 * MINUTE,
  schemas: {
    'cohortlens.result.prediction': 'prediction-result',
    'cohortlens.result.segmentation': 'segmentation-result',
    'cohortlens.result.recommendation': 'recommendation-result',
    'cohortlens.answer.ledger': 'ledger-answer',
    'cohortlens.answer.diffs': 'diffs-answer',
    'cohortlens.answer.traffic': 'traffic-report',
    'cohortlens.flags.event': 'flags-event',
  },
} as const;

export type ReplyTopic = `replies.${string}`;

export const requestsTopic = <C extends Capability>(capability: C): `requests.${C}` => `requests.${capability}`;
export const resultsTopic = <C extends Capability>(capability: C): `results.${C}` => `results.${capability}`;
export const repeatsTopic = <C extends Capability>(capability: C): `repeats.${C}` => `repeats.${capability}`;
export const diffsTopic = <C extends Capability>(capability: C): `diffs.${C}` => `diffs.${capability}`;

/** What the ledger's books are made of: of what stands in them, read to their ends, nothing is missing there. */
export const BOOKED: readonly TopicName[] = [...CAPABILITIES.map(requestsTopic), ...CAPABILITIES.map(resultsTopic), 'outcomes'];
