import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { moment, record, textOf, topic, uniquePrefix, until } from '../conformance.ts';
import type { BusError } from '../errors.ts';
import type { Transport } from '../transport.ts';
import { type Brokers, findBrokers } from './conformance-brokers.ts';
import { type Fate, Proxy } from './conformance-proxy.ts';
import { openKafka } from './index.ts';

/** What a test has opened is closed after it, also when it fails. */
const opened: { readonly close: () => unknown }[] = [];
const keep = <T extends { readonly close: () => unknown }>(it: T): T => {
  opened.push(it);
  return it;
};
afterEach(async () => {
  for (const it of opened.splice(0).reverse()) await it.close();
});

/** A writer that was refused waits so long, as a client would. */
const BACKOFF_MS = 20;

const dead = (cause: Error): void => {
  throw cause;
};

async function valuesOf(transport: Transport, name: string): Promise<Set<string>> {
  const values = new Set<string>();
  const ends = (await transport.ends([name])).get(name) ?? [];
  const following = await transport.follow({
    topic: name,
    from: 'beginning',
    onRecord: (r) => void values.add(textOf(r)),
    onDead: dead,
  });
  await until('all of it', 20_000, () => ends.every((end, p) => (following.positions()[p] ?? 0) >= end));
  await following.stop();
  return values;
}

interface Log {
  readonly acknowledged: string[];
  readonly failed: { readonly value: string; readonly code: string; readonly overdueMs: number }[];
}

/** How far past its deadline an append may end. It is reckoned from a timer of this process: what holds up both is not the bus. */
const SLACK_MS = 1_000;

/** Appends; when that fails, tells how long after a timer that was set for the same deadline. */
async function timed(
  append: () => Promise<unknown>,
  deadlineMs: number,
): Promise<{ code: string; overdueMs: number } | undefined> {
  let due = Number.POSITIVE_INFINITY;
  const timer = setTimeout(() => (due = performance.now()), deadlineMs);
  try {
    await append();
    return undefined;
  } catch (error) {
    return { code: (error as BusError).code, overdueMs: Math.max(0, performance.now() - due) };
  } finally {
    clearTimeout(timer);
  }
}

interface Load {
  readonly writers: number;
  /** How long a writer waits between its appends, so that they do not all fall into one batch. */
  readonly thinkMs: (writer: number) => number;
  readonly more: () => boolean;
  /** What the transport was given as its deadline. */
  readonly deadlineMs: number;
}

/** Writers that each append one value after the other, and note what came of it. */
async function write(transport: Transport, name: string, log: Log, { writers, thinkMs, more, deadlineMs }: Load): Promise<void> {
  const one = async (writer: number): Promise<void> => {
    for (let n = 0; more(); n++) {
      const value = `${String(writer)}-${String(n)}`;
      const failure = await timed(() => transport.append([record(name, writer % 3, `w${String(writer)}`, value)]), deadlineMs);
      if (failure === undefined) log.acknowledged.push(value);
      else {
        log.failed.push({ value, ...failure });
        await moment(BACKOFF_MS);
      }
      if (thinkMs(writer) > 0) await moment(thinkMs(writer));
    }
  };
  await Promise.all(Array.from({ length: writers }, (_, w) => one(w)));
}

