import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { findKafka, type Kafka as Found } from '@cohortlens/testing/infrastructure';
import { Kafka, logLevel } from 'kafkajs';
import { record, textOf, topic, uniquePrefix, until } from '../conformance.ts';
import { dead } from '../conformance/fixture.ts';
import { type Log, Opened, SLACK_MS, timed, valuesOf, write } from './conformance-load.ts';
import { type Fate, Proxy } from './conformance-proxy.ts';
import type { LogRecord } from '../transport.ts';
import { openKafka } from './index.ts';

const opened = new Opened();
afterEach(() => opened.close());

/** A way to the broker that leads through a proxy. */
async function behindProxy(found: Found | undefined, fate?: () => Fate) {
  const brokers = found?.brokers ?? [];
  const [host = '', port = ''] = (brokers[0] ?? '').split(':');
  const proxy = opened.keep(new Proxy({ host, port: Number(port) }, fate));
  const through = await proxy.listen();
  return { proxy, brokers, route: () => ({ host: '127.0.0.1', port: through }) };
}

const LOSSY_MS = 1_200;
describe('when answers of the broker are lost', () => {
  let found: Found | undefined;
  beforeAll(async () => {
    found = await findKafka();
  }, 120_000);
  afterAll(() => found?.stop());

  test('nothing that was acknowledged is missing, in whatever way its acknowledgement came', async () => {
    const fates: readonly Fate[] = [
      'pass',
      'delay',
      'pass',
      'lose',
      'swallow',
      'swallow',
      'pass',
      'cut',
      'pass',
      'swallow',
      'pass',
    ];
    let answered = 0;
    const { proxy, brokers, route } = await behindProxy(found, () => fates[answered++ % fates.length] ?? 'pass');
    const faulty = opened.keep(
      await openKafka({
        brokers,
        clientId: 'faulty',
        publishDeadlineMs: LOSSY_MS,
        route,
      }),
    );
    const direct = opened.keep(await openKafka({ brokers, clientId: 'direct' }));
    const name = `${uniquePrefix()}lossy`;
    await direct.provision([topic(name, 3)]);
    const log: Log = { acknowledged: [], failed: [] };
    const { met } = proxy;
    const more = (): boolean => log.acknowledged.length < 400 || met.lose < 2 || met.cut < 2 || met.swallow < 4;
    await write(faulty, name, log, { writers: 24, thinkMs: (w) => 1 + w * 3, more, deadlineMs: LOSSY_MS });
    const values = await valuesOf(direct, name);
    expect(log.acknowledged.filter((v) => !values.has(v))).toEqual([]);
    for (const { code, overdueMs } of log.failed) {
      expect(['publish_unknown', 'bus_unavailable']).toContain(code);
      expect(overdueMs).toBeLessThan(SLACK_MS);
    }
  });
});

