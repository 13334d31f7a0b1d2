/** The stand-in against the real Python v1: the same requests get the same status and the same body. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { request } from 'undici';
import { NO_FAULTS } from '../domain/faults.ts';
import { loadReferenceModel, SHIPPED_CUSTOMERS } from '../model/load.ts';
import { createStandin } from './standin.ts';

const v1Url = process.env['V1_URL'];
if (!v1Url) throw new Error('V1_URL is not set: start the Python v1 and name it, e.g. V1_URL=http://127.0.0.1:8000');
const jwtSecret = process.env['JWT_SECRET'] ?? 'cohortlens-dev-secret-change-in-production';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const JSON_TYPE = { 'content-type': 'application/json' };

let standinUrl: string;
let close: () => Promise<unknown>;
let authorization: string;
beforeAll(async () => {
  const cacheDir = await mkdtemp(join(tmpdir(), 'cohortlens-model-'));
  const model = await loadReferenceModel({ csvPath: SHIPPED_CUSTOMERS, cacheDir, timeoutMs: 30_000 });
  const account = { user: 'admin', password: 'admin' };
  const usageLimit = 1_000_000;
  const app = createStandin({ model, jwtSecret, ...account, usageLimit, clock: Date.now, faults: { ...NO_FAULTS } });
  standinUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  close = () => Promise.all([app.close(), rm(cacheDir, { recursive: true, force: true })]);
  const body = 'username=admin&password=admin';
  const given = await request(`${v1Url}/api/v1/token`, { method: 'POST', body, headers: FORM, reset: true });
  authorization = `Bearer ${((await given.body.json()) as { access_token: string }).access_token}`;
});
afterAll(() => close());

type Ask = { method?: 'GET' | 'POST' | 'DELETE'; body?: string; headers?: Record<string, string> };

/** On a connection of its own: v1 closes one after an inner failure, and the next request must not meet that. */
async function ask(base: string, path: string, { method = 'GET', body, headers: own }: Ask) {
  const response = await request(base + path, { method, body: body ?? null, headers: { authorization, ...own }, reset: true });
  const { 'content-type': contentType, 'www-authenticate': challenge, allow } = response.headers;
  const text = await response.body.text();
  const type = String(contentType).split(';')[0];
  return { status: response.statusCode, type, challenge, allow, body: type === 'application/json' ? JSON.parse(text) : text };
}

const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' };
const predict = (body: unknown, headers: Record<string, string> = JSON_TYPE): [string, Ask] => [
  '/api/v1/predict-spending',
  { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers },
];
const post = (path: string, body: unknown, headers: Record<string, string> = JSON_TYPE): [string, Ask] => [
  `/api/v1/${path}`,
  { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers },
];
const advise = (body: unknown, headers?: Record<string, string>) => post('recommendations/natural', body, headers);
const segment = (body: unknown, headers?: Record<string, string>) => post('segment', body, headers);
const COLUMNS = { Age: 30, 'Annual Income ($)': 50_000, 'Spending Score (1-100)': 60 };
const login = (body: string, headers = FORM): [string, Ask] => ['/api/v1/token', { method: 'POST', body, headers }];
const faults = (body: unknown): [string, Ask] => [
  '/__faults',
  { method: 'POST', body: JSON.stringify(body), headers: JSON_TYPE },
];
const changed = (change: Record<string, unknown>) => predict({ ...CUSTOMER, ...change });

