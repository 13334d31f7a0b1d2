import { afterEach, describe, expect, it } from '@jest/globals';
import { failed, ok, type Script } from './doubles.ts';
import { CUSTOMER, Harness } from './harness.ts';

let h: Harness;
let token: string;
const given = async (flags: Parameters<typeof Harness.start>[1], deadlineMs = 600): Promise<void> => {
  h = await Harness.start({ REQUEST_DEADLINE_MS: String(deadlineMs) }, { control_percent: 0, ...flags });
  token = await h.token();
};
const gates: (() => void)[] = [];
afterEach(async () => {
  for (const open of gates.splice(0)) open();
  await h.stop();
});

/** The outcomes of a request among all that is on the bus now. */
const told = async (id: string | null): Promise<unknown[]> => {
  const later = await h.call('/livez');
  await h.outcome(later.headers.get('x-request-id'));
  await h.ledger.caughtUp();
  return h.ledger.outcomes.filter((o) => o.request_id === id);
};
const ask = (path: 'v1' | 'v2'): ReturnType<Harness['call']> =>
  h.call(`/api/${path}/predict-spending`, { token, body: CUSTOMER });
/** A script that waits until it is let go. */
function held(script: Script): { readonly script: Script; readonly release: () => void } {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  gates.push(release);
  return { script: async (request, message) => (await gate, script(request, message)), release: () => release() };
}
const silent: Script = (request, message) => held((r) => ok('v2', r)).script(request, message);
const fails: Script = (request) => failed('v2', request);

describe('while v1 lives, a client never sees v2 fail', () => {
  it.each([
    ['fails', 'v2', fails],
    ['fails', 'v1', fails],
    ['is silent', 'v2', silent],
    ['is silent', 'v1', silent],
  ] as const)('v2 %s on /api/%s: v1 answers, and it counts as a v2 error', async (_, path, script) => {
    await given({ v2_primary: true });
    h.v2.script = script;
    const answer = await ask(path);
    expect([answer.status, answer.headers.get('x-served-by')]).toEqual([path === 'v1' ? 200 : 201, 'v1']);
    expect(answer.body).toEqual({
      predicted_spending: 51.5,
      confidence: 'medium',
      ...(path === 'v2' ? { rule_version: 'v1' } : {}),
    });
    const id = answer.headers.get('x-request-id');
    expect(await told(id)).toMatchObject([
      { status: answer.status, served_by: 'v1', failover: true, v2_error: true, choice: 'v1', accepted: true },
    ]);
    expect((await h.call(`/api/v2/requests/${id ?? ''}`, { token })).body).toMatchObject({
      state: 'answered',
      answer: answer.body,
      served_by: 'v1',
    });
    expect(h.v1.asked.map((m) => m.attributes)).toEqual([
      expect.objectContaining({ requestid: id, primary: 'v1', failover: 'true', path }),
    ]);
    expect(h.v1.asked[0]?.attributes).not.toHaveProperty('shadow');
    expect(h.v1.asked[0]?.id).not.toBe(h.v2.asked[0]?.id);
    expect(h.lines.filter((l) => /error/i.test(l))).toHaveLength(1);
  });

  it('in beta too, on the path that v2 answers', async () => {
    await given({});
    h.v2.script = fails;
    expect(await ask('v2')).toMatchObject({ status: 201, body: { rule_version: 'v1' } });
  });

  it('v2 late, but before v1: its answer is taken, chosen for everybody before the client has it, and counts as a v2 error', async () => {
    await given({ v2_primary: true }, 2_000);
    const late = held((request) => ok('v2', request));
    h.v2.script = late.script;
    h.v1.script = (request) => (late.release(), silent(request, undefined as never));
    const answer = await ask('v2');
    expect([answer.headers.get('x-served-by'), answer.body.rule_version]).toEqual(['v2', 'fitted-1']);
    expect(await told(answer.headers.get('x-request-id'))).toMatchObject([{ choice: 'v2', v2_error: true, failover: true }]);
  });

  it('both fail: 502, and v1 is named', async () => {
    await given({ v2_primary: true });
    [h.v2.script, h.v1.script] = [fails, (request) => failed('v1', request)];
    expect(await ask('v2')).toMatchObject({ status: 502, body: { code: 'v1_failed' } });
  });

  it('without v1 (deprecated): 502, and v2 is named', async () => {
    await given({ v2_primary: true, v1_deprecated: true });
    h.v2.script = fails;
    expect(await ask('v2')).toMatchObject({ status: 502, body: { code: 'v2_failed' } });
    expect(h.v1.asked).toEqual([]);
  });

  it("v2's refusal of the input is the client's 4xx, not a failure", async () => {
    await given({ v2_primary: true });
    const errors = [{ field: 'age', reason: 'is strange' }];
    h.v2.script = (request) => ({
      ...failed('v2', request),
      status: 'refused',
      error: { code: 'invalid_input', message: 'no', errors },
    });
    expect(await ask('v2')).toMatchObject({ status: 400, body: { code: 'invalid_input', errors } });
    expect(h.lines.filter((l) => /error/i.test(l))).toEqual([]);
  });

  it('a v1 that fails where it is to answer: 502, and nothing is logged as a failure of v2', async () => {
    await given({});
    h.v1.script = (request) => failed('v1', request);
    const answer = await ask('v1');
    expect(answer).toMatchObject({ status: 502, body: { code: 'v1_failed' } });
    expect(await h.outcome(answer.headers.get('x-request-id'))).toMatchObject({
      v2_error: false,
      error: 'v1_failed',
      served_by: 'v1',
      accepted: true,
    });
    expect(h.lines.filter((l) => /error/i.test(l))).toEqual([]);
  });
});

