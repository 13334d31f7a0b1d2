import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Answer, type Call, CUSTOMER, Harness } from './harness.ts';

let h: Harness;
let token: string;
beforeEach(async () => {
  h = await Harness.start();
  token = await h.token();
});
afterEach(() => h.stop());

/** As the runbook's curl does: no body, with or without a content type. */
const act = (action: string, call: Call = {}): Promise<Answer> =>
  h.call(`/api/v2/admin/${action}`, { method: 'POST', token, headers: { 'content-type': 'application/json' }, ...call });
const flags = async (): Promise<Record<string, unknown>> =>
  (await h.call('/api/v2/admin/flags')).body.flags as Record<string, unknown>;

describe('the four actions answer as the runbook says', () => {
  it.each([
    [
      'enable-shadow-mode',
      'Shadow mode enabled',
      'v1 primary with v2 shadows enabled',
      { shadow_mode: true, migration_logging: true, v2_primary: false },
      'PHASE_2_BETA_SHADOW',
    ],
    [
      'migrate-to-v2',
      'Migrated to v2 primary',
      { v2_primary: true, shadow_mode: false, migration_logging: true },
      { v2_primary: true },
      'PHASE_3_CUTOVER',
    ],
    [
      'rollback-to-v1',
      'Rollback to v1 completed',
      undefined,
      { v2_primary: false, v2_fallback: true, v2_enabled: true },
      'PHASE_1_BETA',
    ],
    [
      'complete-v1-deprecation',
      'v1 marked as deprecated',
      { v1_deprecated: true, v1_endpoints: 'returning 410 Gone' },
      { v2_primary: true, v1_deprecated: true },
      'PHASE_4_COMPLETE',
    ],
  ])('%s', async (action, message, status, changed, phase) => {
    const { status: code, body, headers } = await act(action);
    expect(code).toBe(201);
    expect([body.message, body.status]).toEqual([message, status]);
    expect(body).toMatchObject({ flags: changed, migration_status: { phase }, epoch: headers.get('x-flag-epoch') });
    expect(body).not.toHaveProperty('pending');
    expect(await flags()).toMatchObject(changed);
    expect(headers.get('x-migration-status')).toBe(phase);
  });

  it.each([
    ['without a content type', { headers: {} }],
    ['with an empty object', { body: {} }],
    ['with a reason', { body: { reason: 'because' } }],
  ] as const)('%s', async (_, call) => {
    expect((await act('rollback-to-v1', call)).status).toBe(201);
  });
});

