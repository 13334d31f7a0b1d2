/** The documents of the HTTP surface and the bus, as contracts has them, and a page that shows the former without any script. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { routesPage } from '../domain/docs-page.ts';
import type { Documents } from '../domain/ports.ts';

const require = createRequire(import.meta.url);

/** Read once, when they are first asked for. */
export function createDocuments(): Documents {
  const texts = new Map<string, Promise<string>>();
  const text = (name: string): Promise<string> => {
    const known = texts.get(name) ?? readFile(require.resolve(`@cohortlens/contracts/${name}.json`), 'utf8');
    texts.set(name, known);
    return known;
  };
  return { openapi: () => text('openapi'), asyncapi: () => text('asyncapi'), page: () => Promise.resolve(routesPage()) };
}
