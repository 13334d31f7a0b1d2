/** Every command is run by an end-to-end suite, as a process. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { leavesOf } from './leaves.ts';

const suites = join(import.meta.dirname, '..', 'e2e');
const typed = readdirSync(suites)
  .filter((file) => /^cli.*[.]e2e[.]spec[.]ts$/.test(file))
  .map((file) => readFileSync(join(suites, file), 'utf8'))
  .join('\n');

it('no command is without a test', () => {
  const names = leavesOf().map((leaf) => leaf.name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !new RegExp(`['\`]${name}['\` ]`).test(typed))).toEqual([]);
});
