/** The connection of a producer; another one takes its place after any failure whose outcome is open. */
import type { Producer as KafkaProducer } from 'kafkajs';
import { within } from '../consume/wait.ts';
import { BusError } from '../errors.ts';
import { type Client, openClient } from './client.ts';
import { RETRIES, type Settings } from './options.ts';

export interface ProducerLine {
  readonly client: Client;
  readonly producer: KafkaProducer;
  /** Every topic that it has written to: kafkajs asks for the metadata of all of them, and fails when one is gone. */
  readonly topics: Set<string>;
}

const DISCONNECT_MS = 1_000;

/** Rejects with a BusError when no broker can be reached. */
export async function openProducerLine(settings: Settings): Promise<ProducerLine> {
  const { publishDeadlineMs } = settings;
  const client = openClient(settings, { requestTimeoutMs: publishDeadlineMs / 2, retry: RETRIES.append });
  // kafkajs looks after changes of leaders on errors; a leader that is silent is left by discarding the producer.
  // Retries end with the append; the producer is discarded then, as it must be.
  const producer = client.kafka.producer({
    idempotent: true,
    allowAutoTopicCreation: false,
    metadataMaxAge: 300_000,
    createPartitioner: () => (args) => args.message.partition ?? 0,
    retry: RETRIES.append,
  });
  try {
    await within(producer.connect(), publishDeadlineMs, 'connecting to the brokers');
  } catch (error) {
    client.discard();
    throw new BusError('bus_unavailable', 'no broker can be reached', { cause: error });
  }
  return { client, producer, topics: new Set() };
}

export async function closeProducerLine({ client, producer }: ProducerLine): Promise<void> {
  await within(producer.disconnect(), DISCONNECT_MS, 'disconnecting the producer').catch(() => undefined);
  client.discard();
}
