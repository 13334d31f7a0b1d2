import { describe, expect, it } from '@jest/globals';
import { type Door, enter } from './doors.ts';

const CUSTOMER = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2 };
const DEFAULTS = { age: 48, annual_income: 110_000, work_experience: 4, family_size: 3, profession: 'Artist' };
const input = (door: Door, body: unknown): unknown => {
  const entered = enter(door, body, DEFAULTS);
  return entered.ok ? entered.checked.input : entered.errors;
};
const wrong = (field: string, reason: string): unknown => [{ field, reason }];

describe("v1's door", () => {
  it.each([
    [{ age: '25' }, { age: 25 }],
    [{ age: 25.0 }, { age: 25 }],
    [{ age: '25.0' }, { age: 25 }],
    [{ age: ' +25 ' }, { age: 25 }],
    [{ age: '1_000' }, { age: 1_000 }],
    [{ age: true }, { age: 1 }],
    [{ age: -5 }, { age: -5 }],
    [
      { age: 0, family_size: 0 },
      { age: 0, family_size: 0 },
    ],
    [{ annual_income: '1e5' }, { annual_income: 100_000 }],
    [{ annual_income: '.5' }, { annual_income: 0.5 }],
    [{ annual_income: -1.5 }, { annual_income: -1.5 }],
    [{ profession: null }, { profession: null }],
    [{ profession: 'Sorcerer' }, { profession: 'Sorcerer' }],
  ])('reads %j as %j, without ranges', (given, read) => {
    expect(input('v1-spending', { ...CUSTOMER, ...given })).toEqual({ ...CUSTOMER, ...read });
  });

  it.each([
    [{ age: 25.5 }, 'age', 'must be a whole number'],
    [{ age: '25.5' }, 'age', 'must be a whole number'],
    [{ age: '' }, 'age', 'must be a whole number'],
    [{ age: null }, 'age', 'must be a whole number'],
    [{ age: 'old' }, 'age', 'must be a whole number'],
    [{ age: [30] }, 'age', 'must be a whole number'],
    [{ annual_income: 'nan' }, 'annual_income', 'must be a number'],
    [{ annual_income: '1e999' }, 'annual_income', 'must be a number'],
    [{ profession: 7 }, 'profession', 'must be text or null'],
    [{ profession: 'x'.repeat(201) }, 'profession', 'must have at most 200 characters'],
  ])('refuses %j', (given, field, reason) => {
    expect(input('v1-spending', { ...CUSTOMER, ...given })).toEqual(wrong(field, reason));
  });
});

describe("v2's door", () => {
  it.each([[{ age: 18 }], [{ age: 100, work_experience: 0, family_size: 1, annual_income: 0.01 }], [{ profession: null }]])(
    'takes %j',
    (given) => {
      expect(input('v2-spending', { ...CUSTOMER, ...given })).toEqual({ ...CUSTOMER, ...given });
    },
  );

  it.each([
    [{ age: 17 }, 'age', 'must be at least 18'],
    [{ age: 101 }, 'age', 'must be at most 100'],
    [{ age: '30' }, 'age', 'must be a whole number'],
    [{ age: 30.5 }, 'age', 'must be a whole number'],
    [{ annual_income: 0 }, 'annual_income', 'must be above 0'],
    [{ work_experience: -1 }, 'work_experience', 'must be at least 0'],
    [{ family_size: 0 }, 'family_size', 'must be at least 1'],
    [{ age: undefined }, 'age', 'is required'],
  ])('refuses %j', (given, field, reason) => {
    expect(input('v2-spending', JSON.parse(JSON.stringify({ ...CUSTOMER, ...given })))).toEqual(wrong(field, reason));
  });

  it.each([[undefined], [null], [[]], ['text'], [7]])('refuses %j as a body', (body) => {
    expect(input('v2-spending', body)).toEqual(wrong('body', 'must be an object'));
  });
});

describe('every door', () => {
  it('names every field that is wrong', () => {
    const entered = enter('v2-spending', { age: 'old', annual_income: -1, work_experience: 2 });
    expect(entered.ok ? [] : entered.errors.map(({ field }) => field).sort()).toEqual(['age', 'annual_income', 'family_size']);
  });
});

describe('the door that assumes', () => {
  it('fills in what is absent and names it', () => {
    expect(enter('v2-any', { features: { age: 25, segment: 'new' } }, DEFAULTS)).toEqual({
      ok: true,
      checked: {
        capability: 'prediction',
        input: { age: 25, segment: 'new', annual_income: 110_000, work_experience: 4, family_size: 3, profession: 'Artist' },
        assumed: { annual_income: 110_000, work_experience: 4, family_size: 3, profession: 'Artist' },
      },
    });
  });

  it.each([
    [{ features: { age: 5 } }, 'features.age', 'must be at least 18'],
    [{}, 'features', 'is required'],
    [{ features: [] }, 'features', 'must be an object'],
  ])('refuses %j', (body, field, reason) => {
    expect(input('v2-any', body)).toEqual(wrong(field, reason));
  });
});

it.each<Door>(['v1-spending', 'v2-spending'])('%s leaves unknown fields outside', (door) => {
  expect(input(door, { ...CUSTOMER, ssn: '1', segment: 'x', CustomerID: 7 })).toEqual(CUSTOMER);
});
it('the door that assumes leaves unknown fields outside', () => {
  expect(input('v2-any', { features: { ...CUSTOMER, profession: 'Doctor', ssn: '1' }, more: 1 })).toEqual({
    ...CUSTOMER,
    profession: 'Doctor',
  });
});
