/** The HTTP surface as an OpenAPI 3.1 document, from the tables of routes and errors and the schemas. */
import {
  ANSWER_HEADERS,
  ERRORS,
  ROUTES,
  type ErrorCode,
  type ErrorDeclaration,
  type RouteDeclaration,
} from '@cohortlens/contracts';
import { componentRef, components, json, reachable, type Examples } from './documents.ts';
import type { Schema } from './schemas.ts';

type Json = Record<string, unknown>;
type ReadExamples = (schema: string) => Examples;

const TAGS: Readonly<Record<RouteDeclaration['tag'], string>> = {
  predictions: 'The analytics requests of clients, and what became of them.',
  'segments and recommendations': 'What group a customer belongs to, and what to do about it.',
  accounts: 'Tokens, users and usage.',
  migration: 'The flags and the four actions that move traffic.',
  evidence: 'How v1 and v2 compare, and whether every request is accounted for.',
  'feature flags': 'OpenFeature remote evaluation.',
  process: 'Health, metrics and these documents.',
};

/** The parameters that stand in paths. */
const PARAMETERS: Readonly<Record<string, string>> = {
  id: 'The request id.',
  key: "The flag's name.",
  letter: "The dead letter's id.",
};

/** Further headers that an answer of a status has. */
const STATUS_HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'WWW-Authenticate': 'How to authenticate.' },
  410: { Deprecation: 'Since when v1 is deprecated.', Sunset: 'When v1 went away.', Link: 'The successor.' },
  429: { 'Retry-After': 'Seconds to wait.' },
  503: { 'Retry-After': 'Seconds to wait.' },
  504: { Location: 'Where to fetch the answer later.' },
};

const text = (description: string, values?: readonly string[]): Json => ({
  description,
  schema: { type: 'string', ...(values ? { enum: values } : {}) },
});

function headersOf(route: RouteDeclaration, status: number): Json {
  const common = Object.entries(ANSWER_HEADERS).filter(([, h]) => h.on === 'every' || route.path.startsWith('/api/v2/'));
  return {
    ...Object.fromEntries(common.map(([name]) => [name, { $ref: `#/components/headers/${name}` }])),
    ...(route.etag && status < 400 ? { ETag: text('The flag state, as a validator for If-None-Match.') } : {}),
    ...Object.fromEntries(Object.entries(STATUS_HEADERS[status] ?? {}).map(([name, about]) => [name, text(about)])),
  };
}

const body = (schemas: readonly string[], examples: ReadExamples): Json => ({
  schema: schemas.length === 1 ? componentRef(schemas[0] as string) : { oneOf: schemas.map(componentRef) },
  examples: Object.fromEntries(schemas.map((name) => [name, { value: examples(name).valid[0] }])),
});

function failures(route: RouteDeclaration, examples: ReadExamples): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set(route.errors)) {
    const declared: ErrorDeclaration = ERRORS[code];
    if (declared.status === undefined) throw new Error(`${route.path}: the error ${code} never reaches a client`);
    byStatus.set(declared.status, [...(byStatus.get(declared.status) ?? []), code]);
  }
  const rows = [...byStatus].sort(([a], [b]) => a - b);
  return Object.fromEntries(
    rows.map(([status, codes]) => {
      const own = route.bodies?.[status];
      return [
        String(status),
        {
          description: codes.map((c) => `${ERRORS[c].title} (\`${c}\`)`).join(', '),
          headers: headersOf(route, status),
          content: own
            ? { 'application/json': body([own], examples) }
            : { 'application/problem+json': { schema: componentRef('problem') } },
        },
      ];
    }),
  );
}

function parameters(route: RouteDeclaration, schemas: Map<string, Schema>): Json[] {
  const found: Json[] = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    description: PARAMETERS[name ?? ''] ?? '',
    schema: { type: 'string', maxLength: name === 'letter' ? 200 : 64 },
  }));
  const named = route.query?.schema ? (schemas.get(route.query.schema)?.['properties'] as Record<string, Json>) : {};
  for (const [name, schema] of Object.entries(named)) {
    const own = '$ref' in schema ? componentRef(String(schema['$ref'])) : schema;
    found.push({ name, in: 'query', description: schema['description'] ?? 'As the schema says.', schema: own });
  }
  for (const [name, q] of Object.entries(route.query?.more ?? {})) found.push({ name, in: 'query', ...text(q.about, q.values) });
  if (route.capability)
    found.push({
      name: 'Idempotency-Key',
      in: 'header',
      ...text('A repeat under the same key is the same request, for 24 hours.'),
    });
  if (route.etag) found.push({ name: 'If-None-Match', in: 'header', ...text('The ETag of an answer that the caller has.') });
  return found;
}

const operationId = (route: RouteDeclaration): string =>
  `${route.method.toLowerCase()}${route.path.replace(/[/{}-]+(\w?)/g, (_all, first: string) => first.toUpperCase())}`;

function operation(route: RouteDeclaration, schemas: Map<string, Schema>, examples: ReadExamples): Json {
  const { request, success } = route;
  const media = success.content ?? 'application/json';
  const answer = success.schema
    ? body([success.schema], examples)
    : { schema: media === 'text/plain' ? { type: 'string' } : { type: 'object' } };
  const role =
    route.auth === 'admin' ? ' Needs the role admin.' : route.auth === 'analyst' ? ' Needs the role analyst or admin.' : '';
  return {
    operationId: operationId(route),
    summary: route.summary,
    description: route.summary + role,
    tags: [route.tag],
    security: route.auth === 'none' ? [] : [{ bearer: [] }],
    ...(route.version === 'v1' ? { deprecated: true } : {}),
    parameters: parameters(route, schemas),
    ...(request
      ? {
          requestBody: {
            required: request.required,
            content: {
              [request.form ? 'application/x-www-form-urlencoded' : 'application/json']: body(request.schemas, examples),
            },
          },
        }
      : {}),
    responses: {
      [String(success.status)]: {
        description: 'All went well.',
        headers: headersOf(route, success.status),
        content: { [media]: answer },
      },
      ...(route.etag ? { '304': { description: 'Nothing has changed.', headers: headersOf(route, 304) } } : {}),
      ...failures(route, examples),
    },
  };
}

export function openapi(schemas: Map<string, Schema>, version: string, examples: ReadExamples): string {
  const routes: readonly RouteDeclaration[] = ROUTES;
  const paths: Record<string, Json> = {};
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route, schemas, examples) };
  const used = routes.flatMap((r) => [
    ...(r.request?.schemas ?? []),
    ...(r.success.schema ? [r.success.schema] : []),
    ...Object.values(r.bodies ?? {}),
  ]);
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'CohortLens',
      version,
      description:
        'One door for two systems: /api/v1 and /api/v2, whichever of v1 and v2 answers. Errors are problem details (RFC 9457) with a stable code.',
      license: { name: 'Unlicensed', url: 'about:blank' },
    },
    servers: [{ url: '/', description: 'The ingress.' }],
    tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'HS256; v1 and v2 share the secret.' },
      },
      headers: Object.fromEntries(
        Object.entries(ANSWER_HEADERS).map(([name, h]) => [name, text(h.about, 'values' in h ? h.values : undefined)]),
      ),
      schemas: components(schemas, reachable(schemas, [...used, 'problem'])),
    },
  };
  return json(document);
}
