/** Who asks, from a verified token. A token of v1 has no roles: it opens the client routes only. */
import { type RouteDeclaration, validators } from '@cohortlens/contracts';

export const ROLES = ['admin', 'analyst', 'client'] as const;
export type Role = (typeof ROLES)[number];

export interface Principal {
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
  /** When the token expires, in epoch seconds. */
  readonly expiresAt: number;
}

/** What a user may be made with: nobody has an account whose every token is refused. */
const isName = validators['principal-name'];

/** The principal of a token's claims; undefined when they name nobody. The tenant is the subject unless named. */
export function principalOf(claims: Readonly<Record<string, unknown>>): Principal | undefined {
  const { sub, tenant_id: tenant = sub, roles, exp } = claims;
  if (!isName(sub) || !isName(tenant) || typeof exp !== 'number' || !Number.isFinite(exp)) return undefined;
  const held = Array.isArray(roles) ? ROLES.filter((r) => roles.includes(r)) : [];
  return { subject: sub, tenant, roles: held, expiresAt: exp };
}

/** Whom a route is open to, as the contracts declare it. */
export type Access = RouteDeclaration['auth'];
const MAY: Readonly<Record<Access, readonly Role[]>> = { none: [], jwt: [], admin: ['admin'], analyst: ['admin', 'analyst'] };

/** Whether the principal may use a route of this access. */
export const mayUse = (access: Access, { roles }: Principal): boolean =>
  MAY[access].length === 0 || MAY[access].some((r) => roles.includes(r));
