/** What somebody else writes may be larger than the bus allows; it must not hold up what is behind it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findKafka, type Kafka } from '@cohortlens/testing/infrastructure';
import { LIMITS } from '@cohortlens/contracts';
import kafkajs from 'kafkajs';
import { Bus, done, type Flow } from '../index.ts';
import { record, topic, uniquePrefix, until } from '../conformance.ts';
import type { LogRecord, Transport } from '../transport.ts';
import { openKafka } from './index.ts';

const flow: Flow = { service: 'ledger', consumes: [{ topic: 'queries.ledger' }], follows: [], produces: ['queries.ledger'] };
const dead = (cause: Error): void => {
  throw cause;
};
let found: Kafka;
let transport: Transport;
beforeAll(async () => {
  found = await findKafka();
  transport = await openKafka({ brokers: found.brokers, clientId: 'oversized' });
}, 120_000);
afterAll(async () => {
  await transport.close();
  await found.stop();
});

test('a record that fits its topic and no dead letter is put aside without its content, and its partition goes on', async () => {
  const prefix = uniquePrefix();
  const events = { failure: () => undefined, deadLetter: () => undefined, dead };
  const bus = new Bus({ transport, flow, instance: 'i', prefix, events });
  await bus.provision();
  const handled: string[] = [];
  await bus.subscribe([
    {
      topic: 'queries.ledger',
      handle: ({ id }) => {
        handled.push(id);
        return done();
      },
    },
  ]);
  const [at] = await bus.publish([{ topic: 'queries.ledger', key: 'k', id: 'before', data: { ask: 'balance' } }]);
  const raw = new kafkajs.Kafka({ brokers: [...found.brokers], logLevel: kafkajs.logLevel.NOTHING }).producer();
  await raw.connect();
  const headers = { ce_specversion: '1.0', ce_id: 'huge', ce_source: 's', ce_type: 'cohortlens.query.ledger' };
  await raw.send({
    topic: `${prefix}queries.ledger`,
    messages: [{ key: 'k', partition: at?.partition ?? 0, headers, value: Buffer.alloc(4_800_000, 120) }],
  });
  await raw.disconnect();
  await bus.publish([{ topic: 'queries.ledger', key: 'k', id: 'after', data: { ask: 'balance' } }]);

  await until('what is behind it', 20_000, () => handled.includes('after'));
  expect(await bus.handledBy('ledger', ['queries.ledger'], 10_000)).toBe(true);
  const letters: LogRecord[] = [];
  const following = await transport.follow({
    topic: `${prefix}queries.ledger.dlq.ledger`,
    from: 'beginning',
    onRecord: (r) => letters.push(r),
    onDead: dead,
  });
  await until('the dead letter', 10_000, () => letters.length === 1);
  expect(letters[0]).toMatchObject({ value: null, headers: { ce_dlcause: 'undecodable' } });
  expect(letters[0]?.headers['ce_dldetail']).toContain('4800000 bytes');
  await following.stop();
  await bus.close(1_000);
});

test('a record that is larger than a fetch comes whole, beside a partition in which much waits', async () => {
  const name = `${uniquePrefix()}large`;
  await transport.provision([topic(name, 2)]);
  const waiting = Buffer.alloc(100_000, 'x').toString();
  const large = Buffer.alloc(LIMITS.busMessageBytes, 'x').toString();
  await transport.append(Array.from({ length: 60 }, () => record(name, 0, 'k', waiting)));
  await transport.append([record(name, 1, 'k', large)]);
  const read = [0, 0];
  const following = await transport.follow({
    topic: name,
    from: 'beginning',
    onRecord: ({ partition, value }) => (read[partition] = (read[partition] ?? 0) + (value?.length ?? 0)),
    onDead: dead,
  });
  await until('all of it', 30_000, () => read[0] === 6_000_000 && read[1] === LIMITS.busMessageBytes);
  await following.stop();
});
