import { afterEach, describe, expect, it } from '@jest/globals';
import { CUSTOMER, Harness } from './harness.ts';

let h: Harness;
afterEach(() => h.stop());

describe('the life of an instance', () => {
  it('V2_ENABLED=false holds here whatever the flags say', async () => {
    h = await Harness.start({ V2_ENABLED: 'false' });
    const token = await h.token();
    await h.set({ v2_primary: true });
    expect((await h.call('/api/v2/predict-spending', { token, body: CUSTOMER })).status).toBe(503);
    expect((await h.call('/api/v1/predict-spending', { token, body: CUSTOMER })).headers.get('x-served-by')).toBe('v1');
    const { body: figures } = await h.call('/metrics');
    expect(figures).toMatch(/^http_requests_total\{(?=.*status="503")(?=.*cause="v2_disabled").*phase="PHASE_3_CUTOVER".*\} 1$/m);
    expect(figures).toMatch(
      /^http_requests_total\{(?=.*status="200")(?=.*cause="none").*route="\/api\/v1\/predict-spending".*\} 1$/m,
    );
    expect((await h.call('/api/v2/admin/flags')).body).toMatchObject({
      overrides: [{ kind: 'env', flags: { v2_enabled: false } }],
    });
  });

  it('decisions are logged under migration_logging, never with the word that counts failures', async () => {
    h = await Harness.start({}, { migration_logging: true, shadow_mode: true });
    const token = await h.token();
    const { headers } = await h.call('/api/v1/predict-spending', { token, body: CUSTOMER });
    const line = h.lines.find((l) => l.includes('routed'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      requestId: headers.get('x-request-id'),
      row: 'shadow_mode',
      primary: 'v1',
      shadow: 'v2',
    });
    await h.call('/api/v2/predict-spending', { token, raw: '{' });
    expect(h.lines.filter((l) => /error/i.test(l))).toEqual([]);
  });

  it('ends after what is in flight is answered, and tells its outcomes first', async () => {
    h = await Harness.start();
    const token = await h.token();
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const answer = h.v2.script;
    h.v2.script = async (request, message) => (await gate, answer(request, message));
    const inFlight = h.call('/api/v2/predict-spending', { token, body: CUSTOMER });
    await h.eventually(() => h.v2.asked[0]);
    const { url } = h;
    const stopped = h.ingress.stop();
    expect(h.ingress.notReady()).toBe('stopping');
    await h.eventually(() =>
      fetch(`${url}/livez`).then(
        () => undefined,
        () => true,
      ),
    );
    release();
    const { status, headers } = await inFlight;
    expect([status, headers.get('connection')]).toEqual([201, 'close']);
    await stopped;
    expect(await h.outcome(headers.get('x-request-id'))).toMatchObject({ status: 201 });
    await h.startIngress();
    expect((await h.call(`/api/v2/requests/${headers.get('x-request-id') ?? ''}`, { token })).body).toMatchObject({
      state: 'answered',
    });
  });

  it('while it drains, it says that it is not ready and still answers', async () => {
    h = await Harness.start({ DRAIN_MS: '300' });
    const token = await h.token();
    expect((await h.call('/readyz')).status).toBe(200);
    const stopped = h.ingress.stop();
    const [ready, answer] = [await h.call('/readyz'), await h.call('/api/v2/predict-spending', { token, body: CUSTOMER })];
    expect([ready.status, ready.body.code, answer.status]).toEqual([503, 'not_ready', 201]);
    await stopped;
    await h.startIngress();
  });

  it('serves its documents, its figures and a page without a script', async () => {
    h = await Harness.start();
    const [docs, page, openapi, asyncapi] = await Promise.all([
      h.call('/docs'),
      h.call('/docs', { headers: { accept: 'text/html' } }),
      h.call('/openapi.json'),
      h.call('/asyncapi'),
    ]);
    const figures = await h.call('/metrics');
    expect([docs.body.openapi, openapi.body, asyncapi.body.asyncapi]).toEqual(['3.1.0', docs.body, '3.0.0']);
    expect(page.body).toContain('/api/v2/predict-spending');
    expect(page.body).not.toContain('<script');
    expect(figures.body).toMatch(/^in_flight 0$/m);
    expect(figures.body).toMatch(/^flag_epoch\{service="ingress"\} 0$/m);
    expect(figures.body).toMatch(/^flag_generation\{service="ingress"\} 1$/m);
    expect(figures.body).toMatch(/^http_requests_total\{.*route="\/docs",status="200".*\} [12]$/m);
  });

  it('keeps users, the count and keys over a restart', async () => {
    h = await Harness.start();
    const token = await h.token();
    const key = { 'idempotency-key': 'key' };
    const first = await h.call('/api/v2/predict-spending', { token, body: CUSTOMER, headers: key });
    await h.ingress.stop();
    await h.startIngress();
    expect((await h.call('/api/v2/usage', { token: await h.token() })).body.current_month_calls).toBe(1);
    expect((await h.call('/api/v2/predict-spending', { token, body: CUSTOMER, headers: key })).body).toEqual(first.body);
    expect(h.v2.asked).toHaveLength(1);
  });
});
