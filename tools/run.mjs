// The bootstrap behind every npm script: built-in modules alone, on any Node from 20.19 on. It installs what is missing,
// builds, and runs the task on Node 24 (bundled for Linux, the system's elsewhere).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const need = Number(readFileSync(at('.node-major'), 'utf8'));

function die(message) {
  console.error(`cohortlens: ${message}`);
  process.exit(1);
}

/** Whether all that the lock file names is there, as after `npm ci`; but for what is optional. */
function isComplete() {
  const there = at('node_modules', '.package-lock.json');
  if (!existsSync(there)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const found = packagesOf(there);
  const wanted = Object.entries(packagesOf(at('package-lock.json'))).filter(([path]) => path.startsWith('node_modules/'));
  return wanted.every(([path, { version, optional, link }]) => optional || link || found[path]?.version === version);
}

/**
 * Installs when the lock file is not the one installed last. What only developers need is added to what is there, which stays in
 * place meanwhile: an operator runs a script beside a system that runs from here.
 */
function install(scope) {
  const stampFile = at('node_modules', '.bootstrap-stamp');
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').split(' ') : [];
  if (installed[0] === lock && (installed[1] === 'all' || scope === 'production')) return;
  const isThere = installed[0] === lock;
  if (!isThere && isComplete()) return writeFileSync(stampFile, `${lock} all`);
  console.error(`cohortlens: installing ${isThere ? 'what developers need' : 'dependencies'} (once)`);
  // Another package manager that runs the script names itself; the lock file is npm's.
  const npm = process.env.npm_execpath;
  const [command, args] = npm && basename(npm).startsWith('npm') ? [process.execPath, [npm]] : ['npm', []];
  const flags = [
    ...(isThere ? ['install', '--no-save', '--include=dev'] : ['ci']),
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--ignore-scripts',
    '--engine-strict=false',
    '--loglevel=error',
  ];
  if (scope === 'production') flags.push('--omit=dev');
  const done = spawnSync(command, [...args, ...flags], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) die('npm failed');
  writeFileSync(stampFile, `${lock} ${scope}`);
}

/** The bundled Node; else the running one when it is new enough. */
function node() {
  const bundled = at('node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(bundled)) return bundled;
  if (Number(process.versions.node.split('.')[0]) >= need) return process.execPath;
  return die(
    `no Node ${need} is bundled for ${process.platform}-${process.arch}, and this is Node ${process.versions.node}: install Node ${need} or newer`,
  );
}

function must(args, env = {}) {
  const done = spawnSync(node(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Runs the last step, passing signals on. npm signals only the shell that it started, so a lost parent counts as SIGTERM. */
function hand(args, env = {}) {
  const child = spawn(node(), args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 250);
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

const bin = (name, file) => at('node_modules', ...name.split('/'), ...file.split('/'));
const TSC = bin('@typescript/native', 'bin/tsc');
const build = () => must([TSC, '-b']);
const typecheck = () => must([TSC, '-p', at('tsconfig.test.json')]);
/** A tool written in TypeScript: Node strips its types. */
const tool = (...path) => ['--disable-warning=ExperimentalWarning', '--enable-source-maps', at('tools', ...path)];
const jest = (rest) => [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  bin('jest', 'bin/jest.js'),
  ...rest,
];
const lane = (name) => (rest) => {
  build();
  if (name === 'unit') typecheck();
  hand(jest(name === 'unit' ? rest : ['--runInBand', ...rest]), { TEST_LANE: name });
};

/** One of the runbook's scripts. */
const script =
  (...path) =>
  (rest) => {
    build();
    hand([...tool(...path), ...rest]);
  };

const TASKS = {
  /** What developers need, and no more: for what is run without this script. */
  install: () => undefined,
  start: (rest) => {
    build();
    hand([
      '--enable-source-maps',
      '--disable-warning=ExperimentalWarning',
      at('services', 'standalone', 'dist', 'main.js'),
      ...rest,
    ]);
  },
  'start:distributed': (rest) => {
    build();
    hand([...tool('distributed', 'main.ts'), ...rest]);
  },
  build,
  typecheck: () => {
    build();
    typecheck();
  },
  test: lane('unit'),
  'test:int': lane('int'),
  'test:e2e': lane('e2e'),
  generate: (rest) => {
    must([...tool('generate', 'main.ts'), 'sources', ...rest]);
    build();
    hand([...tool('generate', 'main.ts'), 'documents', ...rest]);
  },
  bench: (rest) => {
    build();
    hand([...tool('bench', 'main.ts'), ...rest]);
  },
  drill: (rest) => {
    build();
    hand([...tool('drill', 'main.ts'), ...rest]);
  },
  calibrate: (rest) => {
    build();
    hand([...tool('calibrate', 'main.ts'), ...rest]);
  },
  demo: (rest) => {
    build();
    hand([...tool('demo', 'main.ts'), ...rest]);
  },
  /** The containers without a container runtime: deploy/checks/image.sh. */
  rehearse: (rest) => {
    build();
    hand([...tool('deploy', 'rehearse.ts'), ...rest]);
  },
  check: (rest) => {
    build();
    hand([...tool('check', 'main.ts'), ...rest]);
  },
  'start:dev': (rest) => hand([...tool('dev', 'main.ts'), ...rest]),
  'validate:no-regression:local': script('validate', 'main.ts'),
  'validate:daily': script('validate', 'daily.ts'),
  'perf:baseline:local': script('perf', 'main.ts'),
  'monitor:shadow': script('monitor', 'main.ts'),
  signoff: script('signoff', 'main.ts'),
  'release:contracts': () => {
    build();
    hand(tool('check', 'release.ts'));
  },
  lint: (rest) => hand([bin('eslint', 'bin/eslint.js'), '--max-warnings=0', '.', ...rest]),
  /** Writes; with --check it only says what is not formatted, and fails. */
  format: (rest) => {
    const flags = rest.includes('--check') ? rest.filter((flag) => flag !== '--check') : ['--write', ...rest];
    hand([bin('@biomejs/biome', 'bin/biome'), 'format', ...flags, '.']);
  },
  nx: (rest) => hand([bin('nx', 'dist/bin/nx.js'), ...rest]),
};

/** They make do without what only developers need. */
const LEAN = new Set([
  ...['start', 'start:distributed', 'build', 'demo', 'calibrate'],
  ...['validate:no-regression:local', 'validate:daily', 'monitor:shadow'],
]);

const [task, ...words] = process.argv.slice(2);
// npm takes away the two dashes before a script's own options, others hand them on.
const rest = words[0] === '--' ? words.slice(1) : words;
const run = TASKS[task];
if (!run) die(`usage: node tools/run.mjs ${Object.keys(TASKS).join('|')}`);
install(LEAN.has(task) ? 'production' : 'all');
run(rest);
