import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Batch, emptyPage, settle, type UsagePage } from './meter.ts';

const batch = (some: Partial<Batch>): Batch => ({ reserve: [], confirm: [], refund: [], ...some });
const page = emptyPage('acme', '2026-03');

describe('a page of the meter', () => {
  it('counts a reservation before it is published, and once', () => {
    const once = settle(page, 'a', batch({ reserve: ['1', '2'] }), 10).page;
    const again = settle(once, 'a', batch({ reserve: ['2', '3'] }), 10).page;
    expect(again).toMatchObject({ calls: 3, open: 3, pending: { a: ['1', '2', '3'] }, revision: 2 });
  });

  it('grants up to the limit, and what was given back makes room', () => {
    const full = settle(page, 'a', batch({ reserve: ['1', '2', '3'] }), 2);
    expect([...full.granted]).toEqual(['1', '2']);
    const next = settle(full.page, 'a', batch({ refund: [{ id: '1', owner: 'a' }], reserve: ['4'] }), 2);
    expect([[...next.granted], next.page.calls]).toEqual([['4'], 2]);
  });

  it('gives back only what is still pending with its owner', () => {
    const reserved = settle(page, 'a', batch({ reserve: ['1', '2'] }), 10).page;
    const confirmed = settle(reserved, 'a', batch({ confirm: ['1'] }), 10).page;
    const taken = settle(confirmed, 'b', batch({ reserve: ['2'] }), 10).page;
    const after = settle(
      taken,
      'a',
      batch({
        refund: [
          { id: '1', owner: 'a' },
          { id: '2', owner: 'a' },
        ],
      }),
      10,
    ).page;
    expect(after).toMatchObject({ calls: 2, pending: { b: ['2'] } });
  });

  it('after any history, repeated writes included, the count is what was published and what is pending', () => {
    const step = fc.record({
      instance: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom('reserve', 'confirm', 'refund'),
      id: fc.integer({ min: 0, max: 12 }),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 8 }), (steps, limit) => {
        let now: UsagePage = page;
        const published = new Set<string>();
        const pending = new Map<string, string>();
        let n = 0;
        for (const { instance, kind, id, twice } of steps) {
          // An id that is published is done: a further request has another id.
          const name = `${String(id)}-${String(n)}`;
          const target = [...pending.keys()].find((k) => k.startsWith(`${String(id)}-`)) ?? name;
          const write = batch(
            kind === 'reserve'
              ? { reserve: [target] }
              : kind === 'confirm'
                ? { confirm: [target] }
                : { refund: [{ id: target, owner: instance }] },
          );
          const first = settle(now, instance, write, limit);
          now = first.page;
          if (kind === 'reserve' && first.granted.has(target)) pending.set(target, instance);
          else if (kind === 'confirm' && pending.delete(target)) published.add(target);
          else if (kind === 'refund' && pending.get(target) === instance) pending.delete(target);
          if (twice) now = settle(now, instance, write, limit).page;
          n++;
          expect(now.calls).toBe(published.size + pending.size);
          expect(now.open).toBe(pending.size);
          expect(now.calls).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 500 },
    );
  });
});
