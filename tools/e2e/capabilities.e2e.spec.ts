/** Segments and recommendations as clients have them: on both paths and transports, whoever answers. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, call, tokenOf } from './client.ts';
import { BETA_FLAGS } from './stages.ts';
import { eventually, FORMS, System } from './system.ts';

const row = (i: number) => ({
  CustomerID: i,
  Age: 18 + ((i * 37) % 60),
  'Annual Income ($)': 5_000 + ((i * 7_919) % 180_000),
  'Spending Score (1-100)': 1 + ((i * 53) % 100),
});
const rowsOf = (n: number) => Array.from({ length: n }, (_, i) => row(i));

interface Asked {
  readonly route: string;
  readonly body: unknown;
  /** The fields of the answer on each path. */
  readonly v1: readonly string[];
  readonly v2: readonly string[];
  readonly rules: string;
}
const ASKED: readonly Asked[] = [
  { route: 'segment', body: rowsOf(20), v1: ['clusters'], v2: ['clusters', 'rule_version'], rules: 'fitted-1' },
  {
    route: 'recommendations/natural',
    body: { query: 'Which segment should I start with?' },
    v1: ['recommendation'],
    v2: ['recommendation', 'source', 'rule_version'],
    rules: 'playbook-1',
  },
];
const ROWS = [
  { state: 'beta', flags: {}, v1: 'v1', v2: 'v2' },
  { state: 'shadow mode', flags: { shadow_mode: true, control_percent: 100 }, v1: 'v1', v2: 'v2' },
  { state: 'cutover', flags: { v2_primary: true, control_percent: 100 }, v1: 'v2', v2: 'v2' },
  { state: 'fallback', flags: { v2_fallback: true }, v1: 'v1', v2: 'v1' },
] as const;
const CASES = ROWS.flatMap(({ state, flags, ...served }) =>
  ASKED.flatMap((asked) => (['v1', 'v2'] as const).map((path) => ({ state, flags, path, by: served[path], ...asked }))),
);

/** Every accepted request is accounted for, and none is on its way any more. */
const balanced = (url: string, token: string): Promise<unknown> =>
  eventually(
    'the ledger is balanced',
    async () => {
      const { body } = await call(url, '/api/v2/admin/ledger', { token });
      return (body['totals'] as { in_flight: number }).in_flight === 0 && body['balanced'] === true ? body : undefined;
    },
    20_000,
  );

describe.each(FORMS)('segments and recommendations on %s', (transport) => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.start(transport);
    token = await tokenOf(system.url);
  });
  afterAll(() => system?.dispose());

  const set = (flags: object): Promise<Answer> =>
    call(system.url, '/api/v2/admin/flags', { token, body: { ...BETA_FLAGS, ...flags } });
  const post = (path: string, body: unknown, as = token): Promise<Answer> => call(system.url, path, { token: as, body });
  const advice = async (query: string, as = token): Promise<string> =>
    String((await post('/api/v2/recommendations/natural', { query }, as)).body['recommendation']);

  it.each(CASES)('$state: /api/$path/$route is answered by $by', async ({ flags, path, by, route, body, rules, ...fields }) => {
    expect((await set(flags)).status).toBe(201);
    const answer = await post(`/api/${path}/${route}`, body);
    expect([answer.status, answer.headers.get('x-served-by')]).toEqual([path === 'v1' ? 200 : 201, by]);
    expect(Object.keys(answer.body).sort()).toEqual([...fields[path]].sort());
    if (path === 'v2') expect(answer.body['rule_version']).toBe(by === 'v1' ? 'v1' : rules);
    const id = String(answer.headers.get('x-request-id'));
    const { body: kept } = await call(system.url, `/api/v2/requests/${id}`, { token });
    expect(kept).toMatchObject({ id, state: 'answered', status: answer.status, answer: answer.body, served_by: by });
  });

  it('v1 and v2 give 10,000 rows the same labels, and each row the one that it has alone', async () => {
    await set({});
    const rows = rowsOf(10_000);
    const [v1, v2] = [await post('/api/v1/segment', rows), await post('/api/v2/segment', rows)];
    expect([v1.status, v2.status]).toEqual([200, 201]);
    const labels = v2.body['clusters'] as number[];
    expect(labels).toHaveLength(10_000);
    expect(v1.body['clusters']).toEqual(labels);
    const alone = await post('/api/v2/segment', [rows[4_321]]);
    expect(alone.body['clusters']).toEqual([labels[4_321]]);
  });

  it.each([
    ['a row without its age', rowsOf(5).map((r, i) => (i === 3 ? { ...r, Age: undefined } : r)), '3.Age'],
    [
      'a score beyond its scale',
      rowsOf(2).map((r, i) => (i === 1 ? { ...r, 'Spending Score (1-100)': 101 } : r)),
      '1.Spending Score (1-100)',
    ],
    ['an income that is a word', [{ ...row(0), 'Annual Income ($)': 'much' }], '0.Annual Income ($)'],
  ])('%s is refused with its field', async (_, rows, field) => {
    const { status, body } = await post('/api/v2/segment', rows);
    expect([status, (body['errors'] as { field: string }[])[0]?.field]).toEqual([400, field]);
  });

  it.each([
    ['no rows', '/api/v2/segment', []],
    ['more rows than are taken', '/api/v2/segment', rowsOf(10_001)],
    ['a question of two letters', '/api/v2/recommendations/natural', { query: 'hi' }],
    ['a question that is none', '/api/v1/recommendations/natural', { query: 5 }],
  ])('%s is refused', async (_, path, body) => {
    expect((await post(path, body)).status).toBe(400);
  });

  it('questions are answered from the tenant’s own segments, as it was told them last, by whichever side', async () => {
    const user = { username: 'shop', password: 'a long password', tenant_id: 'shop', roles: ['client'] };
    await call(system.url, '/api/v2/admin/users', { token, body: user });
    const shop = await tokenOf(system.url, user.username, user.password);
    await set({});
    expect(await advice('premium?', shop)).toContain('You have not segmented your own customers lately');
    for (const [path, n] of [
      ['v2', 12],
      ['v1', 34],
    ] as const) {
      await post(`/api/${path}/segment`, rowsOf(n), shop);
      await eventually(
        'the advice is about them',
        async () => (await advice('premium?', shop)).includes(`You have ${String(n)} customers`) || undefined,
        10_000,
      );
    }
    expect(await advice('premium?')).not.toContain('You have 34 customers');
  });

  it('every request is accounted for', async () => {
    await balanced(system.url, token);
  });

  it('a v2 that fails after the cutover is hidden: v1 answers, in the shape of the path', async () => {
    const failing = await System.start(transport, {
      FEATURE_FLAG_V2_PRIMARY: 'true',
      FEATURE_FLAG_RULES_SEGMENTATION: 'never-published',
      FEATURE_FLAG_RULES_RECOMMENDATION: 'never-published',
    });
    try {
      const admin = await tokenOf(failing.url);
      for (const { route, body, v2 } of ASKED) {
        const answer = await call(failing.url, `/api/v2/${route}`, { token: admin, body });
        expect([answer.status, answer.headers.get('x-served-by'), answer.body['rule_version']]).toEqual([201, 'v1', 'v1']);
        expect(Object.keys(answer.body).sort()).toEqual([...v2].sort());
      }
      await balanced(failing.url, admin);
    } finally {
      await failing.dispose();
    }
  });
});
