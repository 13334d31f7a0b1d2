/** What the AsyncAPI and the OpenAPI document share: the contracts' schemas as components, and stable JSON. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rewriteRefs, type Schema } from './schemas.ts';

export const componentRef = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}` });

/** The names of the schemas that `node` refers to, directly or not, with the given ones. */
export function reachable(schemas: Map<string, Schema>, roots: Iterable<string>): Set<string> {
  const found = new Set<string>();
  const visit = (name: string): void => {
    if (found.has(name)) return;
    const schema = schemas.get(name);
    if (!schema) throw new Error(`there is no schema ${name}`);
    found.add(name);
    rewriteRefs(schema, (ref) => {
      visit(ref);
      return ref;
    });
  };
  for (const root of roots) visit(root);
  return new Set([...found].sort());
}

/** The schemas as `components.schemas` has them: references point there, and the document is what identifies them. */
export function components(schemas: Map<string, Schema>, names: Iterable<string>): Record<string, unknown> {
  return Object.fromEntries(
    [...names].map((name) => {
      const { $id: _id, $schema: _schema, ...body } = schemas.get(name) as Schema;
      return [name, rewriteRefs(body, (ref) => componentRef(ref).$ref)];
    }),
  );
}

export interface Examples {
  readonly valid: readonly unknown[];
  readonly invalid: readonly { readonly why: string; readonly value: unknown }[];
}
export const readExamples = (contracts: string, schema: string): Examples =>
  JSON.parse(readFileSync(join(contracts, 'examples', `${schema}.json`), 'utf8')) as Examples;

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
