/** Reads contracts/schemas and generates from it the TypeScript types and the standalone ajv validators. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import formats from 'ajv-formats';
import { compile } from 'json-schema-to-typescript';

export interface Schema {
  readonly $id: string;
  readonly title: string;
  readonly [keyword: string]: unknown;
}
const SUFFIX = '.schema.json';

/** Every schema by its name, sorted. */
export function readSchemas(folder: string): Map<string, Schema> {
  const files = readdirSync(folder)
    .filter((f) => f.endsWith(SUFFIX))
    .sort();
  return new Map(files.map((f) => [f.slice(0, -SUFFIX.length), JSON.parse(readFileSync(join(folder, f), 'utf8')) as Schema]));
}

/** The same schema without the keywords that neither the types nor the validators read: they would only swell what is generated. */
function without(node: unknown, keywords: readonly string[], isMap = false): unknown {
  if (Array.isArray(node)) return node.map((n) => without(n, keywords));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([k]) => isMap || !keywords.includes(k));
  return Object.fromEntries(kept.map(([k, v]) => [k, without(v, keywords, !isMap && k === 'properties')]));
}

/** The same schema with each reference to another schema rewritten by `to`. */
export function rewriteRefs(node: unknown, to: (name: string) => string): unknown {
  if (Array.isArray(node)) return node.map((n) => rewriteRefs(n, to));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([k, v]) => [k, k === '$ref' && typeof v === 'string' ? to(v) : rewriteRefs(v, to)]),
  );
}

/** The conditions among a schema's allOf: validators check them, types cannot say them. */
const isCondition = (node: unknown): boolean => typeof node === 'object' && node !== null && 'if' in node;
const SAYS_NOTHING = new Set(['description', 'title']);

/**
 * The schema as its type is to read. An object that names its properties stays open on the wire (see docs/adr/0003), but its type has no
 * index signature, so that the compiler still catches a misspelt field. A schema that says nothing is `unknown`, not an object.
 */
function forTypes(node: unknown, isMap = false): unknown {
  if (Array.isArray(node)) return node.map((n) => forTypes(n));
  if (typeof node !== 'object' || node === null) return node;
  const entries = Object.entries(node).map(([k, v]) => [k, forTypes(v, !isMap && k === 'properties')] as const);
  if (isMap) return Object.fromEntries(entries);
  const { allOf, anyOf: _anyOf, unevaluatedProperties: _unevaluated, ...rest } = Object.fromEntries(entries);
  const kept = Array.isArray(allOf) ? allOf.filter((n) => !isCondition(n)) : [];
  if (kept.length === 0 && Object.keys(rest).every((k) => SAYS_NOTHING.has(k))) return { ...rest, tsType: 'unknown' };
  return {
    ...rest,
    ...(kept.length > 0 ? { allOf: kept } : {}),
    ...('properties' in rest ? { additionalProperties: false } : {}),
  };
}

const HEADER = '// Generated from contracts/schemas by `npm run generate`. Do not edit.\n';

export async function types(schemas: Map<string, Schema>): Promise<string> {
  const $defs = Object.fromEntries(
    [...schemas].map(([name, { $id: _id, $schema: _schema, ...body }]) => [
      name,
      rewriteRefs(forTypes(body), (n) => `#/$defs/${n}`),
    ]),
  );
  const bundle = {
    title: 'Bundle',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...schemas.keys()].map((n) => [n, { $ref: `#/$defs/${n}` }])),
    $defs,
  };
  const text = await compile(bundle as never, 'Bundle', {
    bannerComment: '',
    format: false,
    declareExternallyReferenced: true,
    unreachableDefinitions: false,
    strictIndexSignatures: true,
    ignoreMinAndMaxItems: true,
  });
  return HEADER + text;
}

export function schemaNames(schemas: Map<string, Schema>): string {
  const rows = [...schemas].map(([name, s]) => `  '${name}': import('./types.js').${s.title};`).join('\n');
  return `${HEADER}export interface SchemaTypes {\n${rows}\n}\nexport type SchemaName = keyof SchemaTypes;\n`;
}

/** ajv's loops over items and keys end when enough is wrong: else each of a million bad rows would cost several errors. */
const bounded = (code: string, most: number): string =>
  code
    .replaceAll(/^(for\(let (\w+)=0; \2<\w+); \2\+\+\)\{$/gm, `$1 && errors<${String(most)}; $2++){`)
    .replaceAll(/^for\(const \w+ in \w+\)\{$/gm, `$&\nif(errors>=${String(most)}) break;`);

/**
 * A loop ends by the errors of all branches of a oneOf, so it might not be entered in one that then counts as fitting: what has such a branch
 * is for the bus, and each of its branches is a door of its own.
 */
function refuseBranches(schemas: Map<string, Schema>, names: readonly string[]): void {
  const branching = names.filter((name) => JSON.stringify(schemas.get(name)).includes('"oneOf"'));
  if (branching.length > 0) throw new Error(`no door may have a oneOf: ${branching.join(', ')}`);
}

/** Of the schemas named. `most` errors: for what people send, who want to hear of every wrong field; the bus refuses at the first. */
export function validators(schemas: Map<string, Schema>, names: readonly string[], most = 1): { js: string; dts: string } {
  if (most > 1) refuseBranches(schemas, names);
  const ajv = new Ajv2020({
    allErrors: most > 1,
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true, optimize: 1 },
  });
  (formats as unknown as (a: unknown) => void)(ajv);
  for (const schema of schemas.values()) ajv.addSchema(without(schema, ['title', 'description']) as object);
  const exported = (name: string): string => `validate_${name.replaceAll('-', '_')}`;
  const refs = Object.fromEntries(names.map((name) => [exported(name), schemas.get(name)?.$id]));
  const written = (standalone as unknown as (a: unknown, r: unknown) => string)(ajv, refs);
  const code = most > 1 ? bounded(written, most) : written;
  const table = names.map((n) => `  '${n}': ${exported(n)},`).join('\n');
  const prelude = "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);\n";
  return {
    js: `${HEADER}${prelude}${code}\nexport const byName = {\n${table}\n};\n`,
    dts: `${HEADER}export declare const byName: Record<string, unknown>;\n`,
  };
}
