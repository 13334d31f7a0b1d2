// The rooms of the house, as rules about imports. tools/check/boundary-probes.ts plants a violation of each rule and fails when one
// is not caught: a new rule needs its probe there.
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const SPEC = '[.]spec[.]ts$';
/** The public entries: what the packages' own `exports` name as source, and the documents of contracts. */
const PACKAGES = [
  'contracts',
  ...['libs', 'services'].flatMap((room) => readdirSync(join(__dirname, room)).map((name) => `${room}/${name}`)),
];
const exported = (home) =>
  Object.values(JSON.parse(readFileSync(join(__dirname, home, 'package.json'), 'utf8')).exports ?? {})
    .map((entry) => entry['@cohortlens/source'])
    .filter((source) => source !== undefined)
    .map((source) => `^${join(home, source).replaceAll('.', '[.]')}$`);
const ENTRY = [...PACKAGES.flatMap(exported), '^contracts/[^/]+[.]json$'];
const npm = (name) => `(^|/)node_modules/${name}(/|$)|^${name}(/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'contracts-alone',
      comment:
        'contracts is what everybody agrees on, so it knows nobody. Move the definition into contracts, or the code out of it.',
      severity: 'error',
      from: { path: '^contracts/' },
      to: { path: '^(libs|services)/' },
    },
    {
      name: 'libs-below-services',
      comment:
        'A library serves every service and knows none. Pass what it needs as an argument, or move the code into the service.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^services/' },
    },
    {
      name: 'services-apart',
      comment:
        'Services talk over the bus. Publish a message, or ask a question on queries.*; what both need belongs in a library.',
      severity: 'error',
      from: { path: '^services/(?!standalone/)([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'public-entry-only',
      comment:
        "Another package is imported by its name: '@cohortlens/<name>'. Export what you need from its src/index.ts, or declare an entry in its exports.",
      severity: 'error',
      // tools/generate/main.ts writes what the entry of contracts needs, so it reads the table of routes beside it.
      from: { path: '^(contracts|tools|libs/[^/]+|services/[^/]+)/', pathNot: '^tools/generate/main\\.ts$' },
      to: { path: '^(contracts|libs/[^/]+|services/[^/]+)/', pathNot: ['^$1/', ...ENTRY] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain decides over plain data: no package, no built-in module. Take time, ids and state as arguments from the handler.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: SPEC },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
        pathNot: '^(contracts|libs)/',
      },
    },
    {
      name: 'domain-without-world',
      comment:
        'The domain may name the types of libraries, but not call the bus, the store or telemetry: declare a function type in domain/ and fill it in outbound/.',
      severity: 'error',
      from: { path: '^services/[^/]+/src/domain/', pathNot: SPEC },
      to: { path: '^libs/(bus|store|telemetry|config|service)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-at-the-centre',
      comment:
        'Handlers and adapters know the domain, never the reverse. Declare a function type in domain/ and let app.module.ts pass it in.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/domain/', pathNot: SPEC },
      to: { path: '^services/$1/src/(inbound|outbound|app[.]module|main)' },
    },
    {
      name: 'inbound-meets-outbound-in-the-module',
      comment:
        'A handler takes what it needs as an argument; app.module.ts is where it gets it. Declare the function type in domain/.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/inbound/', pathNot: SPEC },
      to: { path: '^services/$1/src/outbound/' },
    },
    {
      name: 'outbound-knows-no-inbound',
      comment: 'An adapter is called, it does not call handlers. Move what both use into domain/.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/outbound/', pathNot: SPEC },
      to: { path: '^services/$1/src/inbound/' },
    },
    {
      name: 'only-assembly-knows-inbound',
      comment:
        'Handlers are put together in app.module.ts (or main.ts, index.ts) and nowhere else. Move what is shared into domain/.',
      severity: 'error',
      from: { path: '^services/([^/]+)/src/[^/]+[.]ts$', pathNot: [SPEC, '/(app[.]module|main|index)[.]ts$'] },
      to: { path: '^services/$1/src/inbound/' },
    },
    {
      name: 'kafkajs-in-its-room',
      comment:
        'Use the port of @cohortlens/bus. Benchmarks, drills and whole-process tests may look at the broker with their own eyes.',
      severity: 'error',
      from: { pathNot: ['^libs/bus/src/kafka/', '^tools/(bench|e2e|drill)/'] },
      to: { path: npm('kafkajs') },
    },
    {
      name: 'mongoose-in-its-room',
      comment: 'Use the port of @cohortlens/store. Drills may look at the database with their own eyes.',
      severity: 'error',
      from: { pathNot: ['^libs/store/src/mongo/', '^tools/drill/log/'] },
      to: { path: npm('mongoose') },
    },
    {
      name: 'nobody-imports-tools',
      comment: 'Tools look at the product from outside. Move what the product needs into a library.',
      severity: 'error',
      from: { path: '^(contracts|libs|services)/' },
      to: { path: '^tools/' },
    },
    {
      name: 'no-circles',
      comment: 'With decorator metadata a circular import throws at start. Move what both need into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: "The import leads nowhere: a misspelt path, a package that is not installed, or a path past a package's entry.",
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages',
      comment:
        '`npm start` installs without devDependencies. Make it a dependency, or use it in specs and conformance suites only.',
      severity: 'error',
      from: { path: '^(contracts|libs|services)/', pathNot: [SPEC, '(conformance|testing)'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(contracts|(libs|services)/[^/]+)/(dist|generated)/'] },
    combinedDependencies: true,
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@cohortlens/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.cjs', '.d.ts', '.json'],
    },
  },
};
