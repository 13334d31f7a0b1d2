/**
 * `npm run generate`: everything that is derived from contracts. With --check it writes nothing and fails when a file is stale.
 * `sources` is what a build needs, `documents` what needs a build (the picture reads each service's flow); both unless named.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SchemaName } from '../../contracts/generated/schema-names.js';
import { LIMITS } from '../../contracts/src/limits.ts';
import type { RouteDeclaration } from '../../contracts/src/route.ts';
import { ROUTES } from '../../contracts/src/routes.ts';
import { readSchemas, schemaNames, types, validators } from './schemas.ts';

const root = join(import.meta.dirname, '..', '..');
const contracts = join(root, 'contracts');
const schemas = readSchemas(join(contracts, 'schemas'));

async function sources(): Promise<Map<string, string>> {
  const routes: readonly RouteDeclaration[] = ROUTES;
  const named = routes.flatMap(({ request, query }) => [...(request?.schemas ?? []), ...(query?.schema ? [query.schema] : [])]);
  // A body that may be one of several is held against the one that it names.
  const branches = (name: SchemaName): readonly SchemaName[] =>
    (schemas.get(name)?.['oneOf'] as readonly { readonly $ref: SchemaName }[] | undefined)?.map(({ $ref }) => $ref) ?? [name];
  const asked = new Set(named.flatMap(branches));
  const first = validators(
    schemas,
    [...schemas.keys()].filter((name) => !asked.has(name as SchemaName)),
  );
  const all = validators(schemas, [...asked].sort(), LIMITS.fieldErrors);
  return new Map([
    ['contracts/generated/types.d.ts', await types(schemas)],
    ['contracts/generated/schema-names.d.ts', schemaNames(schemas)],
    ['contracts/generated/validators.js', first.js],
    ['contracts/generated/validators.d.ts', first.dts],
    ['contracts/generated/doors.js', all.js],
    ['contracts/generated/doors.d.ts', all.dts],
  ]);
}

/** Imported only when wanted: these read the validators that `sources` writes. */
async function documents(): Promise<Map<string, string>> {
  const { asyncapi } = await import('./asyncapi.ts');
  const { openapi } = await import('./openapi.ts');
  const { readExamples } = await import('./documents.ts');
  const { errorsPage, limitsPage, topicsPage } = await import('./pages.ts');
  const { configurationPage } = await import('./configuration.ts');
  const { metricsPage } = await import('./metrics.ts');
  const { DASHBOARDS } = await import('./dashboards/dashboards.ts');
  const { grafanaJson } = await import('./dashboards/panel.ts');
  const { cliPage } = await import('./cli.ts');
  const { embedded } = await import('./embedded.ts');
  const { flowPage, readFlows } = await import('./flow.ts');
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const examples = (name: string) => readExamples(contracts, name);
  return new Map([
    ['contracts/asyncapi.json', asyncapi(schemas, version, examples)],
    ['contracts/openapi.json', openapi(schemas, version, examples)],
    ['docs/topics.md', topicsPage()],
    ['docs/errors.md', errorsPage()],
    ['docs/limits.md', limitsPage()],
    ['docs/configuration.md', configurationPage()],
    ['docs/metrics.md', metricsPage()],
    ...DASHBOARDS.map((board) => [`deploy/grafana/dashboards/${board.uid}.json`, grafanaJson(board)] as const),
    ['docs/cli.md', cliPage()],
    ['docs/flow.md', flowPage(await readFlows(root))],
    ['docs/testing.md', embedded(read('docs/testing.md'), read)],
  ]);
}

const STAGES = { sources, documents } as const;
const args = process.argv.slice(2);
const check = args.includes('--check');
const named = Object.entries(STAGES).filter(([name]) => args.includes(name));
const stale: string[] = [];
for (const [, stage] of named.length > 0 ? named : Object.entries(STAGES))
  for (const [path, text] of await stage()) {
    const file = join(root, path);
    if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
    stale.push(path);
    if (check) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
if (check && stale.length > 0) {
  console.error(`stale, run npm run generate: ${stale.join(', ')}`);
  process.exit(1);
}
console.log(
  check ? 'generated files are up to date' : `written: ${stale.length === 0 ? 'nothing had changed' : stale.join(', ')}`,
);
