import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { validators } from '@cohortlens/contracts';
import { CUSTOMER, Harness } from './harness.ts';
import { REFUSED, V2 } from './refused.ts';

let h: Harness;
let token: string;
let client: string;
beforeAll(async () => {
  h = await Harness.start();
  token = await h.token();
  await h.call('/api/v2/admin/users', {
    token,
    body: { username: 'ann', password: 'a long password', tenant_id: 'acme', roles: ['client'] },
  });
  client = await h.token('ann', 'a long password');
});
afterAll(() => h.stop());

describe('every answer', () => {
  it.each([
    ['/api/v2/health', 'v2'],
    ['/api/v1/health', 'v1'],
    ['/nowhere', null],
    ['/api/v2/nowhere', 'v2'],
    ['/livez', null],
    ['/api/v2/usage', 'v2'],
    ['/%E0%A4%A', null],
  ])('%s says which request it is and which flags decided', async (path, version) => {
    const { headers } = await h.call(path);
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(headers.get('x-migration-status')).toBe('PHASE_1_BETA');
    expect(headers.get('x-flag-epoch')).toMatch(/^\d+\.\d+$/);
    expect(headers.get('x-served-by')).toMatch(/^v[12]$/);
    expect(headers.has('x-v2-response-time')).toBe(version === 'v2');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
  });

  it('of a prediction says who computed it, in the shape of the path', async () => {
    const v1 = await h.call('/api/v1/predict-spending', { token, body: CUSTOMER });
    expect([v1.status, v1.headers.get('x-served-by'), v1.body]).toEqual([
      200,
      'v1',
      { predicted_spending: 51.5, confidence: 'medium' },
    ]);
    const v2 = await h.call(V2, { token, body: CUSTOMER });
    expect([v2.status, v2.headers.get('x-served-by'), v2.body]).toEqual([
      201,
      'v2',
      { predicted_spending: 50.5, confidence: 'medium', rule_version: 'fitted-1' },
    ]);
    expect(v2.headers.get('x-v2-response-time')).toMatch(/^\d+\.\d$/);
  });

  it('of /predict names what was assumed, and both sides see the same', async () => {
    const { status, body, headers } = await h.call('/api/v2/predict', {
      token,
      body: { features: { age: 25, segment: 'new', ssn: 'x' } },
    });
    const assumed = { annual_income: 110_000, work_experience: 4, family_size: 3 };
    expect([status, body.assumed]).toEqual([201, assumed]);
    const asked = h.v2.asked.find((m) => m.attributes.requestid === headers.get('x-request-id'));
    expect(asked?.data).toEqual({
      capability: 'prediction',
      path: 'v2',
      input: { age: 25, segment: 'new', ...assumed },
      assumed,
      rule_version: 'fitted-1',
    });
  });

  it('of an accepted request can be had again, by its own tenant', async () => {
    const { headers, body } = await h.call(V2, { token, body: CUSTOMER });
    const path = `/api/v2/requests/${headers.get('x-request-id') ?? ''}`;
    expect((await h.call(path, { token })).body).toMatchObject({ state: 'answered', status: 201, answer: body, served_by: 'v2' });
    expect((await h.call(path, { token: client })).status).toBe(404);
  });
});

