import { expect, it } from '@jest/globals';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import type { Published } from './record.ts';
import { createRequestWay } from './request-way.ts';
import type { Trail } from './trail.ts';

const DEADLINE_MS = 1_000;

it('publishes nothing when the store has let the deadline pass, and gives back what it holds', async () => {
  let [clock, published] = [0, 0];
  const given: Published[] = [];
  const way = createRequestWay({
    flags: () => ({ flags: DEFAULT_FLAGS, epoch: '1.0', phase: '' }),
    v1: true,
    now: () => 0,
    clock: () => clock,
    deadlineMs: DEADLINE_MS,
    failoverShare: 0.5,
    defaultsOf: () => undefined,
    takeSeat: () => () => undefined,
    claims: {
      claim: async (_, id) => {
        const resolve = async (what: Published): Promise<void> => void given.push(what);
        return { id, claimed: { kind: 'won', resolve, end: () => undefined } };
      },
    },
    reserve: async () => {
      clock = DEADLINE_MS;
      return { resolve: (what) => void given.push(what) };
    },
    expect: () => ({ next: async () => undefined, end: () => undefined }),
    publish: async () => (published++, 'published'),
    tellChoice: async () => true,
    decided: () => undefined,
    v2Failed: () => undefined,
  });
  const trail = { id: 'request-1', route: '/', startedAt: 0, accepted: false } as Trail;
  const body = { query: 'what next?' };
  const answer = await way({ door: 'v2-question', path: 'v2', tenant: 'acme', body, key: 'key' }, trail);
  expect(answer).toMatchObject({ kind: 'refused', code: 'store_unavailable' });
  expect([published, given, trail.accepted]).toEqual([0, ['not_published', 'not_published'], false]);
});
