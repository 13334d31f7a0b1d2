// Type-aware lint, at zero warnings. Formatting is Biome's, imports between rooms are dependency-cruiser's.
import tseslint from 'typescript-eslint';

const SLEEP = {
  selector:
    ":matches(NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout'], ImportDeclaration[source.value='node:timers/promises'])",
  message: 'A test does not sleep: wait for the condition itself, with a deadline.',
};
const SEND = {
  selector:
    'CallExpression[callee.property.name=/^(send|sendBatch)$/]:matches([callee.object.name=/producer/i], [callee.object.property.name=/producer/i])',
  message: 'Only libs/bus/src/kafka/producer.ts may call a producer: concurrent sends lose acknowledged messages.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '.nx/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      // In a file with decorators it reports nothing: what Nest injects must stay a value import (import type would break it silently).
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // What somebody else's promise failed with is handed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      // What comes from outside is unknown until it is read, and reading it as text is the point.
      '@typescript-eslint/no-base-to-string': 'off',
      // A port is asynchronous also where one of its adapters is not, and a Nest module is an empty class.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-extraneous-class': 'off',
      'max-lines': ['warn', { max: 250 }],
      'no-restricted-syntax': ['error', SEND],
    },
  },
  {
    files: ['libs/bus/src/kafka/producer.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.spec.ts', '**/conformance/**'],
    rules: {
      'no-restricted-syntax': ['error', SEND, SLEEP],
      // Matchers of Jest and parsed answers are of type any; the assertion is what says their shape.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // test.each and the like take functions that return what the last expression is.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    // The one place where waiting for a condition is written.
    files: ['libs/bus/src/conformance/fixture.ts'],
    rules: { 'no-restricted-syntax': ['error', SEND] },
  },
);
