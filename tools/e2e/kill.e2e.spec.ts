/** Promises 1, 4, 8, 13, 25: the whole process, or the broker under it, is killed again and again under load, and nothing is lost. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKafka } from '@cohortlens/bus/kafka';
import { afterEach, expect, it } from '@jest/globals';
import { allDiffs, expectBalanced, expectNothingLost } from './checks.ts';
import { call, tokenOf } from './client.ts';
import { type Logged, startLoad } from './load.ts';
import { eventually, freePort, System } from './system.ts';

const KILLS = 20;
const BROKER_KILLS = 4;
const ANSWERS_A_LIFE = 150;
const LIFE_MS = 30_000;

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const usedBy = async (system: System, token: string): Promise<number> =>
  Number((await call(system.url, '/api/v2/usage', { token })).body['current_month_calls']);

/** One diff for each accepted request on the shadowed path, counted once. */
async function expectOneDiffEach(system: System, token: string, accepted: number): Promise<void> {
  const diffs = await eventually(
    'every accepted request is compared',
    async () => {
      const found = await allDiffs(system, token);
      return found.length >= accepted ? found : undefined;
    },
    60_000,
  );
  expect(diffs).toHaveLength(accepted);
  expect(new Set(diffs.map((d) => d.request_id)).size).toBe(accepted);
}

it(`kill -9 of npm start under load, ${String(KILLS)} times: every answer is kept, nothing is lost, no diff is counted twice`, async () => {
  const system = await System.start('embedded', { COMPARATOR_WINDOW_MS: '60000' });
  cleanups.push(() => system.dispose());
  const token = await tokenOf(system.url);
  const path = '/api/v1/predict-spending' as const;
  await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
  const log: Logged[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const load = startLoad({ url: system.url, token, path, workers: 24, most: 20_000 });
    await eventually(
      'clients are answered',
      async () => load.log.filter((l) => l.outcome === 'ok').length > ANSWERS_A_LIFE || undefined,
      LIFE_MS,
    );
    await system.kill();
    await load.stop();
    log.push(...load.log);
    await system.start();
  }
  expect(log.filter((l) => l.outcome === 'unknown').length).toBeGreaterThan(0);
  await expectNothingLost(system, { url: system.url, token, path }, log);
  const totals = await expectBalanced(system, token);
  expect(totals['answered']).toBe(totals['accepted']);
  await expectOneDiffEach(system, token, totals['accepted'] ?? -1);
  await eventually(
    'usage counts each accepted request once',
    async () => (await usedBy(system, token)) === totals['accepted'] || undefined,
    60_000,
  );
});

/** Every request id in the log, and whether it asked for a comparison: an ingress cut off from the bus lets v2 out until it has caught up. */
async function requestsOn(brokers: string, prefix: string): Promise<Map<string, boolean>> {
  const transport = await openKafka({ brokers: brokers.split(','), clientId: 'e2e' });
  cleanups.push(() => transport.close());
  const topic = `${prefix}requests.prediction`;
  const found = new Map<string, boolean>();
  const following = await transport.follow({
    topic,
    from: 'beginning',
    onDead: (cause) => {
      throw cause;
    },
    onRecord: ({ headers }) => {
      const id = headers['ce_requestid'] ?? '';
      found.set(id, (found.get(id) ?? false) || headers['ce_shadow'] !== undefined);
    },
  });
  const ends = (await transport.ends([topic])).get(topic) ?? [];
  await eventually(
    'the log is read',
    async () => ends.every((end, p) => (following.positions()[p] ?? 0) >= end) || undefined,
    30_000,
  );
  return found;
}

it(`the broker killed and restarted under load, ${String(BROKER_KILLS)} times: the same holds on Kafka`, async () => {
  const infra = process.env['INFRA_DIR'];
  if (!infra) throw new Error('INFRA_DIR is not set: this suite kills a broker of its own');
  const dir = join(mkdtempSync(join(tmpdir(), 'cohortlens-broker-')), 'kafka');
  const port = await freePort();
  const kafka = (...args: string[]): string => {
    const done = spawnSync(join(infra, 'kafka', 'kafka'), [...args, '--dir', dir], {
      encoding: 'utf8',
      env: { ...process.env, KAFKA_LOCAL_PORT: String(port) },
      timeout: 120_000,
    });
    if (done.status !== 0) throw new Error(`kafka ${args.join(' ')}: ${done.stderr}`);
    return done.stdout.trim();
  };
  kafka('up');
  cleanups.push(() => {
    kafka('wipe');
    rmSync(join(dir, '..'), { recursive: true, force: true });
  });
  const brokers = kafka('brokers');
  const system = await System.start('kafka', { KAFKA_BROKERS: brokers, COMPARATOR_WINDOW_MS: '120000' });
  cleanups.push(() => system.dispose());
  const token = await tokenOf(system.url);
  const path = '/api/v1/predict-spending' as const;
  await call(system.url, '/api/v2/admin/enable-shadow-mode', { method: 'POST', token });
  const log: Logged[] = [];
  for (let kill = 0; kill < BROKER_KILLS; kill++) {
    const load = startLoad({ url: system.url, token, path, workers: 24, most: 200_000 });
    const answers = (): number => load.log.filter((l) => l.outcome === 'ok').length;
    await eventually('clients are answered', async () => answers() > ANSWERS_A_LIFE || undefined, LIFE_MS);
    kafka('kill', '1');
    kafka('start', '1');
    const before = answers();
    await eventually('clients are answered again', async () => answers() > before + ANSWERS_A_LIFE || undefined, 150_000);
    await load.stop();
    log.push(...load.log);
  }
  await expectNothingLost(system, { url: system.url, token, path }, log);
  const totals = await expectBalanced(system, token);
  expect(totals['answered']).toBe(totals['accepted']);
  const requests = await requestsOn(brokers, system.prefix);
  expect(requests.size).toBe(totals['accepted']);
  await expectOneDiffEach(system, token, [...requests.values()].filter((shadowed) => shadowed).length);
});
