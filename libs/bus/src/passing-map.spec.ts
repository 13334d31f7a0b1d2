import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PassingMap } from './passing-map.ts';

test('it is a map, however many entries have come and gone', () => {
  const passing = new PassingMap<number, number>();
  const model = new Map<number, number>();
  const operation = fc.record({ key: fc.integer({ min: 0, max: 40 }), value: fc.integer(), goes: fc.boolean() });
  fc.assert(
    fc.property(fc.array(operation, { minLength: 200, maxLength: 2_000, size: 'max' }), (operations) => {
      for (const { key, value, goes } of operations) {
        if (goes) {
          passing.delete(key);
          model.delete(key);
        } else {
          passing.set(key, value);
          model.set(key, value);
        }
        expect([passing.size, passing.has(key), passing.get(key)]).toEqual([model.size, model.has(key), model.get(key)]);
        expect(passing.oldest).toBe(model.values().next().value);
      }
      for (let key = 0; key <= 40; key++) expect(passing.get(key)).toBe(model.get(key));
    }),
    { numRuns: 20 },
  );
});
