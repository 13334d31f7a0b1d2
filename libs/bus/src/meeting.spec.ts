import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { meeting, type MeetingPorts } from './meeting.ts';
import type { Message } from './message.ts';
import type { Part } from './part.ts';
import { WINDOW } from './transport.ts';

const NEVER_MS = 3_600_000;
const FIELDS = ['request', 'v1', 'v2'] as const;

interface Told extends Part {
  readonly first: Partial<Record<(typeof FIELDS)[number], string>>;
}
const tell = (field: (typeof FIELDS)[number], id = 'one', value: string = field): Told => ({ id, first: { [field]: value } });

const MADE = Date.parse('2026-03-06T14:20:00.000Z');
const at = (ms: number): Pick<Message, 'time'> => ({ time: new Date(MADE + ms).toISOString() });
const MESSAGE: Message = {
  ...at(0),
  id: 'any',
  type: 't',
  source: 's',
  topic: 'requests',
  partition: 0,
  offset: 0,
  key: null,
  attributes: {},
  data: undefined,
};

/** A meeting, what it wrote, in order; writing fails as long as `failing`. */
function bench(bounds: Partial<Pick<MeetingPorts<Told>, 'waitMs' | 'patienceMs'>> = {}) {
  const found = { written: [] as Told[], parents: [] as (string | undefined)[], failing: false, now: MADE };
  const bring = meeting<Told>({
    isWhole: ({ first }) => FIELDS.every((field) => first[field] !== undefined),
    write: async (part, parent) => {
      if (found.failing) throw new Error('down');
      found.written.push(part);
      found.parents.push(parent);
    },
    waitMs: NEVER_MS,
    patienceMs: NEVER_MS,
    now: () => found.now,
    ...bounds,
  });
  return { found, bring: (part: Told, from: Partial<Message> = {}) => bring(part, { ...MESSAGE, ...from }) };
}

