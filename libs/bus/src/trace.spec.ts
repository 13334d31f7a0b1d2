import { expect, test } from '@jest/globals';
import { childTrace } from './trace.ts';

const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

test('a child keeps its trace and flags, and has a span of its own', () => {
  const child = childTrace(PARENT);
  expect(child).toMatch(/^00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01$/);
  expect(child).not.toBe(PARENT);
  expect(childTrace(PARENT.replace(/01$/, '00'))).toMatch(/-00$/);
});

test.each([
  undefined,
  '',
  'x',
  PARENT.toUpperCase(),
  PARENT.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
  `${PARENT}-x`,
  `ff${PARENT.slice(2)}`,
])('without a valid parent a new trace begins, which nobody records: %s', (parent) => {
  const trace = childTrace(parent);
  expect(trace).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
  expect(trace).not.toContain('0af7651916cd43dd8448eb211c80319c');
});
