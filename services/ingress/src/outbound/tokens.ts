/**
 * Tokens: HS256 with the secret that v1 shares, and no other algorithm. What was verified is remembered until it expires. How long a token
 * is good is its issuer's to say: v1's must go on working here, and who could sign one for ever could as well sign a new one every hour.
 * A token that must not be good any more is ended by a new JWT_SECRET.
 */
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '@cohortlens/contracts';
import type { Tokens } from '../domain/ports.ts';
import { type Principal, principalOf, type Role } from '../domain/principal.ts';

const REMEMBERED = 10_000;
/** A longer one is not looked at. */
const LONGEST = 8_192;

export interface Issued {
  readonly access_token: string;
  readonly expires_in: number;
}
export interface TokenDesk extends Tokens {
  issue(user: { readonly username: string; readonly tenant_id: string; readonly roles: readonly Role[] }): Promise<Issued>;
}

export function createTokens(secret: string, now: () => number): TokenDesk {
  const key = new TextEncoder().encode(secret);
  const known = new LRUCache<string, Principal>({ max: REMEMBERED });
  const seconds = (): number => Math.floor(now() / 1000);

  async function read(token: string): Promise<Principal | undefined> {
    try {
      const options = { algorithms: ['HS256'], requiredClaims: ['sub', 'exp'], currentDate: new Date(now()) };
      const principal = principalOf((await jwtVerify(token, key, options)).payload);
      if (principal !== undefined) known.set(token, principal);
      return principal;
    } catch {
      return undefined;
    }
  }
  return {
    verify: (token) => {
      if (token.length > LONGEST) return undefined;
      const principal = known.get(token);
      if (principal === undefined) return read(token);
      if (principal.expiresAt > seconds()) return principal;
      known.delete(token);
      return undefined;
    },
    issue: async ({ username, tenant_id, roles }) => {
      const issuedAt = seconds();
      const access_token = await new SignJWT({ tenant_id, roles })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setSubject(username)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIMITS.tokenLifetimeS)
        .sign(key);
      return { access_token, expires_in: LIMITS.tokenLifetimeS };
    },
  };
}
