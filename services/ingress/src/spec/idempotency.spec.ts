import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ok } from './doubles.ts';
import { type Answer, CUSTOMER, Harness } from './harness.ts';

const V2 = '/api/v2/predict-spending';
let h: Harness;
let token: string;
beforeEach(async () => {
  h = await Harness.start({ REQUEST_DEADLINE_MS: '2000' });
  token = await h.token();
});
afterEach(() => h.stop());

const ask = (key: string, body: object = CUSTOMER, path = V2): Promise<Answer> =>
  h.call(path, { token, body, headers: { 'idempotency-key': key } });
/** The one claim that there is becomes another. */
async function change(to: object): Promise<void> {
  const claims = await h.foundation.store.collection({ name: 'ingress_idempotency', indexes: [], expires: 'expires' as never });
  const [claim] = await claims.find({ order: [{ field: 'id', direction: 'asc' }], limit: 1 });
  await claims.replace({ ...claim, ...to } as never, {});
}
const used = async (): Promise<number> => (await h.call('/api/v2/usage', { token })).body.current_month_calls as number;

describe('an Idempotency-Key', () => {
  it('100 at once are one execution and one count; the others are told that it is under way, or its answer', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('key')));
    const statuses = answers.map((a) => a.status);
    expect(new Set(statuses).size).toBeLessThanOrEqual(2);
    expect(statuses).toEqual(expect.arrayContaining([201]));
    expect(statuses.filter((s) => s !== 201 && s !== 409)).toEqual([]);
    expect(new Set(answers.map((a) => a.headers.get('x-request-id'))).size).toBe(1);
    expect([h.v2.asked.length, await used()]).toEqual([1, 1]);
  });

  it('repeated, gives the very answer, whatever would be said now', async () => {
    const first = await ask('key');
    h.v2.script = (request) => ok('v2', request, 99);
    const second = await ask('key');
    expect([second.status, second.body, second.headers.get('x-served-by')]).toEqual([first.status, first.body, 'v2']);
    expect((await ask('another-key')).body.predicted_spending).toBe(99);
    expect(await used()).toBe(2);
  });

  it('with another body is refused, also while the first is under way', async () => {
    await ask('key');
    expect(await ask('key', { ...CUSTOMER, age: 31 })).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    expect((await ask('key', { ...CUSTOMER, unknown: 1 })).status).toBe(201);
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    h.v2.script = async (request) => (await gate, ok('v2', request));
    const slow = ask('slow');
    await h.eventually(() => (h.v2.asked.length === 2 ? true : undefined));
    expect(await ask('slow', { ...CUSTOMER, age: 31 })).toMatchObject({ status: 422 });
    expect(await ask('slow')).toMatchObject({ status: 409, body: { code: 'request_in_flight' } });
    release();
    expect((await slow).status).toBe(201);
  });

  it('is a tenant’s and a route’s own', async () => {
    await h.call('/api/v2/admin/users', {
      token,
      body: { username: 'ann', password: 'a long password', tenant_id: 'acme', roles: ['client'] },
    });
    const other = await h.token('ann', 'a long password');
    const answers = [
      await ask('key'),
      await ask('key', CUSTOMER, '/api/v1/predict-spending'),
      await h.call(V2, { token: other, body: CUSTOMER, headers: { 'idempotency-key': 'key' } }),
    ];
    expect(answers.map((a) => a.status)).toEqual([201, 200, 201]);
    expect(new Set(answers.map((a) => a.headers.get('x-request-id'))).size).toBe(3);
  });

  it('is not used up by what was refused at the door', async () => {
    expect((await ask('key', { ...CUSTOMER, age: 1 })).status).toBe(400);
    expect((await ask('key')).status).toBe(201);
  });

  it('given back by a publish that failed, is free again', async () => {
    h.faults.append = (records) => (records.some((r) => r.topic.endsWith('requests.prediction')) ? 'away' : undefined);
    const refused = await ask('key');
    expect([refused.status, refused.body.code, refused.headers.has('retry-after')]).toEqual([503, 'bus_unavailable', true]);
    h.faults.append = () => undefined;
    expect((await ask('key')).status).toBe(201);
    expect(await used()).toBe(1);
  });

  it.each(['written', 'lost'] as const)(
    'after a publish of which nobody knows (it was %s), is the same request: one execution, one count',
    async (fault) => {
      h.faults.append = (records) => (records.some((r) => r.topic.endsWith('requests.prediction')) ? fault : undefined);
      const unknown = await ask('key');
      expect([unknown.status, unknown.body.code]).toEqual([503, 'publish_unknown']);
      h.faults.append = () => undefined;
      const repeat = await h.eventually(async () => ((a) => (a.status === 409 ? undefined : a))(await ask('key')));
      expect([repeat.status, repeat.headers.get('x-request-id')]).toEqual([201, unknown.headers.get('x-request-id')]);
      expect([h.v2.asked.length, await used()]).toEqual([1, 1]);
    },
  );

  it('of an instance that died before it published, is taken over', async () => {
    const first = await ask('key');
    const id = first.headers.get('x-request-id') ?? '';
    h.ledger.requests.delete(id);
    await h.eventually(() => (h.ledger.results.length > 0 ? true : undefined));
    await change({ state: 'claimed', instance: 'ingress-9' });
    const repeat = await ask('key');
    expect([repeat.status, repeat.headers.get('x-request-id')]).toEqual([201, id]);
  });

  it('that is kept no longer is free: another execution, another count, another request', async () => {
    const first = await ask('key');
    await change({ expires: 1 });
    h.v2.script = (request) => ok('v2', request, 99);
    const again = await ask('key', { ...CUSTOMER, age: 31 });
    expect([again.status, again.body.predicted_spending, await used()]).toEqual([201, 99, 2]);
    expect(again.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    const repeat = await ask('key', { ...CUSTOMER, age: 31 });
    expect([repeat.body, repeat.headers.get('x-request-id')]).toEqual([again.body, again.headers.get('x-request-id')]);
  });

  it('repeated at once, gives the answer although the ledger has not read it yet', async () => {
    let release = (): void => undefined;
    h.ledger.held = new Promise((resolve) => (release = resolve));
    const first = await ask('key');
    const repeat = ask('key');
    for (let i = 0; i < 30; i++) await h.call('/api/v2/health');
    release();
    expect((await repeat).body).toEqual(first.body);
  });

  it('needs the ledger for a repeat, and says so when that does not answer; another body is refused without it', async () => {
    await ask('key');
    h.ledger.deaf = true;
    expect(await ask('key', { ...CUSTOMER, age: 31 })).toMatchObject({ status: 422 });
    expect(await ask('key')).toMatchObject({ status: 503, body: { code: 'not_ready' } });
  });
});
