/**
 * Keeps the rules of .dependency-cruiser.cjs honest: in a temporary copy of the sources it plants one violation of each rule, and
 * fails when a rule does not report its own, when a rule has no probe, or when it reports what is not planted.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { violations } from './boundaries.ts';
import { ROOMS, ROOT } from './sources.ts';

const INNOCENT = 'export {};';

/** For each rule: files that break it, with their text; each that imports something must be reported. */
const PROBES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'contracts-alone': { 'contracts/src/probe.ts': "import '@cohortlens/store';" },
  'libs-below-services': { 'libs/store/src/probe.ts': "import '@cohortlens/ledger';" },
  'services-apart': { 'services/flags/src/probe.ts': "import '@cohortlens/ledger';" },
  'public-entry-only': {
    'libs/config/src/probe-deep.ts': "import '../../store/src/probe-inner.ts';",
    'libs/store/src/probe-inner.ts': INNOCENT,
  },
  'domain-is-pure': {
    'services/flags/src/domain/probe-builtin.ts': "import 'node:fs';",
    'services/flags/src/domain/probe-npm.ts': "import type { Observable } from 'rxjs';\nexport type Probe = Observable<string>;",
  },
  'domain-without-world': { 'services/flags/src/domain/probe-world.ts': "import '@cohortlens/store';" },
  'domain-at-the-centre': {
    'services/flags/src/domain/probe-outward.ts': "import '../outbound/probe-adapter.ts';",
    'services/flags/src/outbound/probe-adapter.ts': INNOCENT,
  },
  'inbound-meets-outbound-in-the-module': {
    'services/flags/src/inbound/probe-meeting.ts': "import '../outbound/probe-adapter.ts';",
    'services/flags/src/outbound/probe-adapter.ts': INNOCENT,
  },
  'outbound-knows-no-inbound': {
    'services/flags/src/outbound/probe-back.ts': "import '../inbound/probe-handler.ts';",
    'services/flags/src/inbound/probe-handler.ts': INNOCENT,
  },
  'only-assembly-knows-inbound': {
    'services/flags/src/probe-stray.ts': "import './inbound/probe-handler.ts';",
    'services/flags/src/inbound/probe-handler.ts': INNOCENT,
  },
  'kafkajs-in-its-room': { 'libs/bus/src/embedded/probe.ts': "import { Kafka } from 'kafkajs';\nexport const probe = Kafka;" },
  'mongoose-in-its-room': { 'libs/store/src/sqlite/probe.ts': "import 'mongoose';" },
  'nobody-imports-tools': { 'libs/store/src/probe-tools.ts': "import '../../../tools/check/sources.ts';" },
  'no-circles': {
    'libs/config/src/probe-a.ts': "import './probe-b.ts';",
    'libs/config/src/probe-b.ts': "import './probe-a.ts';",
  },
  resolvable: { 'libs/config/src/probe-nowhere.ts': "import '@cohortlens/store/src/port.ts';" },
  'no-development-packages': { 'libs/config/src/probe-dev.ts': "import fc from 'fast-check';\nexport const probe = fc;" },
};

/** The sources alone, with node_modules in which the project's own packages are those of the copy. */
function copySources(to: string): void {
  for (const room of ROOMS)
    cpSync(join(ROOT, room), join(to, room), {
      recursive: true,
      filter: (path) => !/(^|\/)(dist|node_modules|released|examples)$/.test(relative(ROOT, path)),
    });
  for (const file of ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.base.json', 'tsconfig.test.json'])
    cpSync(join(ROOT, file), join(to, file));
  const installed = join(ROOT, 'node_modules');
  for (const name of readdirSync(installed)) {
    if (name === '@cohortlens' || name.startsWith('.')) continue;
    mkdirSync(join(to, 'node_modules'), { recursive: true });
    symlinkSync(join(installed, name), join(to, 'node_modules', name));
  }
  mkdirSync(join(to, 'node_modules', '@cohortlens'));
  for (const name of readdirSync(join(installed, '@cohortlens'))) {
    const home = relative(realpathSync(ROOT), realpathSync(join(installed, '@cohortlens', name)));
    if (existsSync(join(to, home))) symlinkSync(join(to, home), join(to, 'node_modules', '@cohortlens', name));
  }
}

function plant(root: string): void {
  for (const files of Object.values(PROBES))
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), `${text}\n`);
    }
}

export async function checkBoundaryProbes(): Promise<string[]> {
  const config = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
    forbidden: { name: string; comment?: string }[];
  };
  const problems = config.forbidden.flatMap(({ name, comment }) => [
    ...(name in PROBES ? [] : [`the rule ${name} has no probe`]),
    ...(comment ? [] : [`the rule ${name} does not say what to do instead`]),
  ]);
  const copy = realpathSync(mkdtempSync(join(tmpdir(), 'boundary-probes-')));
  try {
    copySources(copy);
    plant(copy);
    const { found } = await violations(copy);
    for (const [rule, files] of Object.entries(PROBES)) {
      for (const [file, text] of Object.entries(files))
        if (text !== INNOCENT && !found.some((v) => v.rule === rule && (v.from === file || v.to === file)))
          problems.push(`the rule ${rule} did not catch ${file}`);
    }
    return problems;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
