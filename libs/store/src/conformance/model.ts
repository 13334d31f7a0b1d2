/** The store's meaning in its plainest form, kept apart from the adapters' code: what random operations are compared with. */
import type { Change, Condition, Query, Scalar, Tally, Where } from '../port.ts';
import { UniqueKeyError } from '../port.ts';
import type { Item } from './fixture.ts';

type Values = Record<string, unknown>;
const value = (item: Item, field: string) => ((item as unknown as Values)[field] ?? null) as Scalar;
const TYPES = ['object', 'number', 'string', 'boolean'];

function compare(a: Scalar, b: Scalar): number {
  const types = TYPES.indexOf(typeof a) - TYPES.indexOf(typeof b);
  if (types !== 0 || a === b || a === null || b === null) return types;
  return a < b ? -1 : 1;
}

function meets(actual: Scalar, condition: Condition): boolean {
  if (typeof condition !== 'object' || condition === null) return actual === condition;
  if ('in' in condition) return condition.in.includes(actual);
  const { gte, lt } = condition;
  if (typeof actual !== typeof (gte ?? lt) || actual === null) return false;
  return (gte === undefined || actual >= gte) && (lt === undefined || actual < lt);
}

export class Model {
  #items = new Map<string, Item>();
  #now: number;

  constructor(now: number) {
    this.#now = now;
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
    for (const [id, { until }] of this.#items) if (typeof until === 'number' && until <= this.#now) this.#items.delete(id);
  }

  #taken({ id, group = null, key = null }: Item): boolean {
    return [...this.#items.values()].some(
      (other) => other.id !== id && value(other, 'group') === group && value(other, 'key') === key,
    );
  }

  /** What is written with a time in the past is gone at once. */
  #put(item: Item): void {
    this.#items.set(item.id, item);
    this.advance(0);
  }

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  insert(items: readonly Item[]): Set<string> {
    const refused = new Set<string>();
    for (const item of items) {
      if (this.#items.has(item.id) || this.#taken(item)) refused.add(item.id);
      else this.#put(item);
    }
    return refused;
  }

  apply(changes: readonly Change<Item>[]): Item[] {
    return changes.map((change) => this.#change(change));
  }

  #change({ id, first = {}, set = {}, add = {} }: Change<Item>): Item {
    const after: Values = { ...this.#items.get(id), id };
    for (const [field, given] of Object.entries(first)) after[field] ??= given;
    Object.assign(after, set);
    for (const [field, given] of Object.entries(add)) {
      const before = after[field] ?? 0;
      if (typeof before !== 'number') throw new TypeError('no number');
      after[field] = before + given;
    }
    const item = after as unknown as Item;
    if (this.#taken(item)) throw new UniqueKeyError('taken');
    this.#put(item);
    return item;
  }

  replace(item: Item, expected: Partial<Item> | null): boolean {
    const stored = this.#items.get(item.id);
    const met = stored ? expected && Object.entries(expected).every(([f, v]) => value(stored, f) === v) : expected === null;
    if (!met) return false;
    if (this.#taken(item)) throw new UniqueKeyError('taken');
    this.#put(item);
    return true;
  }

  remove(ids: readonly string[]): number {
    return ids.filter((id) => this.#items.delete(id)).length;
  }

  removeWhere(where: Where<Item>): number {
    return this.remove(this.#select(where).map(({ id }) => id));
  }

  #select(where: Where<Item> = {}): Item[] {
    const conditions = Object.entries<Condition>(where);
    return [...this.#items.values()].filter((item) => conditions.every(([f, condition]) => meets(value(item, f), condition)));
  }

  find({ where, order = [], after, limit }: Query<Item>): Item[] {
    const against = (item: Item, values: readonly Scalar[]) => {
      const steps = order.map(
        ({ field, direction }, i) => compare(value(item, field), values[i] ?? null) * (direction === 'asc' ? 1 : -1),
      );
      return steps.find((step) => step !== 0) ?? 0;
    };
    const values = (item: Item) => order.map(({ field }) => value(item, field));
    const found = this.#select(where).sort((a, b) => against(a, values(b)));
    return found.filter((item) => after === undefined || against(item, after) > 0).slice(0, limit);
  }

  count(where?: Where<Item>): number {
    return this.#select(where).length;
  }

  tally(by: readonly string[], where?: Where<Item>): Tally[] {
    const counts = new Map<string, Tally>();
    for (const item of this.#select(where)) {
      const key = Object.fromEntries(by.map((field) => [field, value(item, field)]));
      const text = JSON.stringify(key);
      counts.set(text, { key, count: (counts.get(text)?.count ?? 0) + 1 });
    }
    return [...counts.values()];
  }
}
