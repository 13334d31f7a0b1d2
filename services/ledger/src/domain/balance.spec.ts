import { describe, expect, it } from '@jest/globals';
import { balanceOf, overdueIn, type Row, rowsOf } from './balance.ts';
import { HOUR_MS, RETENTION_MS, summableBefore } from './retention.ts';

const NOW = 100 * HOUR_MS + 1;
const row = (more: Partial<Row> = {}): Row => ({
  capability: 'prediction',
  hour: 99 * HOUR_MS,
  accepted: 3,
  answered: 2,
  refused: 0,
  dead_lettered: 0,
  in_flight: 1,
  ...more,
});
const NOTHING = { orphans: 0, overdue: 0 };

describe('a balance', () => {
  it('is one when every row adds up, and nothing is missing', () => {
    const all = balanceOf({ open: [row()], closed: [row({ hour: 98 * HOUR_MS })], missing: NOTHING });
    expect(all).toMatchObject({
      balanced: true,
      complete: true,
      totals: { accepted: 6, answered: 4, in_flight: 2 },
      given_up: 1,
    });
  });

  it.each([
    ['a result has no request', [row()], { orphans: 1, overdue: 0 }],
    ['a request should have ended', [row()], { orphans: 0, overdue: 1 }],
    ['a request is in no state', [row({ answered: 1 })], NOTHING],
    ['a request is in two, though the sum of all hours is right', [row({ answered: 3 }), row({ answered: 1 })], NOTHING],
  ])('is none when %s', (_, closed, missing) => {
    expect(balanceOf({ open: [], closed, missing })).toMatchObject({ balanced: false, complete: true });
  });

  it('is not called one while not everything is read', () => {
    expect(balanceOf({ open: [row()], closed: [], missing: undefined })).toMatchObject({ balanced: false, complete: false });
  });
});

it('a request is where it stands when nobody decides any more, by hour and capability', () => {
  const facts = { primary: 'v2', v2: 'error', deadline: NOW } as const;
  const group = { facts, capability: 'prediction', hour: 0, count: 2 } as const;
  expect(rowsOf([group, { ...group, facts: { primary: 'v1', v1: 'ok' }, count: 3 }])).toEqual([
    { capability: 'prediction', hour: 0, accepted: 5, answered: 3, refused: 2, dead_lettered: 0, in_flight: 0 },
  ]);
});

it('what was accepted in this hour or the one before may still be under way', () => {
  const rows = [100, 99, 98].map((hour) => row({ hour: hour * HOUR_MS }));
  expect(overdueIn(rows, NOW)).toBe(1);
});

it('an hour is summed a full hour after the last message about it was let in', () => {
  expect(summableBefore(NOW + RETENTION_MS)).toBe(99 * HOUR_MS);
});