const LOSSY_MS = 1_200;
describe('when answers of the broker are lost', () => {
  let found: Brokers | undefined;
  beforeAll(async () => {
    found = await findBrokers();
  }, 120_000);
  afterAll(() => found?.stop());

  test('nothing that was acknowledged is missing, in whatever way its acknowledgement came', async () => {
    const [host = '', port = ''] = (found?.brokers[0] ?? '').split(':');
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
    const proxy = keep(new Proxy({ host, port: Number(port) }, () => fates[answered++ % fates.length] ?? 'pass'));
    const through = await proxy.listen();
    const brokers = found?.brokers ?? [];
    const faulty = keep(
      await openKafka({
        brokers,
        clientId: 'faulty',
        publishDeadlineMs: LOSSY_MS,
        route: () => ({ host: '127.0.0.1', port: through }),
      }),
    );
    const direct = keep(await openKafka({ brokers, clientId: 'direct' }));
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
/** UNKNOWN_SERVER_ERROR: kafkajs gives up at once. */
const UNKNOWN = -1;
describe('when a broker falls silent, or refuses', () => {
  let found: Brokers | undefined;
  beforeAll(async () => {
    found = await findBrokers();
  }, 120_000);
  afterAll(() => found?.stop());

  test('an append to a topic that must be looked up first ends by its deadline too', async () => {
    const [host = '', port = ''] = (found?.brokers[0] ?? '').split(':');
    const proxy = keep(new Proxy({ host, port: Number(port) }));
    const through = await proxy.listen();
    const brokers = found?.brokers ?? [];
    const route = () => ({ host: '127.0.0.1', port: through });
    const transport = keep(await openKafka({ brokers, clientId: 'silent', publishDeadlineMs: SILENT_MS, route }));
    const direct = keep(await openKafka({ brokers, clientId: 'direct' }));
    const name = `${uniquePrefix()}silent`;
    await direct.provision([topic(name)]);
    proxy.silence();
    const failure = await timed(() => transport.append([record(name, 0, 'k', 'v')]), SILENT_MS);
    expect(failure?.code).toBe('bus_unavailable');
    expect(failure?.overdueMs).toBeLessThan(SLACK_MS);
  });

  test('a follower whose group is refused joins with another one, and nobody is told that it died', async () => {
    const [host = '', port = ''] = (found?.brokers[0] ?? '').split(':');
    const proxy = keep(new Proxy({ host, port: Number(port) }));
    const through = await proxy.listen();
    const route = () => ({ host: '127.0.0.1', port: through });
    const transport = keep(await openKafka({ brokers: found?.brokers ?? [], clientId: 'refused', route }));
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

/** The controller listens so many ports above the broker. */
const CONTROLLER = 100;

async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
const isFree = (port: number): Promise<boolean> =>
  freePort(port).then(
    () => true,
    () => false,
  );

const infra = process.env['INFRA_DIR'];
const KILLED_MS = 1_500;
/** The promise: consumers are at work so long after the broker is back. */
const BACK_MS = 15_000;
/** What a machine may add that starts a JVM beside the test. */
const BUSY_MS = 15_000;
describe('when the broker is killed', () => {
  let port = 0;
  const folder = mkdtempSync(join(tmpdir(), 'cohortlens-broker-'));
  const dir = join(folder, 'kafka');
  const run = promisify(execFile);
  const kafka = (...args: readonly string[]) =>
    run(join(infra ?? '', 'kafka', 'kafka'), [...args, '--dir', dir], {
      env: { ...process.env, KAFKA_LOCAL_PORT: String(port), KAFKA_LOCAL_DIR: dir },
    });
  beforeAll(async () => {
    if (infra === undefined) throw new Error('INFRA_DIR is not set: this suite kills a broker of its own');
    do port = await freePort();
    while (port > 60_000 || !(await isFree(port + CONTROLLER)));
    await kafka('up');
  }, 120_000);
  afterAll(async () => {
    await kafka('wipe');
    rmSync(folder, { recursive: true, force: true });
  });

  test('what was acknowledged is in the log, appends end by their deadline, and consumers are back within 15 s', async () => {
    const transport = keep(
      await openKafka({
        brokers: [`127.0.0.1:${String(port)}`],
        clientId: 'killed',
        publishDeadlineMs: KILLED_MS,
      }),
    );
    const name = `${uniquePrefix()}killed`;
    await transport.provision([topic(name, 3)]);
    const handled = new Set<string>();
    const followed = new Set<string>();
    const died: Error[] = [];
    const onDead = (cause: Error): void => void died.push(cause);
    const consumption = await transport.consume({
      group: `${name}.g`,
      topics: [name],
      window: 64,
      handle: (r) => Promise.resolve(void handled.add(textOf(r))),
      onDead,
    });
    await consumption.joined;
    const following = await transport.follow({
      topic: name,
      from: 'end',
      onRecord: (r) => void followed.add(textOf(r)),
      onDead,
    });
    const log: Log = { acknowledged: [], failed: [] };
    let going = true;
    const writing = write(transport, name, log, { writers: 12, thinkMs: () => 0, more: () => going, deadlineMs: KILLED_MS });
    await until('some load', 30_000, () => log.acknowledged.length > 200);
    for (let round = 0; round < 2; round++) {
      await kafka('kill', '1');
      const failed = log.failed.length;
      await until('failing appends', 30_000, () => log.failed.length > failed + 12);
      expect(await transport.healthy()).toBe(false);
      await kafka('start', '1');
      const latest = Date.now() + BACK_MS + BUSY_MS;
      const before = log.acknowledged.length;
      await until('appends again', BACK_MS + BUSY_MS, () => log.acknowledged.length > before + 100);
      const some = log.acknowledged.slice(before, before + 100);
      await until('them at the consumer and the follower', latest - Date.now(), () =>
        some.every((v) => handled.has(v) && followed.has(v)),
      );
    }
    going = false;
    await writing;
    await until('the rest', 30_000, () => log.acknowledged.every((v) => handled.has(v)));
    const values = await valuesOf(transport, name);
    await until('health', 30_000, async () => (await transport.healthy()) && consumption.healthy());
    await following.stop();
    expect(log.acknowledged.filter((v) => !values.has(v))).toEqual([]);
    expect(log.acknowledged.filter((v) => !followed.has(v))).toEqual([]);
    expect(Math.max(...log.failed.map((f) => f.overdueMs))).toBeLessThan(SLACK_MS);
    expect(died).toEqual([]);
  }, 300_000);
});
