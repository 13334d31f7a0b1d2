import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meeting, type MeetingPorts, type Part } from './meeting.ts';

const NEVER_MS = 3_600_000;
const FIELDS = ['request', 'v1', 'v2'] as const;

interface Told extends Part {
  readonly first: Partial<Record<(typeof FIELDS)[number], string>>;
}
const tell = (field: (typeof FIELDS)[number], id = 'one', value: string = field): Told => ({ id, first: { [field]: value } });

/** A meeting, what it wrote, in order; writing fails as long as `failing`. */
function bench(bounds: Partial<Pick<MeetingPorts<Told>, 'waitMs' | 'most'>> = {}) {
  const found = { written: [] as Told[], parents: [] as (string | undefined)[], failing: false };
  const bring = meeting<Told>({
    isWhole: ({ first }) => FIELDS.every((field) => first[field] !== undefined),
    write: async (part, parent) => {
      if (found.failing) throw new Error('down');
      found.written.push(part);
      found.parents.push(parent);
    },
    waitMs: NEVER_MS,
    most: 10,
    ...bounds,
  });
  const from = (traceparent: string | undefined, attempt?: string) => ({
    attributes: attempt === undefined ? {} : { attempt },
    ...(traceparent === undefined ? {} : { traceparent }),
  });
  return { found, bring: (part: Told, parent?: string, attempt?: string) => bring(part, from(parent, attempt)) };
}

describe('the messages of a request', () => {
  it('meet in whatever order they come: written once, what was told first of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...FIELDS], { minLength: 3 }), async (order) => {
        const { found, bring } = bench();
        const twice = order.slice(0, 2).flatMap((field) => [tell(field), tell(field, 'one', 'another')]);
        await Promise.all([...twice, ...order.slice(2).map((field) => tell(field))].map((part, n) => bring(part, String(n))));
        expect(found.written).toEqual([{ id: 'one', first: { request: 'request', v1: 'v1', v2: 'v2' } }]);
        expect(found.parents).toEqual([String(twice.length)]);
      }),
    );
  });

  it('are written together when one does not come in time; the late one is written by itself', async () => {
    const { found, bring } = bench({ waitMs: 1 });
    await Promise.all([bring(tell('request'), 'a'), bring(tell('v1'), 'b')]);
    expect(found.written).toEqual([{ id: 'one', first: { request: 'request', v1: 'v1' } }]);
    await bring(tell('v2'), 'c');
    expect(found.written.at(-1)).toEqual(tell('v2'));
    expect(found.parents).toEqual(['b', 'c']);
  });

  it('make room for others when too many are present: what came first is written at once', async () => {
    const { found, bring } = bench({ most: 1 });
    const first = bring(tell('request', 'one'));
    const others = [tell('request', 'two'), tell('v1', 'two')].map((part) => bring(part));
    await first;
    expect(found.written).toEqual([tell('request', 'one')]);
    await Promise.all([...others, bring(tell('v2', 'two'))]);
    expect(found.written.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('come by themselves when they are tried again, and take no other with them', async () => {
    const { found, bring } = bench({ waitMs: 1 });
    await Promise.all([bring(tell('request'), 'a'), bring(tell('v1'), 'b', '2')]);
    expect(found.written).toEqual([tell('v1'), tell('request')]);
  });

  it('are none of them done when nothing could be written, and are written when they come again', async () => {
    const { found, bring } = bench();
    found.failing = true;
    const come = () => FIELDS.map((field) => bring(tell(field)));
    const outcomes = await Promise.allSettled(come());
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    found.failing = false;
    await Promise.all(come());
    expect(found.written.length).toBe(1);
  });
});
