/** What is preloaded into the processes of the product, so that their world is at fault and they are what they always are. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Env } from './replica.ts';

const preloaded = (file: string): string => `--import ${pathToFileURL(join(import.meta.dirname, '..', 'preload', file)).href}`;

/** Replicas whose wall clocks are wrong, by name, in milliseconds. */
export const skewedClocks = (skews: Readonly<Record<string, number>>): Env => ({
  NODE_OPTIONS: preloaded('skewed-clock.mjs'),
  DRILL_CLOCK_SKEW: JSON.stringify(skews),
});

/** Connections to a port of this machine that go by another one. */
export const detours = (ports: Readonly<Record<number, number>>): Env => ({
  NODE_OPTIONS: preloaded('detour.mjs'),
  DRILL_DETOURS: JSON.stringify(ports),
});
