/** The same commands over the topics: the same state and the same audit as over HTTP, on a real broker. */
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { call, CUSTOMER, tokenOf } from './client.ts';
import { Operator } from './operator.ts';
import { brokers, eventually, ON_KAFKA, System } from './system.ts';

const MIGRATED_MS = 20_000;
const KAFKA = '--via kafka';

describe('the command line over the topics', () => {
  let system: System;
  let operator: Operator;
  beforeAll(async () => {
    system = await System.start(ON_KAFKA);
    const env = { KAFKA_BROKERS: brokers(), TOPIC_PREFIX: system.prefix, COHORTLENS_URL: system.url, COHORTLENS_USER: 'ops' };
    operator = new Operator({ ...env, COHORTLENS_PASSWORD: 'x' });
  });
  afterAll(async () => {
    operator?.dispose();
    await system?.dispose();
  });
  const flags = async (): Promise<Record<string, unknown>> => (await call(system.url, '/api/v2/admin/flags')).body;
  /** Until the instance has applied what the topics say. */
  const applied = (epoch: unknown): Promise<unknown> =>
    eventually('the instance has applied it', async () => ((await flags())['epoch'] === epoch ? true : undefined), MIGRATED_MS);

  it('flags get: what every instance follows', async () => {
    const { flags: stated, epoch } = await flags();
    expect(await operator.json(`flags get ${KAFKA}`)).toMatchObject({ flags: stated, epoch });
  });

  it.each([
    ['flags set control_percent=40 --reason=trial', 'set', { control_percent: 40 }],
    ['shadow on', 'enable-shadow-mode', { shadow_mode: true }],
    ['migrate --yes', 'migrate-to-v2', { v2_primary: true, shadow_mode: false }],
    ['deprecate --yes', 'complete-v1-deprecation', { v1_deprecated: true }],
    ['rollback', 'rollback-to-v1', { v2_primary: false, v1_deprecated: false, v2_fallback: true }],
  ])('%s: signed, published, decided and audited, as over HTTP', async (command, action, after) => {
    const event = await operator.json(`${command} ${KAFKA}`);
    expect(event).toMatchObject({ action, actor: 'ops', role: 'admin', verdict: 'applied', error: null, after });
    await applied(event['epoch']);
    expect(await flags()).toMatchObject({ flags: after, epoch: event['epoch'] });
    expect(await operator.json(`flags get ${KAFKA}`)).toMatchObject({ flags: after, epoch: event['epoch'] });
  });

  it('a command whose epoch is past is refused, and one that is not signed with the key of the system too', async () => {
    const stale = await operator.run(`flags set control_percent=5 --expect-epoch 1.0 ${KAFKA}`);
    expect(stale).toMatchObject({ exit: 1, out: '' });
    const env = { JWT_SECRET: 'another-secret-of-at-least-32-characters' };
    const forged = await operator.run(`rollback ${KAFKA} --json`, { env });
    expect([forged.exit, JSON.parse(forged.err)]).toMatchObject([1, { error: { code: 'bad_signature' } }]);
  });

  it('status: the flags and the replicas', async () => {
    const { exit, out } = await operator.run(`status ${KAFKA}`);
    expect(exit).toBe(0);
    for (const shown of [/rolled back/, /ledger-0/, /ingress-0/]) expect(out).toMatch(shown);
  });

  it('diffs tail: what is compared from now on', async () => {
    await operator.json(`shadow on ${KAFKA}`);
    const token = await tokenOf(system.url);
    const child = operator.start(`diffs tail --count 1 --json ${KAFKA}`);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    const exit = once(child, 'exit');
    await eventually('it follows', async () => err.includes('following') || undefined, MIGRATED_MS);
    const asked = await call(system.url, '/api/v1/predict-spending', { token, body: CUSTOMER });
    expect((await exit)[0]).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ request_id: asked.headers.get('x-request-id'), verdict: 'match' });
  });

  it('says which brokers it could not reach, and when they know nothing of CohortLens', async () => {
    const away = await operator.run(`flags get ${KAFKA} --timeout 10`, { env: { KAFKA_BROKERS: '127.0.0.1:18798' } });
    expect(away).toMatchObject({ exit: 3, err: expect.stringContaining('127.0.0.1:18798') });
    const foreign = await operator.run(`rollback ${KAFKA}`, { env: { TOPIC_PREFIX: 'nobody.' } });
    expect(foreign).toMatchObject({ exit: 3, err: expect.stringContaining("'nobody.'") });
    expect(await operator.run(`status ${KAFKA}`, { env: { KAFKA_BROKERS: '' } })).toMatchObject({
      exit: 2,
      err: expect.stringContaining('KAFKA_BROKERS'),
    });
  });
});
