import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { findKafka, type Kafka } from '@cohortlens/testing/infrastructure';
import kafkajs from 'kafkajs';
import { record, textOf, topic, uniquePrefix, until } from '../conformance.ts';
import type { Transport } from '../transport.ts';
import { openKafka } from './index.ts';

const dead = (cause: Error): void => {
  throw cause;
};
let found: Kafka | undefined;
/** The groups whose consumer has stopped. */
const stopped = new Set<unknown>();
let ours: Transport;
let others: Transport;
beforeAll(async () => {
  found = await findKafka();
  ours = await openKafka({
    brokers: found.brokers,
    clientId: 'ours',
    log: (_, message, { group }) => {
      if (message === 'a consumer stopped') stopped.add(group);
    },
  });
  others = await openKafka({ brokers: found.brokers, clientId: 'others' });
}, 120_000);
afterAll(async () => {
  await Promise.all([ours.close(), others.close()]);
  await found?.stop();
});

test('a record that its topic does not take fails alone; what was published with it is written', async () => {
  const prefix = uniquePrefix();
  const admin = new kafkajs.Kafka({ brokers: [...(found?.brokers ?? [])], logLevel: kafkajs.logLevel.NOTHING }).admin();
  await admin.connect();
  await admin.createTopics({
    topics: [{ topic: `${prefix}small`, numPartitions: 2, configEntries: [{ name: 'max.message.bytes', value: '10000' }] }],
  });
  await admin.disconnect();
  await others.provision([topic(`${prefix}other`)]);
  const small = (p: number, value: string) => ours.append([record(`${prefix}small`, p, 'k', value)]);
  const appends = [
    small(0, 'a'),
    ours.append([record(`${prefix}other`, 0, 'k', 'b')]),
    small(0, 'x'.repeat(50_000)),
    small(1, 'c'),
  ];
  const results = await Promise.allSettled(appends);
  expect(results.map((r) => (r.status === 'fulfilled' ? 'written' : (r.reason as { code: string }).code))).toEqual([
    'written',
    'written',
    'refused',
    'written',
  ]);
  await small(0, 'after');
});

test('a topic that others delete fails its own appends alone, and soon', async () => {
  const prefix = uniquePrefix();
  const [gone, kept] = [`${prefix}gone`, `${prefix}kept`];
  await ours.provision([topic(gone), topic(kept)]);
  await ours.append([record(gone, 0, 'k', '1'), record(kept, 0, 'k', '1')]);
  await others.remove([gone]);
  await until('its removal', 10_000, async () => !(await others.topics()).includes(gone));
  const [lost, written] = await Promise.allSettled([
    ours.append([record(gone, 0, 'k', '2')]),
    ours.append([record(kept, 0, 'k', '2')]),
  ]);
  expect(lost).toMatchObject({ status: 'rejected', reason: { code: 'no_topic' } });
  expect(written).toMatchObject({ status: 'fulfilled' });
  await ours.append([record(kept, 0, 'k', '3')]);
});

test('a topic that is deleted and made anew is read again from its beginning, by groups and by followers', async () => {
  const name = `${uniquePrefix()}anew`;
  await ours.provision([topic(name)]);
  const handled: string[] = [];
  const followed: string[] = [];
  const consumption = await ours.consume({
    group: `${name}.g`,
    topics: [name],
    window: 8,
    handle: (r) => Promise.resolve(void handled.push(textOf(r))),
    onDead: dead,
  });
  await consumption.joined;
  const following = await ours.follow({
    topic: name,
    from: 'beginning',
    onRecord: (r) => void followed.push(textOf(r)),
    onDead: dead,
  });
  for (const value of ['1']) await ours.append([record(name, 0, 'k', value)]);
  await until('the first', 20_000, () => handled.length === 1 && followed.length === 1);
  await others.remove([name]);
  await until('its removal', 10_000, async () => !(await others.topics()).includes(name));
  await until('that both have noticed', 20_000, () => stopped.size >= 2);
  await others.provision([topic(name)]);
  await others.append([record(name, 0, 'k', 'new')]);
  await until('the new one', 40_000, () => handled.includes('new') && followed.includes('new'));
  await following.stop();
  await consumption.stop(1_000);
});