const SILENT_MS = 500;
const SYNC_GROUP = 14;
/** The shortest that brokers allow. */
const SESSION_MS = 6_000;
const JOIN_MS = 30_000;
/** So much, in so many records, takes so long on a slow link. */
const [BEHIND_BYTES, BEHIND, BEHIND_S] = [12_000_000, 120, 5];
/** UNKNOWN_SERVER_ERROR: kafkajs gives up at once. */
const UNKNOWN = -1;
describe('when a broker falls silent, or refuses', () => {
  let found: Found | undefined;
  beforeAll(async () => {
    found = await findKafka();
  }, 120_000);
  afterAll(() => found?.stop());

  test('an append to a topic that must be looked up first ends by its deadline too', async () => {
    const { proxy, brokers, route } = await behindProxy(found);
    const transport = opened.keep(await openKafka({ brokers, clientId: 'silent', publishDeadlineMs: SILENT_MS, route }));
    const direct = opened.keep(await openKafka({ brokers, clientId: 'direct' }));
    const name = `${uniquePrefix()}silent`;
    await direct.provision([topic(name)]);
    proxy.silence();
    const failure = await timed(() => transport.append([record(name, 0, 'k', 'v')]), SILENT_MS);
    expect(failure?.code).toBe('bus_unavailable');
    expect(failure?.overdueMs).toBeLessThan(SLACK_MS);
  });

  test('who comes back after a session takes nothing back of what the group did meanwhile', async () => {
    const { proxy, brokers, route } = await behindProxy(found);
    const away = opened.keep(await openKafka({ brokers, clientId: 'away', sessionTimeoutMs: SESSION_MS, route }));
    const direct = opened.keep(await openKafka({ brokers, clientId: 'direct' }));
    const name = `${uniquePrefix()}session`;
    const group = `${name}.g`;
    await direct.provision([topic(name, 2)]);
    const handled: string[] = [];
    const died: Error[] = [];
    const member = (who: string) => ({
      group,
      topics: [name],
      window: 8,
      handle: (r: LogRecord) => Promise.resolve(void handled.push(`${who} ${textOf(r)}`)),
      onDead: (cause: Error) => void died.push(cause),
    });
    const committed = async () => (await direct.committed(group, [name])).get(name);
    const write = (partition: number, value: string) => direct.append([record(name, partition, 'k', value)]);

    const first = await away.consume(member('first'));
    await first.joined;
    await write(0, 'a');
    await until('the first commit', JOIN_MS, async () => (await committed())?.[0] === 1);
    proxy.silence();
    await until('the first member to be missed', JOIN_MS, () => !first.healthy());
    const second = await direct.consume(member('second'));
    await write(0, 'b');
    await until('the other member to go on', JOIN_MS, async () => (await committed())?.[0] === 2);
    await second.stop(0);
    // So that it cannot read on there before it hears that it is a member no more.
    const admin = new Kafka({ brokers: [...brokers], logLevel: logLevel.NOTHING }).admin();
    await admin.fetchTopicMetadata({ topics: [name] });
    await admin.deleteTopicRecords({ topic: name, partitions: [{ partition: 0, offset: '2' }] });
    await admin.disconnect();
    proxy.speak();
    await write(1, 'c');
    await until('the first member to go on', JOIN_MS, async () => (await committed())?.[1] === 1);
    expect(handled).toEqual(['first a', 'second b', 'first c']);
    expect(await committed()).toEqual([2, 1]);
    expect(died).toEqual([]);
  }, 120_000);

  test('who is far behind catches up, though all that waits takes longer on its link than a request may', async () => {
    const { proxy, brokers, route } = await behindProxy(found);
    const transport = opened.keep(await openKafka({ brokers, clientId: 'behind', route }));
    const direct = opened.keep(await openKafka({ brokers, clientId: 'direct' }));
    const name = `${uniquePrefix()}behind`;
    await direct.provision([topic(name, 3)]);
    const value = 'x'.repeat(BEHIND_BYTES / BEHIND);
    await direct.append(Array.from({ length: BEHIND }, (_, n) => record(name, n % 3, 'k', value)));
    proxy.slowDown(BEHIND_BYTES / BEHIND_S);
    let read = 0;
    const following = await transport.follow({ topic: name, from: 'beginning', onRecord: () => read++, onDead: dead });
    await until('all of it', 60_000, () => read === BEHIND);
    await following.stop();
  }, 90_000);

  test('a follower whose group is refused joins with another one, and nobody is told that it died', async () => {
    const { proxy, brokers, route } = await behindProxy(found);
    const transport = opened.keep(await openKafka({ brokers, clientId: 'refused', route }));
    const name = `${uniquePrefix()}refused`;
    await transport.provision([topic(name)]);
    proxy.refuse(SYNC_GROUP, UNKNOWN);
    const followed: string[] = [];
    const died: Error[] = [];
    const following = await transport.follow({
      topic: name,
      from: 'end',
      onRecord: (r) => void followed.push(textOf(r)),
      onDead: (cause) => void died.push(cause),
    });
    await transport.append([record(name, 0, 'k', 'v')]);
    await until('the record', 30_000, () => followed.length === 1);
    await following.stop();
    expect(proxy.refusals).toBe(1);
    expect(died).toEqual([]);
  });
});
