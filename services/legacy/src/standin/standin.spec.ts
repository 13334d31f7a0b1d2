import { describe, expect, test } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { type Faults, NO_FAULTS } from '../domain/faults.ts';
import { answerOf } from '../model/reference-model.ts';
import { createStandin, type StandinOptions } from './standin.ts';

const NOW = Date.parse('2026-03-31T23:59:59Z');
const SECRET = 'a secret for tests that is long enough';
const score = (features: { annual_income: number }) => Math.min(100, Math.max(0, features.annual_income / 1000));
const model = {
  version: 'v1-reference-00000000',
  segmenter: { means: [0, 0, 0], scales: [1, 1, 1], centroids: [] },
  score,
  predict: (f: { annual_income: number }) => answerOf(score(f)),
  clusters: (rows: readonly { age: number }[]) => rows.map(({ age }) => (age < 40 ? 0 : 1)),
  recommend: (query: string) => `about ${query}`,
};
const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' };
const JSON_TYPE = { 'content-type': 'application/json' };
const PATH = '/api/v1/predict-spending';

function standin(options: Partial<StandinOptions> = {}, faults: Faults = { ...NO_FAULTS }) {
  const account = { user: 'admin', password: 'admin' };
  return createStandin({ model, jwtSecret: SECRET, ...account, usageLimit: 1000, clock: () => NOW, faults, ...options });
}
const key = (secret = SECRET) => new TextEncoder().encode(secret);
const tokenFor = (claims: Record<string, unknown>, secret = SECRET, alg = 'HS256') =>
  new SignJWT({ exp: NOW / 1000 + 60, ...claims }).setProtectedHeader({ alg }).sign(key(secret));
const bearer = async (claims: Record<string, unknown> = { sub: 'acme', tenant_id: 'acme' }) => ({
  authorization: `Bearer ${await tokenFor(claims)}`,
});
const form = (fields: Record<string, string>) => ({
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  payload: new URLSearchParams(fields).toString(),
});

async function ask(app: ReturnType<typeof standin>, payload: unknown, headers: Record<string, string> = JSON_TYPE) {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const response = await app.inject({ method: 'POST', url: PATH, payload: text, headers: { ...(await bearer()), ...headers } });
  return { status: response.statusCode, body: response.body === '' ? null : response.json() };
}

