/** What the operator's tools ask beside the evidence: the traffic, the dead letters, the rule sets. */
import { ASK_BUS, BODY, ROLE, type RouteDeclaration } from './route.ts';

export const OPERATOR_ROUTES = [
  {
    method: 'GET',
    path: '/api/v2/admin/traffic',
    auth: 'analyst',
    tag: 'evidence',
    summary:
      'What became of the analytics requests of the last minutes (5 unless said): errors and latency, by capability and side.',
    query: { schema: 'traffic-query' },
    success: { status: 200, schema: 'traffic-report' },
    errors: [...ROLE, 'invalid_input', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/dead-letters',
    auth: 'admin',
    tag: 'evidence',
    summary: 'Messages that a service could not handle, newest first. The newest 1,000 of each partition are looked at.',
    query: { schema: 'dead-letters-filter' },
    success: { status: 200, schema: 'dead-letters-page' },
    errors: [...ROLE, 'invalid_input', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/dead-letters/{letter}',
    auth: 'admin',
    tag: 'evidence',
    summary: 'One dead letter with its headers and content.',
    success: { status: 200, schema: 'dead-letter-content' },
    errors: [...ROLE, 'not_found', ...ASK_BUS],
  },
  {
    method: 'POST',
    path: '/api/v2/admin/dead-letters/{letter}/redrive',
    auth: 'admin',
    tag: 'evidence',
    summary: 'Gives the very bytes to the group that failed, and to no other; once, however often it is asked.',
    request: { schemas: ['redrive-body'], required: false },
    success: { status: 201, schema: 'redrive-answer' },
    errors: [...ROLE, ...BODY, 'not_found', 'content_lost', 'publish_unknown', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/rules',
    auth: 'analyst',
    tag: 'migration',
    summary: 'The rule sets that were published, and which of them v2 answers by.',
    success: { status: 200, schema: 'rules-page' },
    errors: [...ROLE, 'not_ready', 'internal'],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/rules/{capability}/{version}',
    auth: 'analyst',
    tag: 'migration',
    summary: 'One rule set, whole.',
    success: { status: 200, schema: 'rule-set' },
    errors: [...ROLE, 'not_found', 'not_ready', 'internal'],
  },
  {
    method: 'POST',
    path: '/api/v2/admin/rules',
    auth: 'admin',
    tag: 'migration',
    summary:
      'Publishes a rule set as a new version, which nothing changes any more; it is not active before its flag names it. The same again is 201 too.',
    request: { schemas: ['rule-set'], required: true },
    success: { status: 201, schema: 'rule-set' },
    errors: [...ROLE, ...BODY, 'already_exists', 'publish_unknown', ...ASK_BUS],
  },
] as const satisfies readonly RouteDeclaration[];
