/** Which services can be processes of their own, and the file that each of them runs. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The process of all services together is not one of them. */
const TOGETHER = 'standalone';

/** A service has a process of its own when it has a main.ts. `root`: the repository. */
export function servicesOf(root: string): string[] {
  const folders = readdirSync(join(root, 'services')).sort();
  return folders.filter((name) => name !== TOGETHER && existsSync(join(root, 'services', name, 'src', 'main.ts')));
}

/** What its process runs, as built. */
export const mainOf = (root: string, service: string): string => join(root, 'services', service, 'dist', 'main.js');