describe("v1's HTTP contract", () => {
  test('health tells what v1 tells', async () => {
    const response = await standin().inject('/api/v1/health');
    expect(response.json()).toEqual({ status: 'ok', service: 'cohortlens', version: '0.2.0', neon_db: 'not_configured' });
  });

  test('a prediction is the model’s', async () => {
    expect(await ask(standin(), CUSTOMER)).toEqual({ status: 200, body: { predicted_spending: 50, confidence: 'medium' } });
  });

  test('a login gives a token that is good for an hour, and for predictions', async () => {
    const app = standin();
    const login = await app.inject({ method: 'POST', url: '/api/v1/token', ...form({ username: 'admin', password: 'admin' }) });
    expect(login.statusCode).toBe(200);
    const { access_token, token_type } = login.json();
    expect(token_type).toBe('bearer');
    const headers = { authorization: `Bearer ${access_token}` };
    const usage = await app.inject({ url: '/api/v1/usage', headers });
    expect(usage.json()).toEqual({ tenant_id: 'admin', month_key: '2026-03', current_month_calls: 0, limit: 1000 });
    const later = await standin({ clock: () => NOW + 3_600_000 }).inject({ url: '/api/v1/usage', headers });
    expect(later.statusCode).toBe(401);
  });

  const FORMS: readonly [string, Record<string, string>, number, unknown][] = [
    ['a wrong password', { username: 'admin', password: 'x' }, 401, 'Incorrect username or password'],
    ['a wrong name', { username: 'x', password: 'admin' }, 401, 'Incorrect username or password'],
    [
      'no password',
      { username: 'admin' },
      422,
      [{ type: 'missing', loc: ['body', 'password'], msg: 'Field required', input: null }],
    ],
    ['an empty grant type', { username: 'admin', password: 'admin', grant_type: '' }, 200, undefined],
  ];
  test.each(FORMS)('a login with %s', async (_, fields, status, detail) => {
    const response = await standin().inject({ method: 'POST', url: '/api/v1/token', ...form(fields) });
    expect([response.statusCode, response.json().detail]).toEqual([status, detail]);
  });

  test('a login that is no form lacks both fields', async () => {
    const payload = '{"username":"admin","password":"admin"}';
    const response = await standin().inject({ method: 'POST', url: '/api/v1/token', payload, headers: JSON_TYPE });
    expect([response.statusCode, response.json().detail.length]).toEqual([422, 2]);
  });

  const INTEGER = 'Input should be a valid integer';
  /** As the Python v1 answered them. */
  const REFUSED: readonly [string, Record<string, unknown>, unknown][] = [
    ['a fraction for an integer', { age: 30.5 }, ['int_from_float', 'age', `${INTEGER}, got a number with a fractional part`]],
    ['a word for an integer', { age: 'abc' }, ['int_parsing', 'age', `${INTEGER}, unable to parse string as an integer`]],
    ['an exponent for an integer', { age: '1e3' }, ['int_parsing', 'age', `${INTEGER}, unable to parse string as an integer`]],
    ['null for an integer', { age: null }, ['int_type', 'age', INTEGER]],
    ['a list for an integer', { age: [] }, ['int_type', 'age', INTEGER]],
    [
      'an integer beyond size',
      { age: 1e21 },
      ['int_parsing_size', 'age', 'Unable to parse input string as an integer, exceeded maximum size'],
    ],
    [
      'a word for a number',
      { annual_income: 'abc' },
      ['float_parsing', 'annual_income', 'Input should be a valid number, unable to parse string as a number'],
    ],
    ['an object for a number', { annual_income: {} }, ['float_type', 'annual_income', 'Input should be a valid number']],
    ['a number for a profession', { profession: 5 }, ['string_type', 'profession', 'Input should be a valid string']],
  ];
  test.each(REFUSED)('%s is a 422 that says so', async (_, change, expected) => {
    const { status, body } = await ask(standin(), { ...CUSTOMER, ...change });
    expect(status).toBe(422);
    expect(body.detail.map((d: { type: string; loc: string[]; msg: string }) => [d.type, d.loc[1], d.msg])).toEqual([expected]);
    expect(body.detail[0].input).toEqual(Object.values(change)[0]);
  });

  test('all that is missing is named at once, and what is unknown is ignored', async () => {
    const { status, body } = await ask(standin(), { age: 3, x: 1 });
    expect(status).toBe(422);
    const names = ['annual_income', 'work_experience', 'family_size'];
    expect(body.detail).toEqual(
      names.map((name) => ({ type: 'missing', loc: ['body', name], msg: 'Field required', input: { age: 3, x: 1 } })),
    );
  });

  test.each([
    ['numerals in strings', { age: ' 3_0 ', annual_income: '5e4', work_experience: '+3', family_size: '2.0' }],
    ['booleans for numbers', { age: true, work_experience: false }],
    ['no profession', { profession: null }],
  ])('%s are taken, as pydantic takes them', async (_, change) => {
    expect(await ask(standin(), { ...CUSTOMER, ...change })).toMatchObject({ status: 200, body: { predicted_spending: 50 } });
  });

  const BODIES: readonly [string, string, Record<string, string>, string][] = [
    ['broken JSON', '{bad', JSON_TYPE, 'json_invalid'],
    ['a list', '[1]', JSON_TYPE, 'model_attributes_type'],
    ['null', 'null', JSON_TYPE, 'model_attributes_type'],
    ['no body', '', {}, 'missing'],
    ['JSON under another type', JSON.stringify(CUSTOMER), { 'content-type': 'text/plain' }, 'model_attributes_type'],
  ];
  test.each(BODIES)('%s is a 422', async (_, text, headers, type) => {
    expect(await ask(standin(), text, headers)).toMatchObject({ status: 422, body: { detail: [{ type }] } });
  });

  test('what is no finite number fails inside, as it does in v1', async () => {
    const payload = JSON.stringify({ ...CUSTOMER, annual_income: 'inf' });
    const response = await standin().inject({
      method: 'POST',
      url: PATH,
      payload,
      headers: { ...(await bearer()), ...JSON_TYPE },
    });
    expect([response.statusCode, response.body]).toEqual([500, 'Internal Server Error']);
  });

  test('an unknown path is a 404, another method a 405, in FastAPI’s words', async () => {
    const app = standin();
    const unknown = await app.inject('/nope');
    expect([unknown.statusCode, unknown.json()]).toEqual([404, { detail: 'Not Found' }]);
    const method = await app.inject(PATH);
    expect([method.statusCode, method.json(), method.headers['allow']]).toEqual([405, { detail: 'Method Not Allowed' }, 'POST']);
  });

  test('only a valid HS256 token of the shared secret is taken', async () => {
    const claims = { sub: 'acme', tenant_id: 'acme' };
    const tokens: Record<string, string> = {
      none: '',
      garbage: 'xx',
      expired: await tokenFor({ ...claims, exp: NOW / 1000 - 1 }),
      foreign: await tokenFor(claims, 'another secret that is long enough'),
      unsigned: new UnsecuredJWT(claims).encode(),
      'another algorithm': await tokenFor(claims, SECRET, 'HS512'),
      nobody: await tokenFor({}),
    };
    const app = standin();
    for (const [name, token] of Object.entries(tokens)) {
      const response = await app.inject({ url: '/api/v1/usage', headers: { authorization: `Bearer ${token}` } });
      expect([name, response.statusCode, response.json()]).toEqual([name, 401, { detail: 'Not authenticated' }]);
    }
    const bySubject = await app.inject({ url: '/api/v1/usage', headers: await bearer({ sub: 'globex' }) });
    expect(bySubject.json().tenant_id).toBe('globex');
  });

  test('each call counts for its tenant, a bad field included, broken JSON not; past the limit it is 429', async () => {
    const app = standin({ usageLimit: 2 });
    const calls = async () => (await app.inject({ url: '/api/v1/usage', headers: await bearer() })).json().current_month_calls;
    await ask(app, '{bad');
    expect(await calls()).toBe(0);
    await ask(app, CUSTOMER);
    await ask(app, {});
    expect(await calls()).toBe(2);
    expect(await ask(app, CUSTOMER)).toEqual({ status: 429, body: { detail: 'Plan limit exceeded' } });
  });
});

