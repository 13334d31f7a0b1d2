/** Provisioning as a process of its own, which a container runs before the first service: exits 0 when every topic is there. */
import { join } from 'node:path';
import { readConfig } from '@cohortlens/config';
import { provision } from './provision.ts';

const DEADLINE_MS = 120_000;

const late = setTimeout(() => {
  console.error(`cohortlens: not provisioned within ${String(DEADLINE_MS)} ms`);
  process.exit(1);
}, DEADLINE_MS);
try {
  const topics = await provision(join(import.meta.dirname, '..', '..'), readConfig(process.env));
  console.log(`cohortlens: provisioned the topics of ${String(topics)} services`);
} catch (error) {
  console.error(`cohortlens: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
clearTimeout(late);
