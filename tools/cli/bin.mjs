#!/usr/bin/env node
// `npx cohortlens`: built-in modules alone, on any Node from 20.19 on. Hands over to main.ts on Node 24 (the bundled one on Linux,
// else this one when it is new enough), from the sources: nothing has to be built.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As EXIT.unreachable: 1 would say that something was checked. */
const NOT_STARTED = 3;
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const at = (...parts) => join(root, ...parts);
const need = Number(readFileSync(at('.node-major'), 'utf8'));

if (!existsSync(at('node_modules', 'commander'))) {
  const installed = spawnSync(process.execPath, [at('tools', 'run.mjs'), 'build'], { stdio: ['ignore', 2, 2] });
  if (installed.status !== 0) process.exit(NOT_STARTED);
}
const bundled = at('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
const isNew = Number(process.versions.node.split('.')[0]) >= need;
if (!existsSync(bundled) && !isNew) {
  console.error(
    `cohortlens: no Node ${need} is bundled here, and this is Node ${process.versions.node}: install Node ${need} or newer`,
  );
  process.exit(NOT_STARTED);
}
const node = existsSync(bundled) ? bundled : process.execPath;
const flags = ['--disable-warning=ExperimentalWarning', '--conditions=@cohortlens/source'];
const env = { NODE_COMPILE_CACHE: at('node_modules', '.cache', 'cohortlens'), ...process.env };
const child = spawn(node, [...flags, at('tools', 'cli', 'main.ts'), ...process.argv.slice(2)], { stdio: 'inherit', env });
// Ctrl-C reaches both; what is sent to this process alone is passed on.
process.on('SIGINT', () => undefined);
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? NOT_STARTED : (code ?? NOT_STARTED)));
