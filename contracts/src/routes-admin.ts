/** What operators and analysts call: flags, the four actions, the evidence, the users. */
import { ASK_BUS, BODY, COMMAND, ROLE, type RouteDeclaration } from './route.ts';

const WAIT = {
  more: { wait: { about: 'all: answer only when every live instance has applied the change.', values: ['all'] } },
} as const;

const action = <N extends string>(name: N, summary: string) =>
  ({
    method: 'POST',
    path: `/api/v2/admin/${name}`,
    auth: 'admin',
    tag: 'migration',
    summary,
    request: { schemas: ['action-body'], required: false },
    query: WAIT,
    success: { status: 201, schema: 'action-answer' },
    errors: COMMAND,
  }) as const satisfies RouteDeclaration;

export const ADMIN_ROUTES = [
  {
    method: 'GET',
    path: '/api/v2/admin/flags',
    auth: 'none',
    tag: 'migration',
    summary: 'The flags, the phase that they amount to, and what overrides them on this instance.',
    success: { status: 200, schema: 'flags-view' },
    errors: ['not_ready', 'internal'],
  },
  {
    method: 'POST',
    path: '/api/v2/admin/flags',
    auth: 'admin',
    tag: 'migration',
    summary: 'Sets one flag or several. Setting what already holds changes nothing, and the epoch stays.',
    request: { schemas: ['flag-toggle', 'flags-change-body'], required: true },
    query: WAIT,
    success: { status: 201, schema: 'flags-view' },
    errors: [...COMMAND, 'unknown_flag'],
  },
  action('enable-shadow-mode', 'v1 answers, and v2 handles every request too, compared and never returned.'),
  action('migrate-to-v2', 'v2 answers clients on both paths.'),
  action('rollback-to-v1', 'v1 answers clients on both paths, from every phase; nothing can stop it.'),
  action('complete-v1-deprecation', '/api/v1 answers 410 Gone from now on.'),
  {
    method: 'GET',
    path: '/api/v2/admin/health',
    auth: 'none',
    tag: 'process',
    summary: 'Each service with its replicas: epoch, lag and last sign of life; the bus and the store.',
    success: { status: 200, schema: 'admin-health' },
    errors: ['not_ready', 'internal'],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/ledger',
    auth: 'admin',
    tag: 'evidence',
    summary: 'Whether every accepted request is accounted for.',
    success: { status: 200, schema: 'ledger-balance' },
    errors: [...ROLE, ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/diffs',
    auth: 'analyst',
    tag: 'evidence',
    summary: 'Comparisons of v1 and v2, newest first, the latest revision of each.',
    query: { schema: 'diffs-filter' },
    success: { status: 200, schema: 'diffs-page' },
    errors: [...ROLE, 'invalid_input', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/diffs/summary',
    auth: 'analyst',
    tag: 'evidence',
    summary: 'Counts of verdicts and the distribution of deltas, by span of time.',
    query: {
      schema: 'diffs-filter',
      more: { by: { about: 'The width of a row; hour when absent.', values: ['minute', 'hour', 'day'] } },
    },
    success: { status: 200, schema: 'diffs-summary' },
    errors: [...ROLE, 'invalid_input', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/diffs/export',
    auth: 'analyst',
    tag: 'evidence',
    summary:
      'Comparisons as CSV (RFC 4180) or NDJSON, newest first, streamed. The last record says #end, or #cut with the cursor to go on from; without one, the export was broken off.',
    query: {
      schema: 'diffs-filter',
      more: { format: { about: 'The form; ndjson when absent.', values: ['csv', 'ndjson'] } },
    },
    success: { status: 200, content: 'application/x-ndjson' },
    errors: [...ROLE, 'invalid_input', ...ASK_BUS],
  },
  {
    method: 'GET',
    path: '/api/v2/admin/users',
    auth: 'admin',
    tag: 'accounts',
    summary: 'The users, without their passwords.',
    success: { status: 200, schema: 'users-page' },
    errors: [...ROLE, 'store_unavailable', 'internal'],
  },
  {
    method: 'POST',
    path: '/api/v2/admin/users',
    auth: 'admin',
    tag: 'accounts',
    summary: 'Adds a user.',
    request: { schemas: ['user-body'], required: true },
    success: { status: 201, schema: 'user' },
    errors: [...ROLE, ...BODY, 'already_exists', 'overloaded', 'store_unavailable', 'internal'],
  },
] as const satisfies readonly RouteDeclaration[];
