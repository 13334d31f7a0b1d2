/** Random sequences of operations do on the store what they do in the model. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Change, Collection, Query, Scalar, Tally, Where } from '../port.ts';
import { type Given, type Item, ITEMS } from './fixture.ts';
import { Model } from './model.ts';

/** What both sides can do; the store's answers come later, the model's at once. */
type Subject = Pick<
  Collection<Item>,
  'get' | 'insert' | 'apply' | 'replace' | 'remove' | 'removeWhere' | 'find' | 'count' | 'tally'
>;
type Methods = Record<string, ((...values: unknown[]) => unknown) | undefined>;
type Operation = { readonly tick: number } | { readonly name: keyof Subject; readonly arguments: readonly unknown[] };

const FIELDS = ['group', 'rank', 'key', 'note'] as const;
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const scalar: fc.Arbitrary<Scalar> = fc.constantFrom<Scalar[]>(null, 0, 1, -2.5, 3, '', 'x', 'y', '1', true, false);
const field = fc.constantFrom(...FIELDS);
const parts = fc.record({ group: scalar, rank: scalar, key: scalar, note: scalar }, { requiredKeys: [] });
const bound = (values: fc.Arbitrary<number | string>) => fc.record({ gte: values, lt: values }, { requiredKeys: ['gte'] });
const condition = fc.oneof(
  scalar,
  fc.record({ in: fc.array(scalar, { maxLength: 3 }) }),
  bound(fc.integer({ min: -3, max: 3 })),
  bound(fc.constantFrom('', '1', 'x', 'y')),
  fc.record({ lt: fc.constantFrom<(number | string)[]>(1, 'x') }),
);
const where = fc.record({ group: condition, rank: condition, note: condition }, { requiredKeys: [] }) as fc.Arbitrary<
  Where<Item>
>;
const direction = fc.constantFrom('asc' as const, 'desc' as const);
const query = fc
  .record({
    where,
    fields: fc.uniqueArray(field, { maxLength: 2 }),
    directions: fc.tuple(direction, direction, direction),
    limit: fc.integer({ min: 1, max: 6 }),
  })
  .chain((drawn) =>
    fc.option(fc.tuple(...drawn.fields.map(() => scalar), id), { nil: undefined }).map((after): Query<Item> => {
      const order = [...drawn.fields, 'id' as const].map((name, i) => ({ field: name, direction: drawn.directions[i] ?? 'asc' }));
      return { where: drawn.where, order, limit: drawn.limit, ...(after ? { after } : {}) };
    }),
  );

const item = fc
  .record({ id, fields: parts, until: fc.option(fc.integer({ min: 1, max: 40 }), { nil: undefined }) })
  .map((drawn): Item => ({ ...drawn.fields, id: drawn.id, ...(drawn.until === undefined ? {} : { until: drawn.until }) }));
/** Each field is drawn for one of the three parts. */
const change = fc
  .record({
    id,
    values: parts,
    places: fc.tuple(...FIELDS.map(() => fc.constantFrom('first' as const, 'set' as const))),
    add: fc.option(fc.integer({ min: -2, max: 2 })),
  })
  .map(({ id: target, values, places, add }): Change<Item> => {
    const of = (place: 'first' | 'set') =>
      Object.fromEntries(
        Object.entries(values).filter(([name], i) => places[i % 4] === place && (name !== 'rank' || add === null)),
      );
    return { id: target, first: of('first'), set: of('set'), ...(add === null ? {} : { add: { rank: add } }) };
  });

const call = (name: keyof Subject, ...values: fc.Arbitrary<unknown>[]) =>
  fc.tuple(...values).map((drawn): Operation => ({ name, arguments: drawn }));
const expected = fc.option(fc.record({ group: scalar, rank: scalar }, { requiredKeys: [] }));
const operation = fc.oneof(
  { weight: 4, arbitrary: call('insert', fc.array(item, { minLength: 1, maxLength: 4 })) },
  { weight: 4, arbitrary: call('apply', fc.tuple(change)) },
  { weight: 3, arbitrary: call('replace', item, expected) },
  { weight: 1, arbitrary: call('remove', fc.array(id, { maxLength: 2 })) },
  { weight: 1, arbitrary: call('removeWhere', where) },
  { weight: 2, arbitrary: call('get', id) },
  { weight: 4, arbitrary: call('find', query) },
  { weight: 2, arbitrary: call('count', where) },
  { weight: 2, arbitrary: call('tally', fc.uniqueArray(field, { minLength: 1, maxLength: 2 }), where) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 15 }).map((tick): Operation => ({ tick })) },
);

/** Own copies of the arguments, times of expiry counted from the start of the sequence. */
const resolved = (values: readonly unknown[], start: number): unknown[] =>
  JSON.parse(JSON.stringify(values), (key, value) => (key === 'until' ? value + start : value));

const outcome = async (run: () => unknown): Promise<unknown> => {
  try {
    const result = await run();
    const tallies = Array.isArray(result) && result.every((one) => typeof one === 'object' && one !== null && 'count' in one);
    return tallies ? (result as Tally[]).map((one) => JSON.stringify(one)).sort() : result;
  } catch (error) {
    return (error as Error).name;
  }
};

export function property(given: Given): void {
  describe('properties', () => {
    it.each([false, true])('does in any sequence of operations what the model does (rewritten: %s)', async (rewritten) => {
      const { store, now, advance } = given();
      const collection = await store.collection<Item>({ ...ITEMS, rewritten });
      const follows = async (operations: readonly Operation[]) => {
        await collection.removeWhere({});
        const start = now();
        const model = new Model(start);
        for (const step of operations) {
          if ('tick' in step) {
            advance(step.tick);
            model.advance(step.tick);
            continue;
          }
          const of = (subject: object) =>
            outcome(() => (subject as Methods)[step.name]?.call(subject, ...resolved(step.arguments, start)));
          expect({ step, result: await of(collection) }).toEqual({ step, result: await of(model) });
        }
      };
      const sequences = fc.array(operation, { minLength: 1, maxLength: 40, size: 'max' });
      await fc.assert(fc.asyncProperty(sequences, follows), { numRuns: 150 });
    });
  });
}
