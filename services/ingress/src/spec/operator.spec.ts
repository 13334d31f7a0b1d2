/** What the operator's tools ask: traffic, dead letters, rule sets; who may, and what is refused. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Harness, SEGMENTS } from './harness.ts';

/** Nobody runs as this group here, so that what is given back stays where it was put. */
const TARGET = 'requests.prediction.dlq.comparator';
const RETRY = 'requests.prediction.retry.comparator';
const ADMIN = '/api/v2/admin';
const headers = { ce_specversion: '1.0', ce_id: 'm-1', ce_source: '/test', ce_type: 't', ce_requestid: 'r-1', ce_tenant: 'acme' };

let harness: Harness;
let token: string;
let now = 1_000;

/** A dead letter of the comparator, newer than those before; its id. */
async function put(value: string | null): Promise<string> {
  const topic = harness.config.topicPrefix + TARGET;
  const dead = { ce_dlcause: 'handler_failed', ce_dldetail: 'so it is', ce_attempt: '4', ce_dlat: String(now++) };
  const record = {
    topic,
    partition: 1,
    key: 'k',
    headers: { ...headers, ...dead },
    value: value === null ? null : Buffer.from(value),
  };
  const [position] = await harness.foundation.transport.append([record]);
  return `requests.prediction~comparator~1~${String(position?.offset)}`;
}
const get = (path: string) => harness.call(ADMIN + path, { token });
const redrive = (id: string, body?: unknown) =>
  harness.call(`${ADMIN}/dead-letters/${id}/redrive`, { method: 'POST', token, ...(body === undefined ? {} : { body }) });
const retried = async (): Promise<number> => {
  const name = harness.config.topicPrefix + RETRY;
  return ((await harness.foundation.transport.ends([name])).get(name) ?? []).reduce((sum, end) => sum + end, 0);
};

beforeAll(async () => {
  harness = await Harness.start();
  const spec = (name: string) =>
    ({ name: harness.config.topicPrefix + name, partitions: 6, retentionMs: 'forever', compacted: false }) as const;
  await harness.foundation.transport.provision([spec(TARGET), spec(RETRY)]);
  token = await harness.token();
});
afterAll(() => harness.stop());

it('a dead letter is listed, shown with its content, and given to its group once', async () => {
  const id = await put('{"wrong":1}');
  const { body: page } = await get('/dead-letters?group=comparator&limit=1');
  expect(page).toMatchObject({
    items: [{ id, cause: 'handler_failed', attempts: 4, request_id: 'r-1', bytes: 11, redriven: null }],
  });
  expect((await get(`/dead-letters/${id}`)).body).toMatchObject({
    content: '{"wrong":1}',
    truncated: false,
    headers: { ce_id: 'm-1' },
  });
  const before = await retried();
  const first = await redrive(id, { reason: 'mended' });
  expect([first.status, first.body]).toMatchObject([
    201,
    { repeated: false, letter: { redriven: { by: 'admin', reason: 'mended' } } },
  ]);
  const second = await redrive(id);
  expect([second.status, second.body]).toMatchObject([201, { repeated: true, letter: { redriven: { reason: 'mended' } } }]);
  expect((await retried()) - before).toBe(1);
  expect((await get(`/dead-letters?topic=requests.prediction&limit=1`)).body.items[0].redriven).toMatchObject({ by: 'admin' });
});

it('pages are newest first and lead to one another', async () => {
  const ids = [];
  for (let i = 0; i < 5; i++) ids.unshift(await put(String(i)));
  const first = (await get('/dead-letters?limit=3')).body;
  const second = (await get(`/dead-letters?limit=3&cursor=${encodeURIComponent(first.next)}`)).body;
  const found = [...first.items, ...second.items].map((l: { id: string }) => l.id);
  expect(found.slice(0, 5)).toEqual(ids);
});

it('one whose content was not kept is refused', async () => {
  const { status, body } = await redrive(await put(null));
  expect([status, body.code]).toEqual([409, 'content_lost']);
});

