/** What an image must not hold: what only building or developing needs. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { servicesOf } from '@cohortlens/service';
import { ROOT } from '../e2e/system.ts';
import { filesIn } from './files.ts';

/** Node runs these as they are. */
const SOURCES = new Set(['tools/distributed/provision.ts', 'tools/distributed/provisioner.ts', 'tools/generate/flow.ts']);

/** Throws, and names what is too much or missing; else says how many files there are. */
export function superfluous(root: string): string {
  const app = join(root, 'app');
  const files = filesIn(app);
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  const too = [
    ...files.filter((file) => file.endsWith('.ts') && !SOURCES.has(file)),
    ...files.filter((file) => /(^|\/)(\.git|\.env|\.data|\.npmrc)(\/|$)/.test(file)),
    ...Object.keys(devDependencies).filter((name) => existsSync(join(app, 'node_modules', name, 'package.json'))),
    ...filesIn(root).filter((file) => (statSync(join(root, file)).mode & 0o6022) !== 0),
  ];
  const missing = servicesOf(ROOT)
    .map((service) => `services/${service}/dist/main.js`)
    .filter((file) => !files.includes(file));
  if (too.length > 0 || missing.length > 0) {
    const some = too.slice(0, 20).join(', ');
    throw new Error(`${String(too.length)} too much: ${some}; missing: ${missing.join(', ')}`);
  }
  return `${String(files.length)} files`;
}
