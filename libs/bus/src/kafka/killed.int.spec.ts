import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '@cohortlens/testing/process';
import { textOf, topic, uniquePrefix, until } from '../conformance.ts';
import { type Log, Opened, SLACK_MS, valuesOf, write } from './conformance-load.ts';
import { openKafka } from './index.ts';

const opened = new Opened();
afterEach(() => opened.close());

/** The controller listens so many ports above the broker. */
const CONTROLLER = 100;

const isFree = (port: number): Promise<boolean> =>
  freePort(port).then(
    () => true,
    () => false,
  );

const infra = process.env['INFRA_DIR'];
const KILLED_MS = 1_500;
/** Of each writer: what is written while nobody reads can be read in the time that the test has for it. */
const THINK_MS = 5;
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
    const transport = opened.keep(
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
    const writing = write(transport, name, log, {
      writers: 12,
      thinkMs: () => THINK_MS,
      more: () => going,
      deadlineMs: KILLED_MS,
    });
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
