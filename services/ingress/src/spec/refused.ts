/** What clients send that is wrong, or hostile, and what each is refused with. */
import { type Call, CUSTOMER } from './harness.ts';
import { UNREADABLE } from './unreadable.ts';

export const V2 = '/api/v2/predict-spending';

export interface Refused extends Call {
  readonly path?: string;
  readonly as?: 'nobody' | 'client' | 'admin';
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly says?: RegExp;
}
export const REFUSED: Readonly<Record<string, Refused>> = {
  ...UNREADABLE,
  'an empty body': { raw: ' ', status: 400, code: 'invalid_input', field: 'body' },
  'a missing field': {
    body: { ...CUSTOMER, age: undefined },
    status: 400,
    code: 'invalid_input',
    field: 'age',
  },
  'a wrong type': { body: { ...CUSTOMER, age: '30' }, status: 400, code: 'invalid_input', field: 'age' },
  'out of range': { body: { ...CUSTOMER, age: 17 }, status: 400, code: 'invalid_input', field: 'age' },
  'an endless number': {
    raw: JSON.stringify({ ...CUSTOMER, annual_income: 0 }).replace(':0', ':1e999'),
    status: 400,
    code: 'invalid_input',
    field: 'annual_income',
  },
  'a nested field': {
    path: '/api/v2/predict',
    body: { features: { age: 'x' } },
    status: 400,
    code: 'invalid_input',
    field: 'features.age',
  },
  'a key with spaces': {
    body: CUSTOMER,
    headers: { 'idempotency-key': 'a b' },
    status: 400,
    code: 'invalid_input',
    field: 'Idempotency-Key',
  },
  'an endless key': {
    body: CUSTOMER,
    headers: { 'idempotency-key': 'x'.repeat(300) },
    status: 400,
    code: 'invalid_input',
    field: 'Idempotency-Key',
  },
  'no token': { as: 'nobody', body: CUSTOMER, status: 401, code: 'unauthenticated', says: /auth\/token/ },
  'no bearer': { as: 'nobody', body: CUSTOMER, headers: { authorization: 'Basic eDp5' }, status: 401, code: 'unauthenticated' },
  'a bad token': {
    as: 'nobody',
    body: CUSTOMER,
    headers: { authorization: 'Bearer a.b.c' },
    status: 401,
    code: 'unauthenticated',
  },
  'no token and a bad body': { as: 'nobody', raw: '{', status: 401, code: 'unauthenticated' },
  'a client among operators': {
    as: 'client',
    path: '/api/v2/admin/flags',
    body: { v2_enabled: false },
    status: 403,
    code: 'forbidden',
  },
  'a client among analysts': { as: 'client', path: '/api/v2/admin/diffs', status: 403, code: 'forbidden' },
  'an unknown path': { path: '/api/v2/segments', status: 404, code: 'not_found' },
  'a path of dots': { path: '/api/v2/..%2f..%2fetc', status: 404, code: 'not_found' },
  'a path that cannot be read': { path: '/api/v2/%E0%A4%A', status: 404, code: 'not_found' },
  'an endless id': { path: `/api/v2/requests/${'x'.repeat(2_000)}`, status: 404, code: 'not_found' },
  'an id that is none': { path: '/api/v2/requests/1%27%20or%201=1', status: 404, code: 'not_found' },
  'another method': { method: 'DELETE', status: 405, code: 'method_not_allowed' },
  'a login without a password': {
    as: 'nobody',
    path: '/api/v2/auth/token',
    body: { username: 'admin' },
    status: 400,
    code: 'invalid_input',
    field: 'password',
  },
  'a login with an empty name': {
    as: 'nobody',
    path: '/api/v2/auth/token',
    body: { username: '', password: 'x' },
    status: 400,
    code: 'invalid_input',
    field: 'username',
  },
  'a wrong password': {
    as: 'nobody',
    path: '/api/v2/auth/token',
    body: { username: 'admin', password: 'wrong' },
    status: 401,
    code: 'wrong_credentials',
  },
  'a user that is not': {
    as: 'nobody',
    path: '/api/v2/auth/token',
    body: { username: 'nobody', password: 'admin' },
    status: 401,
    code: 'wrong_credentials',
  },
  'an unknown flag': {
    path: '/api/v2/admin/flags',
    body: { v3_enabled: true },
    status: 400,
    code: 'unknown_flag',
    field: 'v3_enabled',
  },
  'an unknown flag by name': {
    path: '/api/v2/admin/flags',
    body: { flag: 'toString', enabled: true },
    status: 400,
    code: 'unknown_flag',
    field: 'toString',
  },
  'a flag of the wrong type': {
    path: '/api/v2/admin/flags',
    body: { v2_enabled: 'no' },
    status: 400,
    code: 'invalid_input',
    field: 'v2_enabled',
  },
  'a share beyond 100': {
    path: '/api/v2/admin/flags',
    body: { v2_rollout_percent: 101 },
    status: 400,
    code: 'invalid_input',
    field: 'v2_rollout_percent',
  },
  'no flag at all': { path: '/api/v2/admin/flags', body: {}, status: 400, code: 'invalid_input', field: 'body' },
  'a reason for no flag': {
    path: '/api/v2/admin/flags',
    body: { reason: 'because' },
    status: 400,
    code: 'invalid_input',
    field: 'body',
  },
  'a list of flags': { path: '/api/v2/admin/flags', raw: '[true]', status: 400, code: 'invalid_input', field: 'body' },
  'a short password': {
    path: '/api/v2/admin/users',
    body: { username: 'bob', password: 'short', tenant_id: 't', roles: ['client'] },
    status: 400,
    code: 'invalid_input',
    field: 'password',
  },
  'a user that is there': {
    path: '/api/v2/admin/users',
    body: { username: 'admin', password: 'a long password', tenant_id: 't', roles: ['client'] },
    status: 409,
    code: 'already_exists',
  },
  'a verdict that is none': { path: '/api/v2/admin/diffs?verdict=good', status: 400, code: 'invalid_input', field: 'verdict' },
  'a limit of nothing': { path: '/api/v2/admin/diffs?limit=0', status: 400, code: 'invalid_input', field: 'limit' },
  'a limit that is text': { path: '/api/v2/admin/diffs?limit=many', status: 400, code: 'invalid_input', field: 'limit' },
  'a parameter that is none': { path: '/api/v2/admin/diffs?order=up', status: 400, code: 'invalid_input', field: 'order' },
  'a parameter twice': { path: '/api/v2/admin/diffs?tenant=a&tenant=b', status: 400, code: 'invalid_input', field: 'tenant' },
  'a time that is none': { path: '/api/v2/admin/diffs?from=yesterday', status: 400, code: 'invalid_input', field: 'from' },
  'a tenant of no name': { path: '/api/v2/admin/diffs?tenant=', status: 400, code: 'invalid_input', field: 'tenant' },
  'a form that is none': { path: '/api/v2/admin/diffs/export?format=xml', status: 400, code: 'invalid_input', field: 'format' },
  'an export with a verdict that is none': {
    path: '/api/v2/admin/diffs/export?verdict=good',
    status: 400,
    code: 'invalid_input',
    field: 'verdict',
  },
  'a span that is none': { path: '/api/v2/admin/diffs/summary?by=week', status: 400, code: 'invalid_input', field: 'by' },
};
