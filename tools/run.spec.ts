/** The bootstrap behind every npm script, beside a system that runs from the same folder. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An npm that writes down what it is told. */
const NPM = `require('node:fs').appendFileSync(process.env.TOLD, process.argv.slice(2).join(' ') + '\\n')`;

/** A clone in which nothing can be built; npm is told so much by each of the scripts. */
function told(...scripts: readonly string[]): string[] {
  return toldBy('npm.cjs', ...scripts);
}

/** As `runner` runs them: with its own name in npm_execpath, and npm on the PATH. */
function toldBy(runner: string, ...scripts: readonly string[]): string[] {
  const clone = mkdtempSync(join(tmpdir(), 'cohortlens-bootstrap-'));
  const told = join(clone, 'told');
  try {
    mkdirSync(join(clone, 'tools'));
    mkdirSync(join(clone, 'node_modules'));
    copyFileSync(join(import.meta.dirname, 'run.mjs'), join(clone, 'tools', 'run.mjs'));
    writeFileSync(join(clone, '.node-major'), '20');
    writeFileSync(join(clone, 'package-lock.json'), '{}');
    writeFileSync(join(clone, 'npm.cjs'), NPM);
    writeFileSync(join(clone, 'npm'), `#!${process.execPath}\n${NPM}`, { mode: 0o755 });
    const PATH = `${clone}:${process.env['PATH'] ?? ''}`;
    const env = { ...process.env, PATH, npm_execpath: join(clone, runner), TOLD: told };
    for (const script of scripts) spawnSync(process.execPath, [join(clone, 'tools', 'run.mjs'), script], { env });
    return existsSync(told) ? readFileSync(told, 'utf8').trim().split('\n') : [];
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
}

test.each(['validate:no-regression:local', 'validate:daily', 'monitor:shadow', 'calibrate', 'demo'])(
  'an operator who runs %s beside npm start waits for no installation',
  (script) => {
    expect(told('start', script)).toEqual([expect.stringMatching(/^ci .*--omit=dev/)]);
  },
);

test('what developers need is added to what runs already: nothing is taken away under it', () => {
  expect(told('start', 'perf:baseline:local', 'test')).toEqual([
    expect.stringMatching(/^ci .*--omit=dev/),
    expect.stringMatching(/^install --no-save --include=dev /),
  ]);
});

test('a clone whose lock file has changed is installed anew', () => {
  expect(told('test')).toEqual([expect.stringMatching(/^ci (?!.*--omit=dev)/)]);
});

test('another package manager runs the scripts; what is missing is installed by npm', () => {
  expect(toldBy('pnpm.cjs', 'start')).toEqual([expect.stringMatching(/^ci .*--omit=dev/)]);
});

test.each([[['--help']], [['--', '--help']]])(
  "a script's own options are its own, with or without the dashes before them: %j",
  (words) => {
    const { stdout } = spawnSync(process.execPath, [join(import.meta.dirname, 'run.mjs'), 'bench', ...words], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('usage: npm run bench');
  },
);
