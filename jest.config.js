/**
 * Three lanes over one configuration: unit specs (Node alone), `.int.spec` (a real broker and database) and `.e2e.spec`
 * (whole processes). TEST_LANE picks one; the file's name says which lane it belongs to.
 * @type {import('jest').Config}
 */
const lanes = {
  unit: { match: ['**/*.spec.ts'], ignore: ['\\.(int|e2e)\\.spec\\.ts$'], timeout: 20_000 },
  int: { match: ['**/*.int.spec.ts'], ignore: [], timeout: 120_000 },
  e2e: { match: ['**/*.e2e.spec.ts'], ignore: [], timeout: 300_000 },
};
const lane = lanes[process.env.TEST_LANE ?? 'unit'];

export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@cohortlens/source', 'node', 'node-addons'] },
  roots: ['<rootDir>/contracts', '<rootDir>/libs', '<rootDir>/services', '<rootDir>/tools'],
  testMatch: lane.match,
  testPathIgnorePatterns: ['/node_modules/', '/dist/', ...lane.ignore],
  testTimeout: lane.timeout,
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: true,
            verbatimModuleSyntax: true,
          },
          keepClassNames: true,
        },
        module: { type: 'nodenext' },
      },
    ],
  },
};
