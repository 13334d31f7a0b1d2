/** Of the requests that a service reads, it hurries for those whose clients it answers: if it named the other side's, every answer would be late. */
import { join } from 'node:path';
import type { Flow } from '@cohortlens/bus';
import { expect, test } from '@jest/globals';
import { readFlows } from '../generate/flow.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SIDES = { legacy: 'v1', prediction: 'v2', recommendation: 'v2', segmentation: 'v2' } as const;

test.each(Object.entries(SIDES))('%s hurries for the clients of %s alone', async (service, side) => {
  const flows = (await readFlows(ROOT)) as readonly Flow[];
  const other = side === 'v1' ? 'v2' : 'v1';
  const { awaited } = flows.find((flow) => flow.service === service) ?? {};
  expect(awaited?.({ primary: side })).toBe(true);
  expect(awaited?.({ primary: other, shadow: side })).toBe(false);
  expect(awaited?.({ primary: side, side })).toBe(false);
});
