import { expect, it } from '@jest/globals';
import { SeenCommands } from './seen-commands.ts';

it('knows the last ones that were seen, and forgets the oldest when there are more', () => {
  const seen = new SeenCommands(2);
  for (const id of ['one', 'two', 'two', 'three']) seen.add(id);
  expect(['one', 'two', 'three', 'four'].map((id) => seen.has(id))).toEqual([false, true, true, false]);
});
