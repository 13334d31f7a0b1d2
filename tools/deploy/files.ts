/** Files of a folder, by their paths in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function filesIn(root: string, enter: (folder: string) => boolean = () => true, under = ''): string[] {
  return readdirSync(join(root, under), { withFileTypes: true }).flatMap((entry) => {
    const path = join(under, entry.name);
    if (entry.isDirectory()) return enter(path) ? filesIn(root, enter, path) : [];
    return [path];
  });
}
