import { expect, it } from '@jest/globals';
import type { HttpAnswer } from '@cohortlens/answers';
import type { Flags, RecommendationResult } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from '@cohortlens/migration';
import type { Published, RequestRecord } from './record.ts';
import { type Refusal, refuse } from './refusal.ts';
import { createRequestWay } from './request-way.ts';
import type { Trail } from './trail.ts';

const DEADLINE_MS = 1_000;
const V2: RecommendationResult = {
  capability: 'recommendation',
  path: 'v2',
  side: 'v2',
  version: 'x',
  status: 'refused',
  error: { code: 'invalid_input', message: 'so it is' },
  duration_ms: 1,
};

interface Given {
  /** Before its body had been read, in milliseconds. */
  readonly uploadMs?: number;
  /** How long the store takes to count it. */
  readonly storeMs?: number;
  /** The key was taken over. */
  readonly again?: boolean;
  readonly reserved?: Refusal;
  readonly published?: Published;
  readonly flags?: Partial<Flags>;
  /** The flags that change when it is published. */
  readonly then?: Partial<Flags>;
  /** Publishing meets it. */
  readonly bug?: Error;
  /** Counting it does. */
  readonly uncounted?: Error;
  /** v2's answer, at once; else nobody answers. */
  readonly v2?: RecommendationResult;
}
interface Played {
  readonly answer: HttpAnswer | Refusal | Error;
  readonly trail: Trail;
  /** What was published, and when on the monotonic clock. */
  readonly records: readonly (RequestRecord & { readonly at: number })[];
  /** What became of the publish, as the meter and then the claim are told. */
  readonly told: readonly Published[];
  /** How much of that had been told when an answer was first waited for. */
  readonly toldAtWait: number | undefined;
}

async function play(given: Given): Promise<Played> {
  const { uploadMs = 0, storeMs = 0, again = false, reserved, published = 'published', flags, then, v2 } = given;
  let toldAtWait: number | undefined;
  let clock = uploadMs;
  const told: Published[] = [];
  const records: (RequestRecord & { at: number })[] = [];
  const tell = (what: Published): void => void told.push(what);
  const answers = v2 === undefined ? [] : [v2];
  const way = createRequestWay({
    flags: () => ({ flags: { ...DEFAULT_FLAGS, ...flags, ...(records.length > 0 ? then : {}) }, epoch: '1.0' }),
    v1: true,
    now: () => 50_000 + clock,
    clock: () => clock,
    deadlineMs: DEADLINE_MS,
    failoverShare: 0.5,
    defaultsOf: () => undefined,
    takeSeat: () => () => undefined,
    claims: {
      claim: async (_, id) => ({
        id,
        claimed: {
          kind: 'won',
          again,
          resolve: async (what) => {
            await new Promise((resolve) => setImmediate(resolve));
            tell(what);
          },
          end: () => undefined,
        },
      }),
    },
    reserve: async () => {
      clock += storeMs;
      if (given.uncounted !== undefined) throw given.uncounted;
      return reserved ?? { resolve: tell };
    },
    expect: () => ({
      next: async (ms) => {
        toldAtWait ??= told.length;
        const answer = answers.shift();
        if (answer === undefined) clock += ms;
        return answer;
      },
      end: () => undefined,
    }),
    publish: async (record) => {
      if (given.bug !== undefined) throw given.bug;
      records.push({ ...record, at: clock });
      return published;
    },
    tellChoice: async () => true,
    decided: () => undefined,
    v2Failed: () => undefined,
  });
  const trail = { id: 'request-1', route: '/', startedAt: 0, accepted: false } as Trail;
  const body = { query: 'what next?' };
  const asked = way({ door: 'v2-question', path: 'v2', tenant: 'acme', body, key: 'key' }, trail);
  const answer = await asked.catch((bug: Error) => bug);
  return { answer, trail, records, told, toldAtWait };
}

it('publishes nothing when the store has let the deadline pass, and gives back what it holds', async () => {
  const { answer, records, told, trail } = await play({ storeMs: DEADLINE_MS });
  expect(answer).toMatchObject({ kind: 'refused', code: 'store_unavailable' });
  expect([records, told, trail.accepted]).toEqual([[], ['not_published', 'not_published'], false]);
});

it('gives back what it holds when publishing meets a bug, which is thrown on', async () => {
  const bug = new TypeError('a bug');
  const { answer, told } = await play({ bug });
  expect([answer, told]).toEqual([bug, ['not_published', 'not_published']]);
});

it.each([
  [false, 'not_published'],
  [true, 'unknown'],
])('tells the claim what is certain when counting meets a bug, which is thrown on; taken over: %s', async (again, certain) => {
  const uncounted = new TypeError('a bug');
  const { answer, told } = await play({ again, uncounted });
  expect([answer, told]).toEqual([uncounted, [certain]]);
});

it("has its whole time from when the body had been read: a slow client is nobody's fault", async () => {
  const { answer, records, trail } = await play({ uploadMs: 12 * DEADLINE_MS, v2: V2 });
  expect([(answer as HttpAnswer).served_by, trail.v2Error, records.length]).toEqual(['v2', false, 1]);
  expect(records[0]?.deadlineAt).toBe(50_000 + 13 * DEADLINE_MS);
});

it('gives v2 half of the time that there is for it: what the store took is not laid at its door', async () => {
  expect((await play({ storeMs: 600 })).trail.v2Error).toBe(false);
  const { records, trail } = await play({ storeMs: 400 });
  expect(trail.v2Error).toBe(true);
  expect(records.map(({ primary, at }) => [primary, at])).toEqual([
    ['v2', 400],
    ['v1', 700],
  ]);
});

it.each<[string, Given, object]>([
  ['the count is refused', { reserved: refuse('store_unavailable') }, { code: 'store_unavailable' }],
  ['the deadline is over', { storeMs: DEADLINE_MS }, { code: 'store_unavailable' }],
  ['the bus is away', { published: 'not_published' }, { code: 'publish_unknown', location: '/api/v2/requests/request-1' }],
])('a key that was taken over from somebody who may have published is not given back when %s', async (_, given, refused) => {
  const { answer, told } = await play({ ...given, again: true });
  expect(answer).toMatchObject(refused);
  expect(new Set(told)).toEqual(new Set(['unknown']));
});

it('waits for the answer when the meter and the claim have been told that it is published', async () => {
  const { told, toldAtWait } = await play({ v2: V2 });
  expect([told, toldAtWait]).toEqual([['published', 'published'], 2]);
});

it("asks v1 in v2's place for an answer, not to be compared", async () => {
  const { records } = await play({ flags: { v2_primary: true, control_percent: 100 } });
  expect(records.map(({ primary, shadow, failover }) => [primary, shadow, failover])).toEqual([
    ['v2', 'v1', false],
    ['v1', undefined, true],
  ]);
});

it('gives no answer of v2 after the kill switch, also where it had been asked before, and lays nothing at its door', async () => {
  const { answer, records, trail } = await play({ then: { v2_enabled: false }, v2: V2 });
  expect(answer).toMatchObject({ kind: 'refused', code: 'deadline_exceeded' });
  expect(records.map(({ primary, withdrawn }) => [primary, withdrawn])).toEqual([
    ['v2', undefined],
    ['v1', true],
  ]);
  expect(trail.v2Error).toBe(false);
});
