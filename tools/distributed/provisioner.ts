/**
 * Provisioning as a process of its own, which a container runs before the first service: exits 0 when every topic is there. Whatever is
 * started with it may not answer yet, so it asks again until its deadline; then, or when the configuration is wrong, it exits 1.
 */
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Config, ConfigError, readConfig } from '@cohortlens/config';
import { provision } from './provision.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const DEADLINE_MS = 120_000;
const PAUSE_MS = 1_000;

function fail(why: string): never {
  console.error(`cohortlens: ${why}`);
  process.exit(1);
}
const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function configuration(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    if (error instanceof ConfigError) return fail(error.message);
    throw error;
  }
}

const config = configuration();
setTimeout(() => fail(`not provisioned within ${String(DEADLINE_MS)} ms`), DEADLINE_MS).unref();
for (let topics: number | undefined; topics === undefined; ) {
  try {
    topics = await provision(ROOT, config);
    console.log(`cohortlens: provisioned the topics of ${String(topics)} services`);
  } catch (error) {
    console.error(`cohortlens: not provisioned yet: ${reason(error)}`);
    await pause(PAUSE_MS);
  }
}
