import { expect, test } from '@jest/globals';
import { EXIT, Failure } from '../exit.ts';
import { CHECKS } from './checks.ts';
import type { Finding, Patient } from './finding.ts';

const ALL = ['comparator', 'flags', 'ingress', 'ledger', 'legacy', 'prediction', 'recommendation', 'segmentation'];
const instance = (service: string, lag = 0) => ({ service, instance: `${service}-0`, at: '2026-03-06T14:00:00.000Z', lag });

interface Found {
  readonly gone?: string;
  readonly silent?: string;
  readonly behind?: string;
  readonly deprecated?: boolean;
}

function services({ gone, silent, behind, deprecated = false }: Found): Promise<Finding> {
  const there = ALL.filter((service) => service !== gone);
  const health = {
    services: there.map((service) => ({ service, instances: [instance(service, service === behind ? 5_000 : 0)] })),
    silent: silent === undefined ? [] : [instance(silent)],
  };
  const open = (path: string) => Promise.resolve(path.endsWith('/flags') ? { flags: { v1_deprecated: deprecated } } : health);
  const check = CHECKS.find(({ name }) => name === 'services');
  return check?.run({ api: { open } } as unknown as Patient) as Promise<Finding>;
}

test.each([
  [{}, 'ok', /8 services with 8 replicas/],
  [{ gone: 'prediction' }, 'fail', /not heard of: prediction/],
  [{ gone: 'legacy' }, 'fail', /not heard of: legacy/],
  [{ gone: 'legacy', deprecated: true }, 'ok', /7 services/],
  [{ silent: 'prediction' }, 'warn', /heard no more: prediction-0 since 2026-03-06T14:00:00.000Z/],
  [{ behind: 'ledger' }, 'warn', /behind: ledger-0 by 5000/],
])('services, where there is %j: %s', async (found: Found, level, said) => {
  expect(await services(found)).toMatchObject({ level, said: expect.stringMatching(said) });
});

test.each([
  [{ balanced: true, complete: true }, 'ok', /^balanced: 2 accepted, 1 in flight/],
  [{ balanced: false, complete: true }, 'fail', /^not balanced: 0 results without/],
  [{ balanced: false, complete: false }, 'warn', /^not known yet/],
])('the ledger, when it says %j: %s', async (said, level, text) => {
  const balance = { ...said, totals: { accepted: 2, in_flight: 1 }, orphans: 0 };
  const check = CHECKS.find(({ name }) => name === 'ledger');
  const found = check?.run({ api: { get: () => Promise.resolve(balance) } } as unknown as Patient);
  expect(await found).toMatchObject({ level, said: expect.stringMatching(text) });
});

const REFUSED = 401;
const AWAY = 0;
test.each([
  ['both are good', 200, 200, 'ok', /good on each other/],
  ["v1's is refused by v2", REFUSED, 200, 'fail', /v1's token is not good on v2/],
  ["v2's is refused by v1", 200, REFUSED, 'fail', /v2's token is not good on v1/],
  ["v2's is refused by v1 while v2 has no store", 503, REFUSED, 'fail', /v2's token is not good on v1/],
  ["v1's is refused by v2 and v1 is away then", REFUSED, AWAY, 'fail', /v1's token is not good on v2/],
  ['v1 is away', 200, AWAY, 'warn', /not compared: nothing answers/],
  ['v2 has no store', 503, 200, 'warn', /not compared: v2 answers 503/],
  ['v1 has no model', 200, 503, 'warn', /not compared: v1 answers 503/],
])('tokens, where %s', async (_, v2Status, v1Status, level, said) => {
  const status: Readonly<Record<string, number>> = {
    '/api/v1/token': 200,
    '/api/v2/usage': v2Status,
    '/api/v1/predict-spending': v1Status,
  };
  const api = {
    open: () => Promise.resolve({ flags: { v1_deprecated: false } }),
    send: (path: string) =>
      status[path] === AWAY
        ? Promise.reject(new Failure(EXIT.unreachable, 'nothing answers'))
        : Promise.resolve({ status: status[path], body: { access_token: 'of v1' } }),
    token: () => Promise.resolve('of v2'),
  };
  const check = CHECKS.find(({ name }) => name === 'JWT secret');
  const found = check?.run({ api, settings: { login: {} }, v1Url: 'http://v1' } as unknown as Patient);
  expect(await found).toMatchObject({ level, said: expect.stringMatching(said) });
});
