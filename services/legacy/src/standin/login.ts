/** v1's login: the OAuth2 password form against the one account that it has, and the tokens that it gives and takes. */
import { createHash, createSecretKey, timingSafeEqual } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { type Detail, missing } from './body.ts';

const LIFETIME_S = 3_600;
const GRANT = 'password';

export interface Account {
  readonly user: string;
  readonly password: string;
}

/** What is wrong with the form; empty when it can be checked. An empty field counts as absent, as it does for FastAPI. */
export function formDetails(form: URLSearchParams): Detail[] {
  const details: Detail[] = [];
  const grant = form.get('grant_type');
  if (grant && grant !== GRANT) {
    const pattern = `^${GRANT}$`;
    const msg = `String should match pattern '${pattern}'`;
    details.push({ type: 'string_pattern_mismatch', loc: ['body', 'grant_type'], msg, input: grant, ctx: { pattern } });
  }
  const absent = ['username', 'password'].filter((name) => !form.get(name));
  return [...details, ...absent.map((name) => missing(['body', name], null))];
}

/** Whether the form names the account; how long it takes says nothing about how near it was. */
export function isAccount(form: URLSearchParams, account: Account): boolean {
  const digest = (name: string, value: string) =>
    createHash('sha256')
      .update(JSON.stringify([name, value]))
      .digest();
  const given = digest(form.get('username') ?? '', form.get('password') ?? '');
  return timingSafeEqual(given, digest(account.user, account.password));
}

/** Makes and reads v1's tokens: HS256 alone, with sub, tenant_id and exp. clock: milliseconds since 1970. */
export function v1TokenOffice(secret: string, clock: () => number) {
  const key = createSecretKey(secret, 'utf8');
  return {
    issue: (user: string): Promise<string> =>
      new SignJWT({ sub: user, tenant_id: user })
        .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
        .setExpirationTime(Math.floor(clock() / 1000) + LIFETIME_S)
        .sign(key),

    /** The tenant that an Authorization header proves; undefined when it proves none. */
    async tenantOf(authorization: string | undefined): Promise<string | undefined> {
      const token = /^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
      if (!token) return undefined;
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: new Date(clock()) });
        const tenant = payload['tenant_id'] || payload.sub;
        return tenant === undefined ? undefined : String(tenant);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}
