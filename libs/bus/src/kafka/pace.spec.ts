import { expect, test } from '@jest/globals';
import { Pace } from './pace.ts';

test('so many records go in one turn of the event loop, whoever takes them, and as many in the next', async () => {
  const pace = new Pace();
  expect([pace.take(40), pace.take(40), pace.take(1)]).toEqual([40, 24, 0]);
  let turned = false;
  setImmediate(() => (turned = true));
  await Promise.all([pace.nextTurn(), pace.nextTurn()]);
  expect(turned).toBe(true);
  expect(pace.take(1_000)).toBe(64);
});