describe('single flags', () => {
  it('are set in either form, and setting what holds changes nothing', async () => {
    const set = (body: object): Promise<Answer> => h.call('/api/v2/admin/flags', { token, body });
    const first = await set({ shadow_mode: true, reason: 'to see' });
    expect(first).toMatchObject({ status: 201, body: { flags: { shadow_mode: true }, migration_status: { shadow_mode: true } } });
    const again = await set({ flag: 'shadow_mode', enabled: true });
    expect(again).toMatchObject({ status: 201, body: { epoch: first.body.epoch, unchanged: true } });
    expect(await set({ v1_deprecated: true })).toMatchObject({
      body: { flags: { v2_primary: true }, repaired: [expect.stringContaining('v2_primary')] },
    });
  });

  it('are not changed against another epoch than was seen; a rollback is not stopped by that', async () => {
    const { body } = await h.call('/api/v2/admin/flags');
    await h.set({ shadow_mode: true });
    expect(await act('migrate-to-v2', { body: { expected_epoch: body.epoch } })).toMatchObject({
      status: 409,
      body: { code: 'epoch_conflict' },
    });
    expect((await act('rollback-to-v1', { body: { expected_epoch: body.epoch } })).status).toBe(201);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
    'are rolled back without a body, whatever its type was to be: %s',
    async (type) => {
      expect((await act('migrate-to-v2')).status).toBe(201);
      for (const raw of [undefined, '']) {
        const answer = await act('rollback-to-v1', { headers: { 'content-type': type }, ...(raw === undefined ? {} : { raw }) });
        expect([answer.status, answer.body.message]).toEqual([201, 'Rollback to v1 completed']);
      }
      expect((await act('rollback-to-v1', { headers: { 'content-type': type }, raw: 'reason=x' })).status).toBe(415);
    },
  );
  it('refuse a wait that means nothing, and change nothing', async () => {
    const before = (await h.call('/api/v2/admin/flags', { token })).body;
    for (const path of ['flags', 'rollback-to-v1']) {
      const { status, body } = await h.call(`/api/v2/admin/${path}?wait=some`, {
        token,
        body: path === 'flags' ? { v2_enabled: false } : {},
      });
      expect([status, body.errors]).toEqual([400, [{ field: 'wait', reason: 'must be all, or left out' }]]);
    }
    expect((await h.call('/api/v2/admin/flags', { token })).body.epoch).toBe(before.epoch);
  });

  it('with ?wait=all tell which instances have applied them', async () => {
    const { body } = await h.call('/api/v2/admin/flags?wait=all', { token, body: { shadow_mode: true } });
    expect(body.waited).toMatchObject({ epoch: body.epoch, complete: true, applied: ['ingress-0'], waiting: [] });
  });

  it('are read by OpenFeature, with a tag that is good until they change', async () => {
    const read = (etag?: string): Promise<Answer> =>
      h.call('/ofrep/v1/evaluate/flags', {
        token,
        body: { context: { targetingKey: 'acme' } },
        headers: etag === undefined ? {} : { 'if-none-match': etag },
      });
    const first = await read();
    const etag = first.headers.get('etag') ?? '';
    expect(first.body.flags).toContainEqual({
      key: 'shadow_mode',
      value: false,
      reason: 'STATIC',
      variant: 'off',
      metadata: { epoch: '1.0' },
    });
    expect((await read(etag)).status).toBe(304);
    await h.set({ shadow_mode: true });
    expect((await read(etag)).status).toBe(200);
    expect(await h.call('/ofrep/v1/evaluate/flags/shadow_mode', { method: 'POST', token })).toMatchObject({
      status: 200,
      body: { key: 'shadow_mode', value: true },
    });
    expect(await h.call('/ofrep/v1/evaluate/flags/nope', { method: 'POST', token })).toMatchObject({
      status: 404,
      body: { key: 'nope', errorCode: 'FLAG_NOT_FOUND' },
    });
    expect(await h.call('/ofrep/v1/evaluate/flags', { token, body: { context: 7 } })).toMatchObject({
      status: 400,
      body: { errorCode: 'INVALID_CONTEXT' },
    });
  });
});

describe('closed paths', () => {
  it('v1 deprecated: every /api/v1 route is gone, for everybody, and says since when, until when and where to go', async () => {
    await act('complete-v1-deprecation');
    for (const [path, call] of [
      ['/api/v1/health', {}],
      ['/api/v1/usage', { token }],
      ['/api/v1/token', { raw: 'x', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      ['/api/v1/predict-spending', { body: CUSTOMER }],
      ['/api/v1/predict-spending', { token, body: CUSTOMER }],
    ] as const) {
      const { status, body, headers } = await h.call(path, call);
      expect([status, body.code]).toEqual([410, 'v1_gone']);
      expect(headers.get('deprecation')).toMatch(/^@\d{10}$/);
      expect(Date.parse(headers.get('sunset') ?? '')).toBeGreaterThan(Date.now());
      expect(headers.get('link')).toMatch(/^<\/api\/v2\/[a-z/-]+>; rel="successor-version"$/);
    }
    expect((await h.call('/api/v2/predict-spending', { token, body: CUSTOMER })).status).toBe(201);
  });

  it('v2 switched off: v2 is closed but for operators, login, health and stored answers; v1 is open, also when it was deprecated', async () => {
    const before = await h.call('/api/v2/predict-spending', { token, body: CUSTOMER });
    await act('complete-v1-deprecation');
    await h.set({ v2_enabled: false });
    const v2 = await h.call('/api/v2/predict-spending', { body: CUSTOMER });
    expect([v2.status, v2.body.code, v2.body.message]).toEqual([503, 'v2_disabled', 'v2 API is temporarily unavailable']);
    expect((await h.call('/api/v2/usage', { token })).status).toBe(503);
    expect(await h.call('/api/v2/health')).toMatchObject({ status: 503, body: { status: 'disabled' } });
    expect((await h.call('/api/v2/admin/flags')).status).toBe(200);
    expect(await h.token()).toEqual(expect.any(String));
    expect(await h.call(`/api/v2/requests/${before.headers.get('x-request-id') ?? ''}`, { token })).toMatchObject({
      status: 200,
      body: { state: 'answered' },
    });
    expect(await h.call('/api/v1/predict-spending', { token, body: CUSTOMER })).toMatchObject({ status: 200 });
    await h.set({ v2_enabled: true });
    expect((await h.call('/api/v2/predict-spending', { token, body: CUSTOMER })).status).toBe(201);
  });
});

it('the flag service down: a rollback takes effect all the same', async () => {
  await act('migrate-to-v2');
  await h.flags.stop();
  const answer = await act('rollback-to-v1');
  expect(answer).toMatchObject({
    status: 201,
    body: { message: 'Rollback to v1 completed', flags: { v2_primary: false, v2_fallback: true }, pending: true },
  });
  expect((await h.call('/api/v2/predict-spending', { token, body: CUSTOMER })).headers.get('x-served-by')).toBe('v1');
});
