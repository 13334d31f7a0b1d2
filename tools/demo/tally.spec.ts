import { expect, it } from '@jest/globals';
import { countsOf, type Seen } from './tally.ts';

const call = (over: Partial<Seen>): Seen => ({
  capability: 'prediction',
  path: 'v1',
  status: 200,
  servedBy: 'v1',
  ms: 10,
  ...over,
});

it('counts by what the client saw and by who answered', () => {
  const counts = countsOf([
    call({}),
    call({ servedBy: 'v2', capability: 'segmentation' }),
    call({ path: 'v2', status: 201, servedBy: 'v2', ms: 99.2 }),
    call({ status: 410, servedBy: null }),
    call({ path: 'v2', status: 410 }),
    call({ status: 503 }),
    call({ status: null }),
  ]);
  expect(counts).toEqual({
    answered: 3,
    failed: 3,
    gone: 1,
    p95_ms: 100,
    capabilities: ['prediction', 'segmentation'],
    served: { v1_by_v1: 1, v1_by_v2: 1, v2_by_v1: 0, v2_by_v2: 1 },
  });
});

it('nothing of nothing', () => {
  expect(countsOf([])).toMatchObject({ answered: 0, failed: 0, p95_ms: null, capabilities: [] });
});
