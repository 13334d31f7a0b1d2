/**
 * The HTTP surface, declared once: the ingress serves these routes and no other, and OpenAPI is generated from this table.
 * Paths are written as OpenAPI has them: a parameter stands in braces.
 */
import { ADMIN_ROUTES } from './routes-admin.ts';
import { CLIENT_ROUTES } from './routes-client.ts';
import { OPERATOR_ROUTES } from './routes-operator.ts';
import { PROCESS_ROUTES } from './routes-process.ts';

export type { QueryParameter, RouteDeclaration } from './route.ts';

export const ROUTES = [...CLIENT_ROUTES, ...ADMIN_ROUTES, ...OPERATOR_ROUTES, ...PROCESS_ROUTES] as const;

/** The headers of answers. `on` says where: every answer, or the routes of /api/v2. */
export const ANSWER_HEADERS = {
  'X-Request-Id': { about: "The request's id; of an accepted request, what GET /api/v2/requests/{id} takes.", on: 'every' },
  'X-Migration-Status': { about: 'The phase of the migration that decided.', on: 'every' },
  'X-Flag-Epoch': { about: 'The flag state that decided: generation.position. A greater one is newer.', on: 'every' },
  'X-Served-By': { about: 'The side that answers this path.', on: 'every', values: ['v1', 'v2'] },
  'X-V2-Response-Time': { about: "From the request's arrival to its answer, in milliseconds.", on: 'v2' },
} as const;
