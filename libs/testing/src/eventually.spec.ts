import { expect, it } from '@jest/globals';
import { eventually } from './eventually.ts';

it.each([0, false, '', null])('whatever is not undefined is what was awaited: %j', async (value) => {
  expect(await eventually('it is there', async () => value, 1_000)).toBe(value);
});
