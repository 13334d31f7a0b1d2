import { expect, it } from '@jest/globals';
import { depthOf } from './json-depth.ts';

it.each([
  ['{}', 1],
  ['[[["x"]]]', 3],
  ['{"a":"[[[[{{{{"}', 1],
  ['{"a":"\\"[[[["}', 1],
  ['7', 0],
  [`${'['.repeat(2_000)}`, 65],
])('the depth of %s', (json, depth) => {
  expect(depthOf(json, 64)).toBe(depth);
});
