import { expect, it } from '@jest/globals';
import { LIMITS, validators } from '@cohortlens/contracts';
import { type Door, enter } from './doors.ts';
import { fieldErrors, type Violation } from './field-errors.ts';

const bad = (field: string): Violation => ({ instancePath: `/${field}`, keyword: 'type', params: { type: 'string' } });

it('names as many fields as the limit, and looks at no violation beyond', () => {
  let looked = 0;
  function* endless(): Generator<Violation> {
    for (;;) yield bad(`f${String(looked++)}`);
  }
  const errors = fieldErrors({ errors: endless() as unknown as readonly Violation[] });
  expect(errors).toHaveLength(LIMITS.fieldErrors);
  expect(looked).toBe(LIMITS.fieldErrors + 1);
});

it('leaves nothing with the validator', () => {
  const fits = { errors: [bad('a')] as readonly Violation[] | null };
  expect(fieldErrors(fits)).toEqual([{ field: 'a', reason: 'must be text' }]);
  expect(fits.errors).toBeNull();
});

it.each<[Door, 'segment-body' | 'segment-v1-body']>([
  ['v1-segment', 'segment-v1-body'],
  ['v2-segment', 'segment-body'],
])('%s refuses too many rows by their number, without looking at one', (door, schema) => {
  let looked = 0;
  const rows: unknown[] = Array.from({ length: LIMITS.segmentRows + 1 }, () => ({}));
  Object.defineProperty(rows, 0, { get: () => looked++ });
  const reason = `must have at most ${String(LIMITS.segmentRows)} items`;
  expect(enter(door, rows)).toEqual({ ok: false, errors: [{ field: 'body', reason }] });
  expect([looked, validators[schema].errors ?? null]).toEqual([0, null]);
});

it.each<[Door, 'segment-body' | 'segment-v1-body']>([
  ['v1-segment', 'segment-v1-body'],
  ['v2-segment', 'segment-body'],
])('%s names fields of the first bad rows, and keeps none', (door, schema) => {
  const entered = enter(
    door,
    Array.from({ length: LIMITS.segmentRows }, () => ({})),
  );
  expect(entered.ok ? [] : entered.errors.map(({ field }) => field)).toHaveLength(LIMITS.fieldErrors);
  expect(entered).toMatchObject({ errors: expect.arrayContaining([{ field: '0.Age', reason: 'is required' }]) });
  expect(validators[schema].errors).toBeNull();
});