it.each([
  ['/dead-letters/requests.prediction~ledger~1~999', 404, 'not_found'],
  ['/dead-letters/nonsense', 404, 'not_found'],
  ['/dead-letters?cursor=nonsense', 400, 'invalid_input'],
  ['/dead-letters?topic=nothing', 400, 'invalid_input'],
  ['/dead-letters?limit=0', 400, 'invalid_input'],
  ['/dead-letters?grup=ledger', 400, 'invalid_input'],
  ['/traffic?window=61', 400, 'invalid_input'],
  ['/traffic?window=soon', 400, 'invalid_input'],
  ['/traffic?minutes=5', 400, 'invalid_input'],
] as const)('%s is refused with %d %s', async (path, status, code) => {
  const answer = await get(path);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it.each(['/traffic', '/dead-letters', '/dead-letters/x', '/rules'])(
  '%s is not for everybody, and says how to get a token',
  async (path) => {
    const { status, body } = await harness.call(ADMIN + path);
    expect([status, body.detail]).toEqual([401, expect.stringContaining('npx cohortlens token')]);
  },
);

it('the traffic of the last five minutes is asked for, unless said otherwise', async () => {
  expect((await get('/traffic')).body).toMatchObject({ window: 5, totals: { requests: 0 } });
  expect((await get('/traffic?window=60')).body).toMatchObject({ window: 60 });
});

it('the rule sets are listed with the active one', async () => {
  const { items } = (await get('/rules')).body;
  expect(items).toContainEqual(expect.objectContaining({ capability: 'prediction', version: 'fitted-1', active: true }));
});

const publish = (body: unknown, as = token) => harness.call(`${ADMIN}/rules`, { token: as, body });

it('a rule set is published as a new version, listed with who did it, read whole, and can be activated', async () => {
  const done = await publish(SEGMENTS);
  expect([done.status, done.body]).toEqual([201, SEGMENTS]);
  expect((await get('/rules')).body.items).toContainEqual(
    expect.objectContaining({ capability: 'segmentation', version: 'spec-1', active: false, published_by: 'admin' }),
  );
  expect((await get('/rules/segmentation/spec-1')).body).toEqual(SEGMENTS);
  const active = await harness.set({ rules_segmentation: 'spec-1' });
  expect([active.status, active.body.flags.rules_segmentation]).toEqual([201, 'spec-1']);
});

it('the same again is published once; other content under its name is refused, also when both come at once', async () => {
  const mine = { ...SEGMENTS, version: 'spec-2' };
  const again = Object.fromEntries(Object.entries(mine).reverse());
  expect([(await publish(mine)).status, (await publish(again)).status]).toEqual([201, 201]);
  const other = await publish({ ...mine, origin: 'another' });
  expect([other.status, other.body.code]).toEqual([409, 'already_exists']);
  expect((await get('/rules/segmentation/spec-2')).body).toEqual(mine);

  const rivals = ['a', 'b', 'c', 'd'].map((origin) => publish({ ...SEGMENTS, version: 'spec-3', origin }));
  const statuses = (await Promise.all(rivals)).map(({ status }) => status);
  expect(statuses.sort()).toEqual([201, 409, 409, 409]);
});

it('what ships with v2 cannot be published over', async () => {
  const shipped = (await get('/rules/prediction/fitted-1')).body;
  expect([(await publish(shipped)).status, (await publish({ ...shipped, intercept: 1 })).status]).toEqual([201, 409]);
});

it.each([
  ['no capability', { version: 'x' }, 'capability'],
  ['one that there is not', { ...SEGMENTS, capability: 'weather' }, 'capability'],
  ['a name with a blank', { ...SEGMENTS, version: 'a b' }, 'version'],
  ['no centroid', { ...SEGMENTS, centroids: [] }, 'centroids'],
  ['a scale of nothing', { ...SEGMENTS, deviation: { ...SEGMENTS.deviation, age: 0 } }, 'deviation.age'],
])('a rule set with %s is refused, and the field is named', async (_, body, field) => {
  const answer = await publish(body);
  expect([answer.status, answer.body.errors.map((e: { field: string }) => e.field)]).toEqual([400, [field]]);
});

it('only administrators publish rule sets', async () => {
  const user = { username: 'reader', password: 'reader-password', tenant_id: 'acme', roles: ['analyst'] };
  expect((await harness.call(`${ADMIN}/users`, { token, body: user })).status).toBe(201);
  const analyst = await harness.token(user.username, user.password);
  expect((await publish(SEGMENTS, analyst)).status).toBe(403);
  expect((await harness.call(`${ADMIN}/rules`, { body: SEGMENTS })).status).toBe(401);
  expect((await harness.call(`${ADMIN}/rules/segmentation/spec-1`, { token: analyst })).status).toBe(200);
});
