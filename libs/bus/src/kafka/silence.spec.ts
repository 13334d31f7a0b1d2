import { beforeEach, expect, test } from '@jest/globals';
import { askTheSilentLast, type Pool } from './silence.ts';

const TIMED_OUT = Object.assign(new Error('no answer'), { name: 'KafkaJSRequestTimeoutError' });
const REFUSED = Object.assign(new Error('refused'), { name: 'KafkaJSConnectionError', code: 'ECONNREFUSED' });

class Unconnected extends Error {
  constructor(
    message: string,
    readonly about: { readonly broker: string },
  ) {
    super(message);
  }
}

/** What the broker does with a request, and with a connection. */
type Manner = 'answers' | 'silent' | 'refuses';

class Connections {
  manner: Manner = 'answers';
  async send(_request: object): Promise<unknown> {
    await Promise.resolve();
    if (this.manner === 'silent') throw TIMED_OUT;
    return 'answer';
  }
}

class Broker {
  readonly connectionPool = new Connections();
  connected = false;
  constructor(readonly brokerAddress: string) {}
  isConnected(): boolean {
    return this.connected;
  }
  async connect(): Promise<void> {
    if (this.connectionPool.manner === 'refuses') throw REFUSED;
    this.connected = true;
    await this.connectionPool.send({ ask: 'versions' });
  }
  disconnect(): Promise<void> {
    this.connected = false;
    return Promise.resolve();
  }
  apiVersions(): Promise<unknown> {
    return this.connectionPool.send({ ask: 'versions' });
  }
  joinGroup(_about: object): Promise<unknown> {
    return Promise.resolve('joined');
  }
}

class Brokers implements Pool {
  readonly brokers: Readonly<Record<string, Broker>> = { '1': new Broker('a:1'), '2': new Broker('b:2'), '3': new Broker('c:3') };
  async findBroker({ nodeId }: { readonly nodeId: string }): Promise<Broker> {
    const broker = this.brokers[nodeId] as Broker;
    if (!broker.connected) await broker.connect();
    return broker;
  }
  /** kafkajs' own, when it has found none. */
  findConnectedBroker(): Promise<Broker> {
    return Promise.reject(new Error('the seed'));
  }
  withBroker<T>(_ask: unknown): Promise<T | null> {
    return Promise.reject(new Error('no brokers'));
  }
}
askTheSilentLast({
  connections: Connections.prototype,
  broker: Broker.prototype,
  pool: Brokers.prototype,
  unconnected: Unconnected,
});

let pool: Brokers;
const is = (nodeId: string, manner: Manner): Broker => {
  const broker = pool.brokers[nodeId] as Broker;
  broker.connectionPool.manner = manner;
  return broker;
};
/** Whom it asks, in many tries: chance decides among equals. */
const asked = async (): Promise<readonly string[]> => {
  const all = new Set<string>();
  for (let n = 0; n < 100; n++) all.add((await pool.findConnectedBroker()).brokerAddress);
  return [...all].sort();
};
beforeEach(async () => {
  pool = new Brokers();
  for (const nodeId of Object.keys(pool.brokers)) await pool.findBroker({ nodeId });
});

test('any connected broker is asked, rather than one that is to be connected first', async () => {
  await is('2', 'answers').disconnect();
  expect(await asked()).toEqual(['a:1', 'c:3']);
});

test('one that let a request pass its deadline is asked no more while there is another, connected or not, until it answers', async () => {
  const paused = is('1', 'silent');
  for (const nodeId of ['2', '3']) await is(nodeId, 'answers').disconnect();
  expect(await asked()).toContain('a:1');
  await expect(paused.connectionPool.send({})).rejects.toBe(TIMED_OUT);
  expect(await asked()).not.toContain('a:1');
  for (const nodeId of ['2', '3']) await is(nodeId, 'refuses').disconnect();
  expect(await asked()).toEqual(['a:1']);
  for (const nodeId of ['1', '2', '3']) is(nodeId, 'answers');
  await paused.connectionPool.send({});
  for (const nodeId of ['2', '3']) await pool.findBroker({ nodeId });
  expect(await asked()).toEqual(['a:1', 'b:2', 'c:3']);
});

test('where none can be reached, kafkajs looks for another one', async () => {
  for (const nodeId of ['1', '2', '3']) await is(nodeId, 'refuses').disconnect();
  await expect(pool.findConnectedBroker()).rejects.toThrow('the seed');
});

test('a broker that does not say which versions it speaks is not connected: another one is tried', async () => {
  const paused = is('1', 'silent');
  await paused.disconnect();
  await expect(paused.connect()).rejects.toMatchObject({ about: { broker: 'a:1' } });
  expect(paused.isConnected()).toBe(false);
  await is('2', 'refuses').disconnect();
  await expect(is('2', 'refuses').connect()).rejects.toBe(REFUSED);
});

test('a group is joined where there is an answer, and is not waited for where there is none', async () => {
  const coordinator = is('1', 'answers');
  expect(await coordinator.joinGroup({})).toBe('joined');
  await expect(is('1', 'silent').joinGroup({})).rejects.toBe(TIMED_OUT);
});

test('what any of them tells is asked of the next one where one fails, or cannot be reached', async () => {
  await is('1', 'refuses').disconnect();
  is('2', 'silent');
  const ask: Parameters<Pool['withBroker']>[0] = ({ broker }) => broker.connectionPool.send({});
  for (let n = 0; n < 20; n++) expect(await pool.withBroker(ask)).toBe('answer');
  is('3', 'silent');
  await expect(pool.withBroker(ask)).rejects.toBe(REFUSED);
  is('1', 'silent').connected = true;
  expect(await pool.withBroker(ask)).toBe(null);
  await expect(Object.assign(new Brokers(), { brokers: {} }).withBroker(ask)).rejects.toThrow('no brokers');
});
