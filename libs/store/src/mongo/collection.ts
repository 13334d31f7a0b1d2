/** One collection of the port. Every operation is checked, and what it brings copied, when it is called. */
import { asExpected, changed, plainChange } from '../changes.ts';
import { checkField, type Declaration } from '../declarations.ts';
import { checkLength, plainDocument, plainExpected, plainId, type Stored } from '../plain.ts';
import type { Change, Collection, Query, Tally, Where } from '../port.ts';
import { UniqueKeyError } from '../port.ts';
import type { Effect, Step } from './commit.ts';
import { checkIndexed } from './documents.ts';
import { search, whereFilter } from './filter.ts';
import type { Table } from './table.ts';
import { type Gate, Turns } from './turns.ts';

export interface CollectionOptions {
  readonly declaration: Declaration;
  readonly table: Table;
  readonly gate: Gate;
  readonly deadlineMs: number;
}

/** A step and the promise of what it comes to. */
function stepOf<R>(id: string, fresh: boolean, run: (before: Stored | undefined) => Effect, taken: () => R) {
  const { promise, resolve, reject } = Promise.withResolvers<R>();
  const step: Step = { id, fresh, run, taken, resolve: resolve as (value: unknown) => void, reject };
  // Whoever waits for the operation hears of it; of several failures, of the first.
  promise.catch(() => undefined);
  return { step, promise };
}

/** Cut before each repetition of an id, so that each document meets the unique keys by itself. */
function withoutRepeats<T extends { readonly step: Step }>(list: readonly T[]): T[][] {
  const parts: T[][] = [];
  let ids = new Set<string>();
  for (const one of list) {
    if (parts.length === 0 || ids.has(one.step.id)) {
      parts.push([]);
      ids = new Set();
    }
    ids.add(one.step.id);
    parts.at(-1)?.push(one);
  }
  return parts;
}

export class MongoCollection implements Collection<Stored> {
  readonly #name: string;
  readonly #table: Table;
  readonly #turns: Turns;
  readonly #declaration: Declaration;
  /** Without unique keys no document is in another's way, so that their changes may go together. */
  readonly #together: boolean;

  constructor({ declaration, table, gate, deadlineMs }: CollectionOptions) {
    this.#name = declaration.name;
    this.#declaration = declaration;
    this.#table = table;
    this.#turns = new Turns({ gate, deadlineMs, world: table });
    this.#together = (declaration.unique ?? []).length === 0;
  }

  /** Resolves when everything that was called is settled. */
  idle(): Promise<void> {
    return this.#turns.idle();
  }

  async get(id: string): Promise<Stored | undefined> {
    return (await this.getMany([id])).get(id);
  }

  async getMany(ids: readonly string[]): Promise<Map<string, Stored>> {
    const reads = this.#ids(ids).map((id) => this.#read(id));
    return this.#turns.step(
      reads.map(({ step }) => step),
      true,
      async () => {
        const found = await Promise.all(reads.map(({ promise }) => promise));
        return new Map(found.flatMap((document) => (document === undefined ? [] : [[document.id, document] as const])));
      },
    );
  }

  async insert(documents: readonly Stored[]): Promise<Set<string>> {
    checkLength(documents, this.#name);
    const inserts = documents.map((document) => this.#insertion(this.#checked(document)));
    const enter = (some: typeof inserts) =>
      this.#turns.step(
        some.map(({ step }) => step),
        this.#together,
        async () => {
          const inserted = await Promise.all(some.map(({ promise }) => promise));
          return some.flatMap(({ step }, i) => (inserted[i] === true ? [] : [step.id]));
        },
      );
    const parts = this.#together ? [inserts] : withoutRepeats(inserts);
    return new Set((await Promise.all(parts.map(enter))).flat());
  }

  async apply(changes: readonly Change<Stored>[]): Promise<Stored[]> {
    checkLength(changes, this.#name);
    const applied = changes.map((change) => this.#application(change));
    const enter = (some: typeof applied) =>
      this.#turns.step(
        some.map(({ step }) => step),
        this.#together,
        () => Promise.all(some.map(({ promise }) => promise)),
      );
    return this.#together ? enter(applied) : (await Promise.all(applied.map((one) => enter([one])))).flat();
  }

  async replace(document: Stored, expected: Partial<Stored> | null): Promise<boolean> {
    const own = this.#checked(document);
    const fields = expected === null ? null : plainExpected(expected, this.#name);
    const run = (before: Stored | undefined): Effect =>
      asExpected(before, fields) ? { write: own, value: true } : { value: false };
    const { step, promise } = stepOf(own.id, false, run, () => this.#refuse(own.id));
    return await this.#turns.step([step], this.#together, () => promise);
  }

  async remove(ids: readonly string[]): Promise<number> {
    const wanted = this.#ids(ids);
    return this.#turns.alone(wanted.length, () => this.#table.remove({ _id: { $in: wanted } }));
  }

  async removeWhere(where: Where<Stored>): Promise<number> {
    const filter = whereFilter(where, this.#name);
    return this.#turns.alone(1, () => this.#table.remove(filter));
  }

  async find(query: Query<Stored>): Promise<Stored[]> {
    const wanted = search(query, this.#name);
    return this.#turns.look(() => this.#table.find(wanted));
  }

  async count(where: Where<Stored> = {}): Promise<number> {
    const filter = whereFilter(where, this.#name);
    return this.#turns.look(() => this.#table.count(filter));
  }

  async tally(by: readonly string[], where: Where<Stored> = {}): Promise<Tally[]> {
    const filter = whereFilter(where, this.#name);
    if (by.length === 0) throw new TypeError(`${this.#name}: a tally is by at least one field`);
    const fields = by.map((field) => checkField(field, this.#name));
    return this.#turns.look(() => this.#table.tally(fields, filter));
  }

  #ids(ids: readonly string[]): string[] {
    checkLength(ids, this.#name);
    return ids.map((id) => plainId(id, this.#name));
  }

  #checked(document: Stored): Stored {
    const own = plainDocument(document, this.#name);
    checkIndexed(own, this.#declaration);
    return own;
  }

  #refuse(id: string): never {
    throw new UniqueKeyError(`${this.#name}: another document holds the unique key of '${id}'`);
  }

  #read(id: string) {
    return stepOf<Stored | undefined>(
      id,
      false,
      (before) => ({ value: before }),
      () => undefined,
    );
  }

  #insertion(document: Stored) {
    const run = (before: Stored | undefined): Effect =>
      before === undefined ? { write: document, value: true } : { value: false };
    return stepOf<boolean>(document.id, true, run, () => false);
  }

  #application(change: Change<Stored>) {
    const own = plainChange(change, this.#name);
    const run = (before: Stored | undefined): Effect => {
      const after = changed(before, own);
      checkIndexed(after, this.#declaration);
      return { write: after, value: after };
    };
    return stepOf<Stored>(own.id, false, run, () => this.#refuse(own.id));
  }
}
