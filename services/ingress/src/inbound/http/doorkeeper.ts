/** Before a body is read: is the path open, and may this caller use it. In this order, so that what is gone is gone for everybody. */
import type { PathVersion, RouteDeclaration } from '@cohortlens/contracts';
import type { FastifyRequest } from 'fastify';
import { deprecation } from '../../domain/deprecation.ts';
import type { CurrentFlags, Tokens } from '../../domain/ports.ts';
import { mayUse, type Principal } from '../../domain/principal.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { closed } from '../../domain/routing.ts';

/** Open under the kill switch too; health answers it in its own words. */
const ALWAYS_OPEN = /^\/api\/v2\/(admin|auth|health|requests)(\/|$)/;

export const versionOf = (path: string): PathVersion | null =>
  path.startsWith('/api/v1/') ? 'v1' : path.startsWith('/api/v2/') ? 'v2' : null;

export interface Gone {
  readonly refusal: Refusal;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why the path is closed to everybody now; undefined when it is open. */
export function shut(path: string, { flags, deprecatedAt }: CurrentFlags): Gone | undefined {
  const version = versionOf(path);
  const code = version === null ? undefined : closed(flags, version);
  if (code === undefined || (version === 'v2' && ALWAYS_OPEN.test(path))) return undefined;
  return { refusal: refuse(code), ...(code === 'v1_gone' ? { headers: deprecation(deprecatedAt, path) } : {}) };
}

const BEARER = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;
const missing = (): Refusal =>
  refuse('unauthenticated', {
    detail:
      'A token is needed: POST /api/v2/auth/token {"username","password"} or `npx cohortlens token`, then Authorization: Bearer <token>',
  });
const bad = (): Refusal =>
  refuse('unauthenticated', {
    detail: 'The token is invalid or has expired: get a new one with `npx cohortlens token` or from POST /api/v2/auth/token',
  });

/** The caller of a route, or why it may not call; null for a route that anyone may call. At once when the token is known. */
export function admit(
  request: FastifyRequest,
  auth: RouteDeclaration['auth'],
  tokens: Tokens,
): Principal | null | Refusal | Promise<Principal | Refusal> {
  if (auth === 'none') return null;
  const token = BEARER.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return request.headers.authorization === undefined ? missing() : bad();
  const judge = (principal: Principal | undefined): Principal | Refusal => {
    if (principal === undefined) return bad();
    return mayUse(auth, principal) ? principal : refuse('forbidden', { detail: `This needs the role ${auth}` });
  };
  const found = tokens.verify(token);
  return found instanceof Promise ? found.then(judge) : judge(found);
}
