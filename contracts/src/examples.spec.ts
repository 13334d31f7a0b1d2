/** Every schema is shown by examples that it accepts and refuses, and keeps the rules that all schemas share. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ERRORS, type ErrorDeclaration } from './errors.ts';
import { ROUTES, type RouteDeclaration } from './routes.ts';
import { REPLIES, TOPICS } from './topics.ts';
import { validators } from './validators.ts';

type Node = Record<string, unknown>;
interface Examples {
  readonly valid: readonly unknown[];
  readonly invalid: readonly { readonly why: string; readonly value: unknown }[];
}
const contracts = join(import.meta.dirname, '..');
const read = (...path: string[]): unknown => JSON.parse(readFileSync(join(contracts, ...path), 'utf8'));
const names = readdirSync(join(contracts, 'schemas')).map((file) => file.replace('.schema.json', ''));
const schemas = new Map(names.map((name) => [name, read('schemas', `${name}.schema.json`) as Node]));
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each sub-schema with its place; the maps of properties are walked through, conditions are not schemas of their own. */
function* nodes(node: unknown, at: string): Generator<[string, Node]> {
  if (Array.isArray(node)) for (const [i, n] of node.entries()) yield* nodes(n, `${at}/${i}`);
  if (!isNode(node) || 'if' in node) return;
  yield [at, node];
  for (const [keyword, value] of Object.entries(node)) {
    if (keyword === 'properties' && isNode(value))
      for (const [name, n] of Object.entries(value)) yield* nodes(n, `${at}/${name}`);
    else if (['items', 'additionalProperties', 'oneOf', 'allOf'].includes(keyword)) yield* nodes(value, `${at}/${keyword}`);
  }
}
const all = [...schemas].flatMap(([name, schema]) => [...nodes(schema, name)]);

/** The schemas that travel on the bus, with those that they refer to. */
const busSchemas = new Set<string>();
function travels(name: string): void {
  if (busSchemas.has(name)) return;
  busSchemas.add(name);
  for (const [, ref] of JSON.stringify(schemas.get(name)).matchAll(/"\$ref":"([^"]+)"/g)) travels(ref as string);
}
for (const topic of Object.values(TOPICS)) travels(topic.schema);
for (const name of Object.values(REPLIES.schemas)) travels(name);

describe.each(names)('%s', (name) => {
  const { valid, invalid } = read('examples', `${name}.json`) as Examples;
  const validate = validators[name as keyof typeof validators];

  test('accepts each valid example', () => {
    expect(valid.length).toBeGreaterThan(0);
    for (const value of valid) expect([validate(value), validate.errors]).toEqual([true, null]);
  });
  test('refuses each invalid example', () => {
    expect(invalid.length).toBeGreaterThan(0);
    expect(invalid.filter(({ value }) => validate(value)).map(({ why }) => why)).toEqual([]);
  });
});

describe('every schema', () => {
  test('has an example file, and no file is left over', () => {
    expect(readdirSync(join(contracts, 'examples')).sort()).toEqual(names.map((name) => `${name}.json`).sort());
  });
  test('is named by its file, with a title and a description', () => {
    for (const [name, schema] of schemas) {
      expect(schema).toMatchObject({
        $id: expect.stringMatching(`/${name}$`),
        title: expect.any(String),
        description: expect.any(String),
      });
      expect(String(schema['title']).toLowerCase()).toBe(name.replaceAll('-', ''));
    }
  });
  test('describes each property, itself or by what it refers to', () => {
    const silent = all.flatMap(([at, node]) =>
      Object.entries((node['properties'] ?? {}) as Record<string, Node>)
        .filter(([, p]) => typeof p['description'] !== 'string' && typeof p['$ref'] !== 'string')
        .map(([name]) => `${at}/${name}`),
    );
    expect(silent).toEqual([]);
  });
  test('says of each object whether it is open', () => {
    const objects = all.filter(([, node]) => [node['type']].flat().includes('object'));
    expect(objects.filter(([, n]) => !('additionalProperties' in n || 'unevaluatedProperties' in n)).map(([at]) => at)).toEqual(
      [],
    );
  });
  test('that travels on the bus is open, so that an old reader takes what a new writer adds', () => {
    const closed = all.filter(([at, n]) => busSchemas.has(at.split('/')[0] as string) && n['additionalProperties'] === false);
    expect(closed.map(([at]) => at)).toEqual([]);
  });
});

describe('the registries', () => {
  test('every topic and reply has a schema that exists, and types are unique', () => {
    for (const name of busSchemas) expect(names).toContain(name);
    const types = Object.values(TOPICS).map((topic) => topic.type);
    expect(new Set(types).size).toBe(types.length);
  });
  test('error codes are snake case, and their statuses are errors', () => {
    const rows: [string, ErrorDeclaration][] = Object.entries(ERRORS);
    for (const [code, { status }] of rows) {
      expect(code).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
      if (status !== undefined)
        expect([400, 401, 403, 404, 405, 408, 409, 410, 413, 415, 422, 429, 431, 500, 502, 503, 504]).toContain(status);
    }
  });
  test('every route is declared once, with errors that reach a client and schemas that exist', () => {
    const routes: readonly RouteDeclaration[] = ROUTES;
    const keys = routes.map((r) => `${r.method} ${r.path}`);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    for (const route of routes) {
      for (const code of route.errors)
        expect([code, (ERRORS[code] as ErrorDeclaration).status]).toEqual([code, expect.any(Number)]);
      for (const name of [...(route.request?.schemas ?? []), route.success.schema ?? 'problem']) expect(names).toContain(name);
      expect([route.path, route.errors.includes('unauthenticated')]).toEqual([route.path, route.auth !== 'none']);
    }
  });
  test('the form that sets flags lists every flag', () => {
    const listed = (schemas.get('flags-change-body')?.['anyOf'] as { required: string[] }[]).map((row) => row.required[0]);
    const flags = Object.keys(schemas.get('flags')?.['properties'] as Node);
    expect(listed).toEqual(flags);
    expect(Object.keys(schemas.get('flags-change')?.['properties'] as Node)).toEqual(flags);
  });
});