describe('an answer that does not come in time', () => {
  it('is a 504 that says where to fetch it, and is there when it has come', async () => {
    await given({ v2_primary: true, v1_deprecated: true }, 300);
    const late = held((request) => ok('v2', request));
    h.v2.script = late.script;
    const answer = await ask('v2');
    const id = answer.headers.get('x-request-id') ?? '';
    expect(answer).toMatchObject({ status: 504, body: { code: 'deadline_exceeded', id } });
    expect(answer.headers.get('location')).toBe(`/api/v2/requests/${id}`);
    expect((await h.call(`/api/v2/requests/${id}`, { token })).body).toMatchObject({ state: 'in_flight' });
    late.release();
    const found = await h.eventually(async () =>
      ((r) => (r.body.state === 'answered' ? r.body : undefined))(await h.call(`/api/v2/requests/${id}`, { token })),
    );
    expect(found).toMatchObject({ status: 201, answer: { predicted_spending: 50.5 } });
    expect((await h.call('/api/v2/usage', { token })).body.current_month_calls).toBe(1);
  });
});

describe('the switches take in what is in flight', () => {
  it.each([
    ['a rollback', 'v2', (): Promise<unknown> => h.call('/api/v2/admin/rollback-to-v1', { method: 'POST', token })],
    ['a rollback', 'v1', (): Promise<unknown> => h.call('/api/v2/admin/rollback-to-v1', { method: 'POST', token })],
    ['the kill switch', 'v1', (): Promise<unknown> => h.set({ v2_enabled: false })],
  ] as const)('%s on /api/%s: v1 answers what v2 has not answered yet, also where v1 was deprecated', async (_, path, pull) => {
    await given({ v2_primary: true, v1_deprecated: path === 'v2' }, 10_000);
    const late = held((request) => ok('v2', request));
    h.v2.script = late.script;
    const asked = ask(path);
    await h.eventually(() => h.v2.asked[0]);
    await pull();
    late.release();
    const answer = await asked;
    expect([answer.status, answer.headers.get('x-served-by')]).toEqual([path === 'v1' ? 200 : 201, 'v1']);
    expect(await h.outcome(answer.headers.get('x-request-id'))).toMatchObject({ failover: true, v2_error: false, choice: 'v1' });
    expect(h.v1.asked.map(({ attributes }) => attributes)).toEqual([
      expect.objectContaining({ failover: 'true', withdrawn: 'true' }),
    ]);
  });

  it("v1's path closed meanwhile: v2 answers what was let in before, and v1 is not asked", async () => {
    await given({ v2_primary: true }, 10_000);
    const late = held((request) => ok('v2', request));
    h.v2.script = late.script;
    const asked = ask('v1');
    await h.eventually(() => h.v2.asked[0]);
    await h.call('/api/v2/admin/complete-v1-deprecation', { method: 'POST', token });
    const closed = await ask('v1');
    late.release();
    const answer = await asked;
    expect([closed.status, answer.status, answer.headers.get('x-served-by')]).toEqual([410, 200, 'v2']);
    expect(h.v1.asked).toEqual([]);
  });
});

describe('a client that has gone before its answer', () => {
  it('counts like any other: by the answer, and by how long it took', async () => {
    await given({ v2_primary: true }, 10_000);
    const late = held((request) => ok('v2', request));
    h.v2.script = late.script;
    const impatient = new AbortController();
    const gone = fetch(`${h.url}/api/v2/predict-spending`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(CUSTOMER),
      signal: impatient.signal,
    });
    const { attributes } = await h.eventually(() => h.v2.asked[0]);
    impatient.abort();
    await expect(gone).rejects.toThrow();
    // The instance has seen it go when it has answered somebody else since.
    await h.call('/livez');
    late.release();
    const outcome = await h.outcome(attributes.requestid ?? '');
    expect(outcome).toMatchObject({ status: 201, accepted: true, served_by: 'v2', capability: 'prediction' });
    expect(await told(outcome.request_id)).toHaveLength(1);
  });
});