describe('what is wrong is refused with a problem document', () => {
  it.each(Object.entries(REFUSED))(
    '%s',
    async (_, { path = V2, as = 'admin', status, code, field, reason = /./, says, ...call }) => {
      const asked = h.v2.asked.length;
      const answer = await h.call(path, { ...call, ...(as === 'nobody' ? {} : { token: as === 'client' ? client : token }) });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(validators.problem(answer.body)).toBe(true);
      expect(answer.body).toMatchObject({ status, statusCode: status, message: answer.body.detail, id: expect.any(String) });
      if (field !== undefined) expect(answer.body.errors).toEqual([{ field, reason: expect.stringMatching(reason) }]);
      if (says instanceof RegExp) expect(answer.body.message).toMatch(says);
      if (status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      if (status === 405) expect(answer.headers.get('allow')).toBe('POST');
      expect(h.v2.asked.length).toBe(asked);
      expect(({} as { admin?: unknown }).admin).toBeUndefined();
    },
  );

  it('and nothing of it was counted, or changed the flags', async () => {
    expect((await h.call('/api/v2/usage', { token: client })).body.current_month_calls).toBe(0);
    expect((await h.call('/api/v2/admin/flags')).body.flags.v2_enabled).toBe(true);
  });

  it.each([
    ['a line break in a header', 'GET /livez HTTP/1.1\r\nHost: x\r\nX-A: b\rce_primary: v1\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['two lengths', 'POST /api/v2/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'],
    [
      'a length beside chunks',
      'POST /api/v2/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['endless headers', `GET /livez HTTP/1.1\r\nHost: x\r\nX-A: ${'x'.repeat(40_000)}\r\n\r\n`, 431],
    ['no host', 'GET /livez HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [
      'an expectation beside a bad body',
      `POST /api/v2/auth/token HTTP/1.1\r\nHost: x\r\nExpect: tea\r\nConnection: close\r\n\r\n`,
    ],
  ])('also %s, on the bare socket', async (_, text, status = 400) => {
    const { port } = new URL(h.url);
    const answer = await new Promise<string>((resolve, reject) => {
      let got = '';
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
      socket
        .on('data', (data) => (got += String(data)))
        .on('close', () => resolve(got))
        .on('error', reject);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `));
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    const problem = JSON.parse(/\{.*\}/.exec(answer)?.[0] ?? '') as { readonly errors: unknown[] };
    expect(problem).toMatchObject({ status });
    expect(problem.errors[0]).toEqual({ field: expect.stringMatching(/./), reason: expect.stringMatching(/./) });
    expect((await h.call('/livez')).status).toBe(200);
  });
});

describe('outcomes', () => {
  it('are one for each HTTP request, also where there is no route', async () => {
    for (const [path, call, expected] of [
      [
        V2,
        { token, body: CUSTOMER },
        {
          status: 201,
          route: V2,
          accepted: true,
          served_by: 'v2',
          capability: 'prediction',
          path: 'v2',
          tenant: 'admin',
          error: null,
        },
      ],
      [V2, { token, body: {} }, { status: 400, accepted: false, served_by: null, error: 'invalid_input' }],
      ['/nowhere?secret=1', {}, { status: 404, route: 'unknown', tenant: null, error: 'not_found' }],
      ['/%E0%A4%A', {}, { status: 404, error: 'not_found' }],
      ['/api/v2/requests/canary-in-the-url', { token }, { status: 404, route: '/api/v2/requests/:id' }],
    ] as const) {
      const { headers } = await h.call(path, call);
      const id = headers.get('x-request-id');
      expect(await h.outcome(id)).toMatchObject({
        ...expected,
        phase: 'PHASE_1_BETA',
        v2_error: false,
        failover: false,
        choice: null,
      });
      await h.call('/livez');
      expect(h.ledger.outcomes.filter((o) => o.request_id === id)).toHaveLength(1);
    }
  });

  it('and logs and figures carry nothing of what clients sent', async () => {
    const canary = 'canary-7f3a';
    await h.call(V2, { token, body: { ...CUSTOMER, profession: canary, [canary]: canary }, headers: { 'x-canary': canary } });
    await h.call(V2, { token, body: { ...CUSTOMER, age: canary } });
    await h.call(V2, { raw: `{"${canary}`, token });
    await h.call(`/api/v2/${canary}?${canary}`);
    await h.call('/api/v2/auth/token', { body: { username: canary, password: canary } });
    const { body: figures } = await h.call('/metrics');
    const last = await h.call('/livez');
    await h.outcome(last.headers.get('x-request-id'));
    expect(figures).toContain('http_requests_total');
    expect(JSON.stringify([figures, h.lines, h.ledger.outcomes])).not.toContain(canary);
  });
});
