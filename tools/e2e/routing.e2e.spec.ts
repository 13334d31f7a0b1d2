/** Every row of the routing table, on both paths and both transports, as a client and an operator see it over HTTP. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, CUSTOMER, call, tokenOf } from './client.ts';
import { BETA_FLAGS } from './stages.ts';
import { eventually, FORMS, System } from './system.ts';

interface Expected {
  readonly status: number;
  /** Null: the ingress refuses; the header then names the path's version. */
  readonly servedBy: 'v1' | 'v2' | null;
  /** The shadow's verdict is waited for; false: no comparison may be opened. */
  readonly compared: boolean;
}
interface Row {
  readonly state: string;
  readonly flags: Readonly<Record<string, unknown>>;
  readonly v1: Expected;
  readonly v2: Expected;
}

const served = (status: number, servedBy: 'v1' | 'v2', compared = false): Expected => ({ status, servedBy, compared });
const refused = (status: number): Expected => ({ status, servedBy: null, compared: false });

const ROWS: readonly Row[] = [
  { state: 'beta', flags: {}, v1: served(200, 'v1'), v2: served(201, 'v2') },
  { state: 'v2 disabled', flags: { v2_enabled: false }, v1: served(200, 'v1'), v2: refused(503) },
  {
    state: 'v2 disabled, also when deprecated',
    flags: { v2_enabled: false, v1_deprecated: true, v2_primary: true },
    v1: served(200, 'v1'),
    v2: refused(503),
  },
  { state: 'v1 deprecated', flags: { v1_deprecated: true, v2_primary: true }, v1: refused(410), v2: served(201, 'v2') },
  { state: 'v2 primary', flags: { v2_primary: true }, v1: served(200, 'v2'), v2: served(201, 'v2') },
  {
    state: 'v2 primary with a control',
    flags: { v2_primary: true, control_percent: 100 },
    v1: served(200, 'v2', true),
    v2: served(201, 'v2', true),
  },
  { state: 'v2 fallback', flags: { v2_fallback: true }, v1: served(200, 'v1'), v2: served(201, 'v1') },
  { state: 'rollout, the tenant in it', flags: { v2_rollout_percent: 100 }, v1: served(200, 'v2'), v2: served(201, 'v2') },
  {
    state: 'rollout with a control',
    flags: { v2_rollout_percent: 100, control_percent: 100 },
    v1: served(200, 'v2', true),
    v2: served(201, 'v2', true),
  },
  { state: 'shadow mode', flags: { shadow_mode: true }, v1: served(200, 'v1', true), v2: served(201, 'v2') },
  {
    state: 'shadow mode with a control',
    flags: { shadow_mode: true, control_percent: 100 },
    v1: served(200, 'v1', true),
    v2: served(201, 'v2', true),
  },
];

describe.each(FORMS)('routing on %s', (transport) => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.start(transport);
    token = await tokenOf(system.url);
  });
  afterAll(() => system?.dispose());

  const set = (flags: object): Promise<Answer> => call(system.url, '/api/v2/admin/flags', { token, body: flags });
  const ask = (path: 'v1' | 'v2'): Promise<Answer> =>
    call(system.url, `/api/${path}/predict-spending`, { token, body: CUSTOMER });
  const diffsOf = async (id: string | null): Promise<unknown[]> => {
    const { body } = await call(system.url, '/api/v2/admin/diffs?limit=50', { token });
    return (body['items'] as { request_id: string }[]).filter((d) => d.request_id === id);
  };

  const cases = ROWS.flatMap(({ state, flags, v1, v2 }) => [
    { state, flags, path: 'v1' as const, expected: v1 },
    { state, flags, path: 'v2' as const, expected: v2 },
  ]);

  it.each(cases)('$state: /api/$path', async ({ flags, path, expected }) => {
    expect((await set({ ...BETA_FLAGS, ...flags })).status).toBe(201);
    const answer = await ask(path);
    expect(answer.status).toBe(expected.status);
    expect(answer.headers.get('x-served-by')).toBe(expected.servedBy ?? path);
    if (expected.servedBy !== null) expect('rule_version' in answer.body).toBe(path === 'v2');
    if (expected.servedBy === 'v1' && path === 'v2') expect(answer.body['rule_version']).toBe('v1');
    if (!expected.compared) return;
    const [diff] = await eventually(
      'the comparison',
      async () =>
        (await diffsOf(answer.headers.get('x-request-id'))).length === 1
          ? diffsOf(answer.headers.get('x-request-id'))
          : undefined,
      10_000,
    );
    expect(diff).toMatchObject({ path, verdict: expect.stringMatching(/^(match|tolerated)$/) });
  });

  it('a tenant outside of the rollout goes on to the next row', async () => {
    await set({ ...BETA_FLAGS, v2_rollout_percent: 1 });
    const tenants = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        const user = {
          username: `client-${String(i)}`,
          password: 'a long password',
          tenant_id: `tenant-${String(i)}`,
          roles: ['client'],
        };
        await call(system.url, '/api/v2/admin/users', { token, body: user });
        return call(system.url, '/api/v1/predict-spending', {
          token: await tokenOf(system.url, user.username, user.password),
          body: CUSTOMER,
        });
      }),
    );
    expect(tenants.map((t) => t.status)).toEqual(tenants.map(() => 200));
    expect(tenants.filter((t) => t.headers.get('x-served-by') === 'v1').length).toBeGreaterThan(15);
  });

  it('under the kill switch the doors of operators stay open', async () => {
    await set({ ...BETA_FLAGS, v2_enabled: false });
    expect((await call(system.url, '/api/v2/admin/flags')).status).toBe(200);
    expect((await call(system.url, '/api/v2/auth/token', { body: { username: 'admin', password: 'admin' } })).status).toBe(201);
    expect((await call(system.url, '/api/v2/usage', { token })).status).toBe(503);
    expect((await call(system.url, '/api/v2/health')).status).toBe(503);
  });

  it('V2_ENABLED=false holds on its instance whatever the flags say', async () => {
    const disabled = await System.start(transport, { V2_ENABLED: 'false' });
    try {
      const admin = await tokenOf(disabled.url);
      await call(disabled.url, '/api/v2/admin/flags', { token: admin, body: { v2_enabled: true, v2_primary: true } });
      expect((await call(disabled.url, '/api/v2/predict-spending', { token: admin, body: CUSTOMER })).status).toBe(503);
      const v1 = await call(disabled.url, '/api/v1/predict-spending', { token: admin, body: CUSTOMER });
      expect([v1.status, v1.headers.get('x-served-by')]).toEqual([200, 'v1']);
    } finally {
      await disabled.dispose();
    }
  });
});