const REQUESTS: readonly (readonly [string, [string, Ask]])[] = [
  ['health', ['/api/v1/health', {}]],
  ['an unknown path', ['/nope', {}]],
  ['another method', ['/api/v1/token', { method: 'DELETE' }]],
  ['a prediction', predict(CUSTOMER)],
  ['an unknown profession', changed({ profession: 'Astronaut' })],
  ['an empty profession', changed({ profession: '' })],
  ['null for a profession', changed({ profession: null })],
  ['a score at its upper end', changed({ annual_income: 1e300 })],
  ['a score at its lower end', changed({ annual_income: -1e300 })],
  [
    'booleans and numerals in strings',
    changed({ age: true, annual_income: '5e4', work_experience: ' 1_0 ', family_size: '2.0' }),
  ],
  ['an empty object', predict({})],
  ['all wrong', predict({ age: 30.5, annual_income: 'abc', work_experience: null, family_size: [], profession: 5 })],
  ['wrong in other ways', changed({ age: '2.5', annual_income: {}, work_experience: '1e3', family_size: 1e21 })],
  ['empty strings', changed({ age: '', annual_income: '' })],
  ['underscores astray', changed({ age: '1__0', annual_income: '_1' })],
  ['numbers short of a digit', changed({ age: '3.', annual_income: '.5' })],
  ['a list', predict('[1]')],
  ['null', predict('null')],
  ['a string', predict('"x"')],
  ['another content type', predict(CUSTOMER, { 'content-type': 'text/plain' })],
  ['a JSON dialect', predict(CUSTOMER, { 'content-type': 'application/vnd.x+json; charset=utf-8' })],
  ['an infinite income', changed({ annual_income: 'inf' })],
  ['no body', ['/api/v1/predict-spending', { method: 'POST' }]],
  ['a question about segments', advise({ query: 'Which CLUSTER first?' })],
  ['a question about spending', advise({ query: 'predict' })],
  ['a question about what to do', advise({ query: 'recommend something' })],
  ['another question', advise({ query: 'hello' })],
  ['an empty question', advise({ query: '' })],
  ['a question that is none', advise({ query: 5 })],
  ['no question', advise({})],
  ['a question that is a list', advise([])],
  ['no question at all', ['/api/v1/recommendations/natural', { method: 'POST' }]],
  ['no rows', segment([])],
  ['null for rows', segment('null')],
  ['rows that are numbers', segment([1, 2])],
  ['rows that are a number', segment('5')],
  ['rows that are a string', segment('"x"')],
  ['rows that are no JSON', segment('{bad')],
  ['no body of rows', ['/api/v1/segment', { method: 'POST' }]],
  ['rows without the age', segment([{ ...COLUMNS, Age: undefined }])],
  ['rows without anything', segment([{}])],
  ['a row without what another has', segment([COLUMNS, { Age: 3 }])],
  ['a row with null', segment([{ ...COLUMNS, Age: null }])],
  ['a row with a word', segment([{ ...COLUMNS, Age: 'old' }])],
  ['a row with a list', segment([{ ...COLUMNS, Age: [1] }])],
  ['a row that is none', segment([COLUMNS, 5])],
  ['one row that is not in a list', segment(COLUMNS)],
  ['no columns', segment({})],
  ['columns of different lengths', segment({ Age: [1, 2], 'Annual Income ($)': [1], 'Spending Score (1-100)': [1] })],
  ['columns without rows', segment({ Age: [], 'Annual Income ($)': [], 'Spending Score (1-100)': [] })],
  ['rows without a token', segment([COLUMNS], { ...JSON_TYPE, authorization: '' })],
  ['broken rows without a token', segment('{bad', { ...JSON_TYPE, authorization: '' })],
  ['a broken question without a token', advise({ query: 5 }, { ...JSON_TYPE, authorization: '' })],
  ['no token', predict(CUSTOMER, { ...JSON_TYPE, authorization: '' })],
  ['a token that is none', predict(CUSTOMER, { ...JSON_TYPE, authorization: 'Bearer xx' })],
  ['a wrong password', login('username=admin&password=x')],
  ['a login without a password', login('username=admin&password=')],
  ['a login of another grant', login('username=admin&password=admin&grant_type=foo')],
  ['a login that is no form', login('{"username":"admin"}', JSON_TYPE)],
  ['the faults', ['/__faults', {}]],
  ['an unknown fault', faults({ nope: 1, abc: 2 })],
  ['a fault that is no number', faults({ noise: 'x', error_rate: null })],
  ['faults that are none', faults([])],
  ['no change of faults', faults({})],
];

test.each(REQUESTS)('%s', async (_, [path, init]) => {
  expect(await ask(standinUrl, path, init)).toEqual(await ask(v1Url, path, init));
});

test('broken JSON is refused alike, but for the place and the parser’s own words', async () => {
  const [path, init] = predict('{bad');
  const [ours, theirs] = [await ask(standinUrl, path, init), await ask(v1Url, path, init)];
  expect([ours.status, ours.body.detail[0].type, ours.body.detail[0].msg]).toEqual([
    theirs.status,
    theirs.body.detail[0].type,
    theirs.body.detail[0].msg,
  ]);
});

test("v1's token is good for the stand-in, and the stand-in's for v1", async () => {
  const given = await ask(standinUrl, ...login('username=admin&password=admin'));
  const theirs = { authorization: `Bearer ${given.body.access_token}` };
  const usage = [await ask(standinUrl, '/api/v1/usage', {}), await ask(v1Url, '/api/v1/usage', { headers: theirs })];
  expect(usage.map(({ status, body }) => [status, body.tenant_id, Object.keys(body)])).toEqual([
    [200, 'admin', ['tenant_id', 'month_key', 'current_month_calls', 'limit']],
    [200, 'admin', ['tenant_id', 'month_key', 'current_month_calls', 'limit']],
  ]);
});

test.each([
  ['rows', segment([COLUMNS, { ...COLUMNS, Age: 80 }])],
  ['numerals and booleans', segment([{ ...COLUMNS, Age: '30' }])],
  ['rows under any content type', segment([COLUMNS], { 'content-type': 'text/plain' })],
  ['columns', segment({ Age: [30, 80], 'Annual Income ($)': 50_000, 'Spending Score (1-100)': [60, 60] })],
])('%s are segmented alike, but for the numbering', async (_, [path, init]) => {
  const [ours, theirs] = [await ask(standinUrl, path, init), await ask(v1Url, path, init)];
  const places = (labels: number[]) => labels.map((label) => labels.indexOf(label));
  expect([ours.status, ours.type, places(ours.body.clusters)]).toEqual([200, theirs.type, places(theirs.body.clusters)]);
});