describe('injected faults', () => {
  const change = (app: ReturnType<typeof standin>, payload: unknown) =>
    app.inject({ method: 'POST', url: '/__faults', payload: JSON.stringify(payload), headers: JSON_TYPE });

  test('they are read and changed while it runs, and take effect', async () => {
    const app = standin({ random: () => 0 });
    expect((await app.inject('/__faults')).json()).toEqual({ error_rate: 0, latency_ms: 0, noise: 0 });
    expect((await change(app, { noise: 0.1 })).json()).toEqual({ error_rate: 0, latency_ms: 0, noise: 0.1 });
    expect(await ask(app, CUSTOMER)).toMatchObject({ body: { predicted_spending: 45 } });
    await change(app, { error_rate: '1', latency_ms: 1 });
    expect(await ask(app, CUSTOMER)).toEqual({ status: 500, body: { detail: 'Internal Server Error' } });
  });

  test('one that is unknown, or no number, changes nothing', async () => {
    const app = standin();
    const unknown = await change(app, { nope: 1, noise: 0.5, abc: 2 });
    expect([unknown.statusCode, unknown.json()]).toEqual([400, { detail: "unknown faults: ['abc', 'nope']" }]);
    expect((await change(app, { noise: 'x' })).statusCode).toBe(422);
    expect((await change(app, [])).json().detail[0].type).toBe('dict_type');
    expect((await app.inject('/__faults')).json()).toEqual({ error_rate: 0, latency_ms: 0, noise: 0 });
  });
});
