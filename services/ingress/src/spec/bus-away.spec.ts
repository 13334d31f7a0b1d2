import { afterEach, describe, expect, it } from '@jest/globals';
import type { OutRecord } from '@cohortlens/bus';
import { failed } from './doubles.ts';
import type { Fault } from './faults.ts';
import { type Answer, CUSTOMER, Harness, SEGMENTS } from './harness.ts';

let h: Harness;
let token: string;
const given = async (env: Record<string, string> = {}, flags: Parameters<typeof Harness.start>[1] = {}): Promise<void> => {
  h = await Harness.start(env, flags);
  token = await h.token();
};
afterEach(() => h.stop());
const on = (topic: string, fault: Fault) => (records: readonly OutRecord[]) =>
  records.some((r) => r.topic.endsWith(topic)) ? fault : undefined;
const ask = (): Promise<Answer> => h.call('/api/v2/predict-spending', { token, body: CUSTOMER });
const used = async (): Promise<unknown> => (await h.call('/api/v2/usage', { token })).body.current_month_calls;

describe('while the bus is away', () => {
  it('a request is refused, to be repeated, and not counted', async () => {
    await given();
    h.faults.append = () => 'away';
    const answer = await ask();
    expect([answer.status, answer.body.code, answer.headers.get('retry-after')]).toEqual([503, 'bus_unavailable', '5']);
    expect(await used()).toBe(0);
    h.faults.append = () => undefined;
    expect((await ask()).status).toBe(201);
  });

  it('a request whose topic is gone is refused, to be repeated, and and the door stays open', async () => {
    await given();
    const { transport, config } = h.foundation;
    await transport.remove([`${config.topicPrefix}requests.prediction`, `${config.topicPrefix}outcomes`]);
    const answer = await ask();
    expect([answer.status, answer.body.code, answer.headers.get('location'), await used()]).toEqual([
      503,
      'bus_unavailable',
      null,
      0,
    ]);
    expect((await h.call('/api/v2/health')).status).toBe(200);
  });

  it('a bus that says nothing is not waited for beyond the publish deadline: the fate is unknown, the id is told', async () => {
    await given({ PUBLISH_DEADLINE_MS: '100' });
    h.faults.append = on('requests.prediction', 'hangs');
    const answer = await ask();
    expect([answer.status, answer.body.code, answer.headers.get('location')]).toEqual([
      503,
      'publish_unknown',
      `/api/v2/requests/${String(answer.body.id)}`,
    ]);
    expect(await used()).toBe(1);
  });

  it('health, login, usage and flags answer', async () => {
    await given();
    h.faults.append = () => 'away';
    const answers = await Promise.all(
      ['/api/v2/health', '/api/v2/usage', '/api/v2/admin/flags', '/livez', '/metrics'].map((path) => h.call(path, { token })),
    );
    expect(answers.map((a) => a.status)).toEqual([200, 200, 200, 200, 200]);
    expect(await h.token()).toEqual(expect.any(String));
    for (const path of ['/api/v2/admin/ledger', '/api/v2/admin/diffs', '/api/v2/requests/00000000-0000'])
      expect(await h.call(path, { token })).toMatchObject({ status: 503, body: { code: 'bus_unavailable' } });
  });

  it('the outcomes are told when it is back', async () => {
    await given();
    h.faults.append = () => 'away';
    const { headers } = await ask();
    h.faults.append = () => undefined;
    expect(await h.outcome(headers.get('x-request-id'))).toMatchObject({
      status: 503,
      error: 'bus_unavailable',
      accepted: false,
    });
  });

  it('a rollback takes effect here at once, is told as pending, and is published when the bus is back', async () => {
    await given({}, { v2_primary: true });
    h.faults.append = () => 'away';
    const answer = await h.call('/api/v2/admin/rollback-to-v1', { method: 'POST', token });
    expect(answer).toMatchObject({
      status: 201,
      body: { message: 'Rollback to v1 completed', pending: true, flags: { v2_primary: false, v2_fallback: true } },
    });
    expect(answer.body.overrides).toMatchObject([{ kind: 'break_glass', state: 'pending' }]);
    h.faults.append = () => undefined;
    expect((await ask()).headers.get('x-served-by')).toBe('v1');
    const settled = await h.eventually(async () =>
      ((a) => (a.body.overrides.length === 0 ? a.body : undefined))(await h.call('/api/v2/admin/flags')),
    );
    expect(settled.flags).toMatchObject({ v2_primary: false, v2_fallback: true });
  });

  it('so does a kill switch; other changes are refused', async () => {
    await given();
    h.faults.append = () => 'away';
    expect(await h.call('/api/v2/admin/flags', { token, body: { shadow_mode: true } })).toMatchObject({
      status: 503,
      body: { code: 'bus_unavailable' },
    });
    expect(await h.call('/api/v2/admin/migrate-to-v2', { method: 'POST', token })).toMatchObject({
      status: 503,
      body: { code: 'bus_unavailable' },
    });
    expect(await h.call('/api/v2/admin/flags', { token, body: { v2_enabled: false } })).toMatchObject({
      status: 201,
      body: { flags: { v2_enabled: false } },
    });
    expect(await ask()).toMatchObject({
      status: 503,
      body: { code: 'v2_disabled', message: 'v2 API is temporarily unavailable' },
    });
    h.faults.append = () => undefined;
  });
});

it.each<[string, string, number, string, () => Promise<Answer>]>([
  ['publishing a request', 'requests.prediction', 503, 'publish_unknown', ask],
  [
    'publishing a rule set',
    'rules.state',
    503,
    'publish_unknown',
    async () => h.call('/api/v2/admin/rules', { token, body: { ...SEGMENTS, version: 'spec-9' } }),
  ],
  ['a request', 'queries.ledger', 500, 'internal', () => h.call('/api/v2/admin/ledger', { token })],
])('a bug that %s meets is told', async (what, topic, status, code, act) => {
  await given();
  h.faults.append = on(topic, 'bug');
  expect(await act()).toMatchObject({ status, body: { code } });
  expect(h.lines.filter((line) => line.includes(`${what} met a bug`))).toEqual([expect.stringContaining('a bug of the log')]);
});

it('a choice that could not be told is not answered with', async () => {
  await given({}, { v2_primary: true });
  h.v2.script = (request) => failed('v2', request);
  h.faults.append = on('outcomes', 'away');
  expect(await ask()).toMatchObject({ status: 503, body: { code: 'publish_unknown' } });
  h.faults.append = () => undefined;
});

it('a full house is said at once, with when to come again, and not counted', async () => {
  await given({ MAX_IN_FLIGHT: '2', REQUEST_DEADLINE_MS: '5000' });
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  const answer = h.v2.script;
  h.v2.script = async (request, message) => (await gate, answer(request, message));
  const inside = [ask(), ask()];
  await h.eventually(() => (h.v2.asked.length === 2 ? true : undefined));
  const shed = await ask();
  expect([shed.status, shed.body.code, shed.headers.get('retry-after')]).toEqual([503, 'overloaded', '1']);
  release();
  expect((await Promise.all(inside)).map((a) => a.status)).toEqual([201, 201]);
  expect((await ask()).status).toBe(201);
  expect(await used()).toBe(3);
});