describe('the messages of a request', () => {
  it('meet in whatever order they come: written once, what was told first of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...FIELDS], { minLength: 3 }), async (order) => {
        const { found, bring } = bench();
        const twice = order.slice(0, 2).flatMap((field) => [tell(field), tell(field, 'one', 'another')]);
        await Promise.all(
          [...twice, ...order.slice(2).map((field) => tell(field))].map((part, n) => bring(part, { traceparent: String(n) })),
        );
        expect(found.written).toEqual([{ id: 'one', first: { request: 'request', v1: 'v1', v2: 'v2' } }]);
        expect(found.parents).toEqual([String(twice.length)]);
      }),
    );
  });

  it('are written together when one does not come in time; the late one is written by itself', async () => {
    const { found, bring } = bench({ waitMs: 1 });
    await Promise.all([bring(tell('request'), { traceparent: 'a' }), bring(tell('v1'), { traceparent: 'b' })]);
    expect(found.written).toEqual([{ id: 'one', first: { request: 'request', v1: 'v1' } }]);
    await bring(tell('v2'), { traceparent: 'c' });
    expect(found.written.at(-1)).toEqual(tell('v2'));
    expect(found.parents).toEqual(['b', 'c']);
  });

  it('come by themselves when they are tried again, and take no other with them', async () => {
    const { found, bring } = bench({ waitMs: 1 });
    await Promise.all([bring(tell('request')), bring(tell('v1'), { attributes: { attempt: '2' } })]);
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

describe('who is behind', () => {
  afterEach(() => void jest.useRealTimers());
  const WAIT_MS = 100;
  const PATIENCE_MS = 6 * WAIT_MS;

  /** The request was read, on time; a second later the results of others are, one after the other. */
  function reading() {
    jest.useFakeTimers();
    const { found, bring } = bench({ waitMs: WAIT_MS, patienceMs: PATIENCE_MS });
    const outcomes = [bring(tell('request'))];
    found.now = MADE + 1_000;
    let others = 0;
    const read = async (made: Partial<Message>): Promise<void> => {
      outcomes.push(bring(tell('v1', `other ${String(++others)}`), { topic: 'results', ...made }));
      await jest.advanceTimersByTimeAsync(WAIT_MS / 2);
    };
    const own = () => found.written.filter(({ id }) => id === 'one');
    return { found, own, bring, read };
  }
  const results = { topic: 'results', ...at(10) };
  const WHOLE = { id: 'one', first: { request: 'request', v1: 'v1', v2: 'v2' } };

  it.each([0, WAIT_MS - 1])('waits for what is still to be read: a topic has come to %d ms after the request', async (ms) => {
    const { own, bring, read } = reading();
    for (let n = 1; n <= 5; n++) await read(at(ms));
    expect(own()).toEqual([]);
    await Promise.all([bring(tell('v1'), results), bring(tell('v2'), results)]);
    expect(own()).toEqual([WHOLE]);
  });

  it.each([
    ['has come as far', at(WAIT_MS)],
    ['is level', at(WAIT_MS - 1), MADE + WAIT_MS],
    ['is of another partition', { ...at(0), partition: 1 }],
    ['says no time', { time: '' }],
  ])('does not wait for a topic that %s', async (_, made, now = MADE + 1_000) => {
    const { found, own, read } = reading();
    found.now = now;
    for (let n = 1; n <= 3; n++) await read(made);
    expect(own()).toEqual([tell('request')]);
  });

  it('does not wait for a topic of which nothing comes any more', async () => {
    const { found, bring, read } = reading();
    await read(at(0));
    await jest.advanceTimersByTimeAsync(PATIENCE_MS);
    const late = bring(tell('request', 'late'), at(1_000));
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    await late;
    expect(found.written.at(-1)).toEqual(tell('request', 'late'));
  });

  it('does not wait for a topic of which half of what may be in hand waits; for others it does', async () => {
    const { found, bring, read } = reading();
    const hand = Array.from({ length: WINDOW / 2 }, (_, n) => bring(tell('v1', String(n)), { topic: 'results', ...at(0) }));
    await read({ topic: 'repeats', ...at(0) });
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    expect(found.written).toEqual([]);
    await read({ topic: 'repeats', ...at(2_000) });
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    await Promise.all(hand);
    void bring(tell('request', 'late'), at(1_000));
    for (let n = 1; n <= 4; n++) await read(at(0));
    expect(found.written.filter(({ id }) => id === 'late')).toEqual([]);
  });

  it('waits so long at most', async () => {
    const { own, read } = reading();
    for (let ms = 0; ms < PATIENCE_MS - WAIT_MS / 2; ms += WAIT_MS / 2) await read(at(0));
    expect(own()).toEqual([]);
    for (let n = 1; n <= 2; n++) await read(at(0));
    expect(own()).toEqual([tell('request')]);
  });

  it('lets go at once what waits for nothing but what has left', async () => {
    const { own, bring } = reading();
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    await Promise.all([bring(tell('v1'), results), bring(tell('v2'), results)]);
    expect(own()).toEqual([tell('request'), { id: 'one', first: { v1: 'v1', v2: 'v2' } }]);
  });

  it.each([
    ['before', ['v1', 'v2']],
    ['after', ['v2', 'v1']],
  ] as const)('lets go at once what waits for nothing but what was tried again by itself, %s it', async (_, order) => {
    const { own, bring } = reading();
    const attributes = { attempt: '2' };
    await Promise.all(order.map((field) => bring(tell(field), { ...results, ...(field === 'v1' && { attributes }) })));
    expect(own()).toHaveLength(2);
    expect(own()).toEqual(expect.arrayContaining([tell('v1'), { id: 'one', first: { request: 'request', v2: 'v2' } }]));
  });

  it('remembers nothing of what was whole: what comes again of it waits for the others again', async () => {
    const { own, bring } = reading();
    await jest.advanceTimersByTimeAsync(WAIT_MS);
    const come = () => [bring(tell('v1'), results), bring(tell('v2'), results)];
    await Promise.all(come());
    void come();
    await jest.advanceTimersByTimeAsync(WAIT_MS / 2);
    expect(own()).toHaveLength(2);
  });
});
