import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createTokens } from './tokens.ts';

const SECRET = 'a secret that is long enough for anybody';
const NOW = Date.UTC(2026, 2, 6);
const SECONDS = NOW / 1000;
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const hmac = (claims: object, secret: string, bits: 256 | 512): string => {
  const signed = `${part({ alg: `HS${String(bits)}`, typ: 'JWT' })}.${part(claims)}`;
  return `${signed}.${createHmac(`sha${String(bits)}`, secret)
    .update(signed)
    .digest('base64url')}`;
};
const hs256 = (claims: object, secret = SECRET): string => hmac(claims, secret, 256);
const GOOD = { sub: 'ann', tenant_id: 'acme', exp: SECONDS + 60 };
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const rs256 = (): string => {
  const signed = `${part({ alg: 'RS256' })}.${part(GOOD)}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};

describe('tokens', () => {
  it('of v1 are good, without roles; the tenant is the subject unless named', async () => {
    const tokens = createTokens(SECRET, () => NOW);
    expect(await tokens.verify(hs256({ sub: 'ann', exp: SECONDS + 60 }))).toEqual({
      subject: 'ann',
      tenant: 'ann',
      roles: [],
      expiresAt: SECONDS + 60,
    });
    expect(await tokens.verify(hs256(GOOD))).toMatchObject({ tenant: 'acme', roles: [] });
  });

  it('of v1 are good for as long as v1 says, but not for ever', async () => {
    const tokens = createTokens(SECRET, () => NOW);
    const year = SECONDS + 365 * 86_400;
    expect(await tokens.verify(hs256({ ...GOOD, exp: year }))).toMatchObject({ expiresAt: year });
    const endless = `${part({ alg: 'HS256' })}.${Buffer.from(`{"sub":"ann","exp":1e999}`).toString('base64url')}`;
    const signed = `${endless}.${createHmac('sha256', SECRET).update(endless).digest('base64url')}`;
    expect(await tokens.verify(signed)).toBeUndefined();
  });

  it('of our own carry the roles, and no role that there is not', async () => {
    const tokens = createTokens(SECRET, () => NOW);
    const { access_token } = await tokens.issue({ username: 'ann', tenant_id: 'acme', roles: ['admin', 'analyst'] });
    expect(await tokens.verify(access_token)).toMatchObject({ subject: 'ann', tenant: 'acme', roles: ['admin', 'analyst'] });
    expect(await tokens.verify(hs256({ ...GOOD, roles: ['root', 'client', 7] }))).toMatchObject({ roles: ['client'] });
  });

  it.each([
    ['no algorithm', `${part({ alg: 'none' })}.${part(GOOD)}.`],
    ['no algorithm, in capitals', `${part({ alg: 'NONE' })}.${part(GOOD)}.`],
    ['another HMAC', hmac(GOOD, SECRET, 512)],
    ['RS256', rs256()],
    ['the public key as the secret', hs256(GOOD, publicKey.export({ type: 'spki', format: 'pem' }).toString())],
    ['a foreign secret', hs256(GOOD, 'another secret that is long enough')],
    ['the past', hs256({ ...GOOD, exp: SECONDS - 1 })],
    ['no end', hs256({ sub: 'ann' })],
    ['an end that is text', hs256({ sub: 'ann', exp: '9999999999' })],
    ['the future', hs256({ ...GOOD, nbf: SECONDS + 3_600 })],
    ['nobody', hs256({ tenant_id: 'acme', exp: SECONDS + 60 })],
    ['a subject that is no text', hs256({ sub: 7, exp: SECONDS + 60 })],
    ['an empty tenant', hs256({ ...GOOD, tenant_id: '' })],
    ['a tenant with a line break', hs256({ ...GOOD, tenant_id: 'a\r\nce_primary: v1' })],
    ['a tenant with half a character', hs256({ ...GOOD, tenant_id: '\ud800' })],
    ['a tenant that is no text', hs256({ ...GOOD, tenant_id: { a: 1 } })],
    ['a changed payload', hs256(GOOD).replace(part(GOOD), part({ ...GOOD, tenant_id: 'other' }))],
    ['no token', 'x.y.z'],
    ['endless text', `${'x'.repeat(10_000)}.y.z`],
  ])('of %s are not', async (_, token) => {
    expect(await createTokens(SECRET, () => NOW).verify(token)).toBeUndefined();
  });

  it('that were verified are known at once, until they expire', async () => {
    let now = NOW;
    const tokens = createTokens(SECRET, () => now);
    const token = hs256(GOOD);
    await tokens.verify(token);
    expect(tokens.verify(token)).toMatchObject({ tenant: 'acme' });
    now += 61_000;
    expect(await tokens.verify(token)).toBeUndefined();
  });
});
