/** Drift: what is committed is what `npm run generate` would write. In a process of its own, as the generator is run. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

export async function checkGenerated(): Promise<string[]> {
  const args = ['--disable-warning=ExperimentalWarning', join(ROOT, 'tools', 'generate', 'main.ts'), '--check'];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', timeout: 60_000 });
  return status === 0 ? [] : [stderr.trim()];
}
