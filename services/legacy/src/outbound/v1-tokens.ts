/** The tokens this service shows to v1: minted here for each tenant from the shared secret, so that none travels on the bus. */
import { createSecretKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';

const LIFETIME_S = 300;
/** A token is made anew when less than this is left: more than the longest call, and some skew between the clocks. */
const RENEW_BEFORE_S = 60;
const TENANTS_KEPT = 10_000;

/** A function from tenant to an HS256 token that v1 takes (sub, tenant_id, exp). clock: milliseconds since 1970. */
export function v1Tokens(secret: string, clock: () => number): (tenant: string) => Promise<string> {
  const key = createSecretKey(secret, 'utf8');
  const kept = new LRUCache<string, { token: Promise<string>; expiresS: number }>({ max: TENANTS_KEPT });
  return (tenant) => {
    const nowS = Math.floor(clock() / 1000);
    const known = kept.get(tenant);
    if (known && known.expiresS - nowS > RENEW_BEFORE_S) return known.token;
    const expiresS = nowS + LIFETIME_S;
    const token = new SignJWT({ sub: tenant, tenant_id: tenant })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setExpirationTime(expiresS)
      .sign(key);
    kept.set(tenant, { token, expiresS });
    return token;
  };
}
