/** kafkajs by itself with its defaults: one send for each question and each answer, a group for each side. */
import { randomUUID } from 'node:crypto';
import kafkajs, { type EachMessagePayload, type Kafka } from 'kafkajs';
import type { Served } from '../child.ts';
import { drive, type Load } from './load.ts';
import type { Place } from './ours.ts';
import { customer, type PredictionRequest, resultOf } from './payload.ts';

const PROBE_MS = 1_000;
const READY_MS = 30_000;

const namesOf = ({ prefix }: Place) => ({
  asked: `${prefix}requests.prediction`,
  answered: `${prefix}requests.prediction.reply`,
});
const open = ({ brokers }: Place): Kafka => new kafkajs.Kafka({ brokers: [...brokers], logLevel: kafkajs.logLevel.ERROR });

/** A producer, and a group that reads the topic. */
async function join(place: Place, group: string, topic: string, eachMessage: (payload: EachMessagePayload) => Promise<void>) {
  const kafka = open(place);
  const producer = kafka.producer();
  const consumer = kafka.consumer({ groupId: `${place.prefix}${group}` });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: [topic] });
  await consumer.run({ eachMessage });
  const send = async (to: string, key: string, data: object): Promise<void> => {
    // What is measured is what anybody would write with kafkajs.
    // eslint-disable-next-line no-restricted-syntax
    await producer.send({ topic: to, messages: [{ key, value: JSON.stringify(data) }] });
  };
  const close = async (): Promise<void> => {
    await consumer.disconnect();
    await producer.disconnect();
  };
  return { send, close };
}

export async function plainServer(place: Place): Promise<Served> {
  const { asked, answered } = namesOf(place);
  const { send, close } = await join(place, 'server', asked, async ({ message }) => {
    // As Nest's server does, it does not wait for the answer to be acknowledged.
    const request = JSON.parse(message.value?.toString() ?? '') as PredictionRequest;
    send(answered, message.key?.toString() ?? '', resultOf(request)).catch((error: unknown) => console.error(error));
  });
  return { answer: async () => undefined, close };
}

export async function plainClient(place: Place): Promise<Served> {
  const { asked, answered } = namesOf(place);
  const waiting = new Map<string, (answer: unknown) => void>();
  const { send, close } = await join(place, 'client', answered, async ({ message }) => {
    const key = message.key?.toString() ?? '';
    waiting.get(key)?.(JSON.parse(message.value?.toString() ?? ''));
    waiting.delete(key);
  });
  const ask = async (request: PredictionRequest): Promise<unknown> => {
    const key = randomUUID();
    const answer = new Promise<unknown>((resolve) => waiting.set(key, resolve));
    await send(asked, key, request);
    return answer;
  };
  // A new group skips what was sent before its first fetch: it is ready at the first answer that comes.
  const until = Date.now() + READY_MS;
  for (let ready = false; !ready; ) {
    if (Date.now() > until) throw new Error('no answer came');
    const late = new Promise<false>((resolve) => setTimeout(() => resolve(false), PROBE_MS));
    ready = await Promise.race([ask(customer(0)).then(() => true), late]);
  }
  return { answer: (load) => drive(ask, load as Load), close };
}
