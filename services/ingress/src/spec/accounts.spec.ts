import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CUSTOMER, Harness } from './harness.ts';

let h: Harness;
beforeAll(async () => (h = await Harness.start({ LOGINS_PER_MINUTE: '5', API_USAGE_LIMIT: '3' })));
afterAll(() => h.stop());

it('a token is got on both paths, each in its own form', async () => {
  const v2 = await h.call('/api/v2/auth/token', { body: { username: 'admin', password: 'admin' } });
  expect([v2.status, v2.body]).toEqual([201, { access_token: expect.any(String), token_type: 'bearer', expires_in: 3_600 }]);
  const form = {
    raw: 'grant_type=password&username=admin&password=admin&scope=',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  };
  const v1 = await h.call('/api/v1/token', form);
  expect([v1.status, v1.body]).toEqual([200, { access_token: expect.any(String), token_type: 'bearer' }]);
});

it('logins are throttled for the account, before the password is looked at', async () => {
  const login = (password: string): ReturnType<Harness['call']> =>
    h.call('/api/v2/auth/token', { body: { username: 'mallory', password } });
  for (let i = 0; i < 5; i++) expect((await login('guess')).status).toBe(401);
  const throttled = await login('guess');
  expect([throttled.status, throttled.body.code]).toEqual([429, 'login_throttled']);
  expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await h.call('/api/v2/auth/token', { body: { username: 'admin', password: 'admin' } })).status).toBe(201);
});

it("behind a proxy that is trusted, and behind no other, the address is the client's own", async () => {
  const statuses = async (env: Record<string, string>): Promise<number[]> => {
    const behind = await Harness.start({ LOGINS_PER_MINUTE: '1', ...env });
    const login = async (client: string): Promise<number> =>
      (
        await behind.call('/api/v2/auth/token', {
          body: { username: 'mallory', password: 'no' },
          headers: { 'x-forwarded-for': client },
        })
      ).status;
    try {
      return [await login('192.0.2.1'), await login('192.0.2.2'), await login('192.0.2.1')];
    } finally {
      await behind.stop();
    }
  };
  expect(await statuses({ TRUSTED_PROXIES: '127.0.0.0/8, ::1' })).toEqual([401, 401, 429]);
  expect(await statuses({})).toEqual([401, 429, 429]);
});

it('users are kept without their passwords, and shown so', async () => {
  const token = await h.token();
  const user = { username: 'ann', password: 'a long password', tenant_id: 'acme', roles: ['analyst'] };
  const made = await h.call('/api/v2/admin/users', { token, body: user });
  expect([made.status, made.body]).toEqual([
    201,
    { username: 'ann', tenant_id: 'acme', roles: ['analyst'], created_at: expect.any(String) },
  ]);
  const { body } = await h.call('/api/v2/admin/users', { token });
  expect(body.items.map((u: { username: string }) => u.username)).toEqual(['admin', 'ann']);
  expect(JSON.stringify(body)).not.toMatch(/argon2|password/);
});

it('no user is made of a tenant for which every token would be refused; with any other its tokens are good', async () => {
  const token = await h.token();
  const add = (tenant_id: string): ReturnType<Harness['call']> => {
    const body = { username: 'crab', password: 'a long password', tenant_id, roles: ['client'] };
    return h.call('/api/v2/admin/users', { token, body });
  };
  for (const tenant of ['a\u0000b', 'a\nb', 'a\u007fb', 'half \ud83d of one', '', 'x'.repeat(201)])
    expect(await add(tenant)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input', errors: [{ field: 'tenant_id', reason: expect.any(String) }] },
    });
  const tenant_id = '\u{1f980}'.repeat(200);
  expect((await add(tenant_id)).status).toBe(201);
  const usage = await h.call('/api/v2/usage', { token: await h.token('crab', 'a long password') });
  expect(usage).toMatchObject({ status: 200, body: { tenant_id } });
});

it('every accepted request counts one for its tenant, on either path, and what is refused counts none, up to the limit', async () => {
  const token = await h.token('ann', 'a long password');
  const used = async (path = '/api/v2/usage'): Promise<unknown> => (await h.call(path, { token })).body.current_month_calls;
  expect((await h.call('/api/v2/predict-spending', { token, body: {} })).status).toBe(400);
  for (const path of ['/api/v1/predict-spending', '/api/v2/predict-spending', '/api/v2/predict'])
    await h.call(path, { token, body: path.endsWith('predict') ? { features: {} } : CUSTOMER });
  expect([await used(), await used('/api/v1/usage')]).toEqual([3, 3]);
  const refused = await h.call('/api/v2/predict-spending', { token, body: CUSTOMER });
  expect([refused.status, refused.body.message]).toEqual([429, 'Plan limit exceeded']);
  expect(await used()).toBe(3);
});

// Last: after it this address has to wait.
it('an address that tries ever new names is throttled, too', async () => {
  const statuses: number[] = [];
  for (let i = 0; i < 110 && statuses.at(-1) !== 429; i++)
    statuses.push((await h.call('/api/v2/auth/token', { body: { username: `nobody-${String(i)}`, password: 'guess' } })).status);
  expect(statuses.at(-1)).toBe(429);
  expect(statuses.filter((s) => s === 401).length).toBeGreaterThan(50);
});
