/** The declared routes as the server finds them: by pattern for a request that has one, by path for one that has none. */
import { LIMITS, type RouteDeclaration, ROUTES } from '@cohortlens/contracts';

const pattern = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');
const matcher = (path: string): RegExp => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);

/** /docs is a page for a browser; the document behind it has a path of its own too. */
const SERVED: readonly RouteDeclaration[] = ROUTES.flatMap((r): RouteDeclaration[] =>
  r.path === '/docs' ? [r, { ...r, path: '/openapi.json' }] : [r],
);

const byPattern = new Map(SERVED.map((r) => [`${r.method} ${pattern(r.path)}`, r]));
const byPath = SERVED.map(({ method, path }) => ({ method, matches: matcher(path) }));

/** The declaration of the route that the server has found; HEAD is GET's. */
export const declared = (method: string, url: string | undefined): RouteDeclaration | undefined =>
  byPattern.get(`${method === 'HEAD' ? 'GET' : method} ${url ?? ''}`);

/** How many bytes a body of the route may have. */
export const bodyBytes = (method: string, url: string | undefined): number =>
  declared(method, url)?.request?.large === true ? LIMITS.bodyBytes : LIMITS.smallBodyBytes;

/** The methods that a path has, for a request whose own is not among them. */
export function methodsOf(path: string): string[] {
  const found = byPath.filter((r) => r.matches.test(path)).map((r) => r.method);
  return [...new Set(found.flatMap((m) => (m === 'GET' ? ['GET', 'HEAD'] : [m])))];
}
