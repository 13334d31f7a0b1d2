import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Seen } from '../compare/comparator.ts';
import { meeting, type MeetingPorts } from './meeting.ts';
import type { Addition, Pair } from './pair.ts';

const ID = 'request-000001';
const NEVER_MS = 3_600_000;
const seen = (version: string): Seen => ({ observation: { status: 'ok', version } }) as unknown as Seen;
const request = (id = ID): Addition => ({
  id,
  first: { capability: 'prediction', tenant: 'acme', path: 'v1', epoch: '1.1', rule_version: 'r1' },
});
const answer = (side: 'v1' | 'v2', version: string = side, id = ID): Addition => ({ id, first: { [side]: seen(version) } });

/** A meeting, what it stored and told, in order; `tell` fails as long as `failing`. */
function bench(bounds: Partial<Pick<MeetingPorts, 'waitMs' | 'most'>> = {}) {
  const pairs = new Map<string, Pair>();
  const found = { stored: [] as Addition[], told: [] as Pair[], parents: [] as (string | undefined)[], failing: false };
  const bring = meeting({
    addToPair: async (addition) => {
      found.stored.push(addition);
      const pair = { ...addition.first, ...pairs.get(addition.id), id: addition.id };
      pairs.set(addition.id, pair);
      return pair;
    },
    tell: async (pair, parent) => {
      if (found.failing) throw new Error('down');
      found.told.push(pair);
      found.parents.push(parent);
    },
    waitMs: NEVER_MS,
    most: 10,
    ...bounds,
  });
  return { found, bring };
}

describe('the messages of a request', () => {
  it('meet in whatever order they come: told once, nothing stored, the first answer of each side', async () => {
    const all = [request(), answer('v1'), answer('v2')];
    const orders = fc.shuffledSubarray(all, { minLength: 3 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const { found, bring } = bench();
        const twice = order.slice(0, 2).flatMap((one) => (one.first.v1 ? [one, answer('v1', 'another')] : [one]));
        await Promise.all([...twice, ...order.slice(2)].map((one, n) => bring(one, String(n))));
        expect(found.told).toEqual([{ id: ID, ...request().first, v1: seen('v1'), v2: seen('v2') }]);
        expect([found.stored, found.parents]).toEqual([[], [String(twice.length)]]);
      }),
    );
  });

  it('are stored together when one does not come in time; the late one completes the pair there', async () => {
    const { found, bring } = bench({ waitMs: 1 });
    await Promise.all([bring(request(), 'a'), bring(answer('v1'), 'b')]);
    expect(found.stored).toEqual([{ id: ID, first: { ...request().first, v1: seen('v1') } }]);
    expect(found.told).toEqual([]);
    await bring(answer('v2'), 'c');
    expect(found.told).toEqual([{ id: ID, ...request().first, v1: seen('v1'), v2: seen('v2') }]);
    expect(found.parents).toEqual(['c']);
  });

  it('make room for others when too many are present: the first to come is stored at once', async () => {
    const { found, bring } = bench({ most: 1 });
    const [one, two] = ['request-000001', 'request-000002'] as const;
    const first = bring(request(one), undefined);
    const others = [request(two), answer('v1', 'v1', two)].map((addition) => bring(addition, undefined));
    await first;
    expect(found.stored.map(({ id }) => id)).toEqual([one]);
    await Promise.all([...others, bring(answer('v2', 'v2', two), undefined)]);
    expect(found.told.map(({ id }) => id)).toEqual([two]);
  });

  it('are none of them done when the diff could not be told, and are told when they come again', async () => {
    const { found, bring } = bench();
    found.failing = true;
    const come = () => [request(), answer('v1'), answer('v2')].map((addition) => bring(addition, undefined));
    const outcomes = await Promise.allSettled(come());
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    found.failing = false;
    await Promise.all(come());
    expect(found.told.length).toBe(1);
  });
});
