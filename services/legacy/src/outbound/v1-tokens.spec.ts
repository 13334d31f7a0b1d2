import { expect, test } from '@jest/globals';
import { decodeJwt, jwtVerify } from 'jose';
import { v1Tokens } from './v1-tokens.ts';

const SECRET = 'a secret for tests that is long enough';

test('a token names the tenant, is signed with the shared secret and ends soon', async () => {
  const now = Date.parse('2026-03-01T00:00:00Z');
  const token = await v1Tokens(SECRET, () => now)('acme');
  const { payload, protectedHeader } = await jwtVerify(token, new TextEncoder().encode(SECRET), { currentDate: new Date(now) });
  expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT' });
  expect(payload).toEqual({ sub: 'acme', tenant_id: 'acme', exp: now / 1000 + 300 });
});

test('it is used again until it is near its end, and never past it', async () => {
  let now = 1_000_000_000_000;
  const tokenOf = v1Tokens(SECRET, () => now);
  const first = await tokenOf('acme');
  now += 239_000;
  expect(await tokenOf('acme')).toBe(first);
  now += 2_000;
  const second = await tokenOf('acme');
  expect(decodeJwt(second).exp).toBe(Math.floor(now / 1000) + 300);
});

test('each tenant has its own', async () => {
  const tokenOf = v1Tokens(SECRET, () => 1_000_000_000_000);
  expect(decodeJwt(await tokenOf('acme')).sub).toBe('acme');
  expect(decodeJwt(await tokenOf('globex')).sub).toBe('globex');
});
