/** Messages that nobody can handle, written past the bus by somebody who does not know it. */
import { randomUUID } from 'node:crypto';
import { Kafka, logLevel, type Message } from 'kafkajs';
import type { ErrorCode } from '@cohortlens/contracts';

export interface Kind {
  readonly name: string;
  /** What its dead letters must say. */
  readonly cause: ErrorCode;
  /** The services that take it for theirs. */
  readonly groups: readonly string[];
  readonly message: () => Pick<Message, 'headers' | 'value'>;
}

const ASKED = ['comparator', 'ledger', 'legacy', 'prediction'] as const;
/** Larger than the bus takes, and just within what its topics do: no dead letter can hold it. */
const OVERSIZED = 4_800_000;

const headers = (id: string) => ({
  ce_specversion: '1.0',
  ce_id: id,
  ce_source: '/drill',
  ce_type: 'cohortlens.request.prediction',
  ce_primary: 'v1',
  ce_shadow: 'v2',
});

export const KINDS: readonly Kind[] = [
  {
    name: 'no JSON',
    cause: 'undecodable',
    groups: ASKED,
    message: () => ({ headers: headers(randomUUID()), value: '{"capability":' }),
  },
  {
    name: 'another shape',
    cause: 'schema_mismatch',
    groups: ASKED,
    message: () => ({ headers: headers(randomUUID()), value: '{}' }),
  },
  {
    name: 'an unknown type',
    cause: 'unknown_type',
    groups: ASKED,
    message: () => ({ headers: { ...headers(randomUUID()), ce_type: 'drill' }, value: '{}' }),
  },
  // Nobody can tell from its headers whom it concerns.
  {
    name: 'no envelope',
    cause: 'undecodable',
    groups: [...ASKED, 'legacy-repeat'],
    message: () => ({ headers: {}, value: '{}' }),
  },
  {
    name: 'oversized',
    cause: 'schema_mismatch',
    groups: ASKED,
    message: () => ({ headers: headers(randomUUID()), value: JSON.stringify('x'.repeat(OVERSIZED)) }),
  },
];

/** Where a poisoned message stands. */
export interface Planted {
  readonly kind: Kind;
  /** partition/offset. */
  readonly position: string;
}

export interface Poisoner {
  /** Writes one of the nth kind to the topic, on the nth partition. */
  plant(n: number): Promise<Planted>;
  close(): Promise<void>;
}

/** `topic` by its full name. */
export async function openPoisoner(brokers: string, topic: string, partitions: number): Promise<Poisoner> {
  const kafka = new Kafka({ brokers: brokers.split(','), clientId: 'drill', logLevel: logLevel.NOTHING });
  const producer = kafka.producer({ allowAutoTopicCreation: false });
  await producer.connect();
  return {
    plant: async (n) => {
      const kind = KINDS[n % KINDS.length] as Kind;
      const partition = n % partitions;
      // Whoever poisons a topic does not use the bus.
      // eslint-disable-next-line no-restricted-syntax
      const [written] = await producer.send({ topic, messages: [{ ...kind.message(), key: randomUUID(), partition }] });
      return { kind, position: `${String(partition)}/${String(written?.baseOffset)}` };
    },
    close: () => producer.disconnect(),
  };
}
