import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { promisify } from 'node:util';
import { zstdCompress } from 'node:zlib';
import { findKafka, type Kafka } from '@cohortlens/testing/infrastructure';
import kafkajs from 'kafkajs';
import { textOf, topic, uniquePrefix, until } from '../conformance.ts';
import type { LogRecord, Transport } from '../transport.ts';
import { openKafka } from './index.ts';

const { CompressionCodecs, CompressionTypes, ConfigResourceTypes } = kafkajs;
const MIB = 1024 * 1024;
const NAME = 'compression.type';
const said: unknown[] = [];
const dead = (cause: Error): void => {
  throw cause;
};
let found: Kafka;
let foreign: kafkajs.Kafka;
let transport: Transport;
beforeAll(async () => {
  found = await findKafka();
  foreign = new kafkajs.Kafka({ brokers: [...found.brokers], logLevel: kafkajs.logLevel.NOTHING });
  transport = await openKafka({
    brokers: found.brokers,
    clientId: 'compressed',
    log: (level, _, detail) => level === 'warn' && said.push(...((detail['topics'] as string[] | undefined) ?? [])),
  });
}, 120_000);
afterAll(async () => {
  await transport.close();
  await found.stop();
});

/** As a producer does that has the codec, which no reader here has. */
async function send(to: string, compression: kafkajs.CompressionTypes, value: string | Buffer): Promise<void> {
  const codecs = CompressionCodecs as Record<number, unknown>;
  const own = codecs[CompressionTypes.ZSTD];
  const compress = ({ buffer }: { readonly buffer: Buffer }) => promisify(zstdCompress)(buffer);
  codecs[CompressionTypes.ZSTD] = () => ({ compress });
  const raw = foreign.producer({ retry: { retries: 0 } });
  try {
    await raw.connect();
    await raw.send({ topic: to, compression, messages: [{ key: 'k', value, partition: 0 }] });
  } finally {
    codecs[CompressionTypes.ZSTD] = own;
    await raw.disconnect();
  }
}

test.each([
  ['gzip', CompressionTypes.GZIP],
  ['zstd', CompressionTypes.ZSTD],
])('what a foreign producer has compressed by %s is read, and what comes after it', async (_, compression) => {
  const name = `${uniquePrefix()}compressed`;
  await transport.provision([topic(name)]);
  await send(name, compression, 'x'.repeat(10_000));
  await send(name, CompressionTypes.None, 'after');
  const read: LogRecord[] = [];
  const following = await transport.follow({
    topic: name,
    from: 'beginning',
    onRecord: (record) => void read.push(record),
    onDead: dead,
  });
  await until('both', 20_000, () => read.length === 2);
  await following.stop();
  expect(read.map((record) => textOf(record).length)).toEqual([10_000, 5]);
});

test('what unpacks to more than the topic takes is refused when it is written', async () => {
  const name = `${uniquePrefix()}bomb`;
  await transport.provision([topic(name)]);
  const bomb = Buffer.alloc(64 * MIB);
  await expect(send(name, CompressionTypes.GZIP, bomb)).rejects.toMatchObject({ type: 'MESSAGE_TOO_LARGE' });
});

test('a topic that was there keeps its configuration, and is told of', async () => {
  const name = `${uniquePrefix()}old`;
  const admin = foreign.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic: name, numPartitions: 1, configEntries: [{ name: NAME, value: 'gzip' }] }] });
  await transport.provision([topic(name)]);
  const resources = [{ type: ConfigResourceTypes.TOPIC, name, configNames: [NAME] }];
  const { resources: now } = await admin.describeConfigs({ includeSynonyms: false, resources });
  await admin.disconnect();
  expect(now[0]?.configEntries.map(({ configValue }) => configValue)).toEqual(['gzip']);
  expect(said).toContain(name);
});
