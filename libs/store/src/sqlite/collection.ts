/**
 * One collection over its table. Every operation is checked, and what it brings copied, when it is called; it runs with
 * the others of its turn in the group commit.
 */
import { asExpected, changed, plainChange } from '../changes.ts';
import type { Declaration } from '../declarations.ts';
import { checkLength, plainDocument, plainExpected, plainId, type Stored } from '../plain.ts';
import type { Change, Collection, Query, Tally, Where } from '../port.ts';
import type { Connection } from './connection.ts';
import type { GroupCommit } from './group-commit.ts';
import { alive, QueryBuilder, type Sql } from './query.ts';
import { Table } from './table.ts';
import { decode } from './values.ts';

export class SqliteCollection implements Collection<Stored> {
  readonly #name: string;
  readonly #alive: string;
  readonly #connection: Connection;
  readonly #commits: GroupCommit;
  readonly #clock: () => number;
  readonly #table: Table;
  readonly #queries: QueryBuilder;

  /** The table must be there, as `declare` makes it. */
  constructor(connection: Connection, commits: GroupCommit, declaration: Declaration, clock: () => number) {
    this.#name = declaration.name;
    this.#alive = alive(declaration);
    this.#connection = connection;
    this.#commits = commits;
    this.#clock = clock;
    this.#table = new Table(connection, declaration, clock);
    this.#queries = new QueryBuilder(declaration);
  }

  async get(id: string): Promise<Stored | undefined> {
    plainId(id, this.#name);
    return this.#commits.read(1, () => this.#table.get(id));
  }

  async getMany(ids: readonly string[]): Promise<Map<string, Stored>> {
    const wanted = this.#ids(ids);
    return this.#commits.read(wanted.length, () => {
      const found = new Map<string, Stored>();
      for (const id of wanted) {
        const document = this.#table.get(id);
        if (document) found.set(id, document);
      }
      return found;
    });
  }

  async insert(documents: readonly Stored[]): Promise<Set<string>> {
    checkLength(documents, this.#name);
    const rows = documents.map((document) => this.#table.row(plainDocument(document, this.#name)));
    return this.#commits.write(rows.length, () => {
      const refused = new Set<string>();
      for (const row of rows) if (!this.#table.insert(row)) refused.add(row[0]);
      return refused;
    });
  }

  async apply(changes: readonly Change<Stored>[]): Promise<Stored[]> {
    checkLength(changes, this.#name);
    const own = changes.map((change) => plainChange(change, this.#name));
    return this.#commits.write(own.length, () =>
      own.map((change) => {
        const stored = this.#table.get(change.id);
        const after = changed(stored, change);
        this.#table.put(this.#table.row(after), stored);
        return after;
      }),
    );
  }

  async replace(document: Stored, expected: Partial<Stored> | null): Promise<boolean> {
    const row = this.#table.row(plainDocument(document, this.#name));
    const fields = expected === null ? null : plainExpected(expected, this.#name);
    return this.#commits.write(1, () => {
      const stored = this.#table.get(row[0]);
      const met = asExpected(stored, fields);
      if (met) this.#table.put(row, stored);
      return met;
    });
  }

  async remove(ids: readonly string[]): Promise<number> {
    const wanted = this.#ids(ids);
    return this.#commits.write(wanted.length, () => wanted.filter((id) => this.#table.remove(id)).length);
  }

  async removeWhere(where: Where<Stored>): Promise<number> {
    const condition = this.#queries.where(where);
    return this.#commits.write(1, () => {
      const { text, parameters } = this.#living(condition);
      return Number(this.#connection.prepare(`DELETE FROM "${this.#name}" WHERE ${text}`).run(...parameters).changes);
    });
  }

  async find(query: Query<Stored>): Promise<Stored[]> {
    const condition = this.#queries.find(query);
    return this.#commits.read(1, () => this.#rows('SELECT doc', condition).map((row) => JSON.parse(row.doc as string) as Stored));
  }

  async count(where: Where<Stored> = {}): Promise<number> {
    const condition = this.#queries.where(where);
    return this.#commits.read(1, () => Number(this.#rows('SELECT count(*) AS count', condition)[0]?.count));
  }

  async tally(by: readonly string[], where: Where<Stored> = {}): Promise<Tally[]> {
    const keys = this.#queries.tally(by).map((value, i) => `${value} AS k${i}`);
    const { text, parameters } = this.#queries.where(where);
    const grouped = { text: `${text} GROUP BY ${keys.map((_, i) => `k${i}`).join(', ')}`, parameters };
    return this.#commits.read(1, () =>
      this.#rows(`SELECT ${keys.join(', ')}, count(*) AS count`, grouped).map((row) => ({
        key: Object.fromEntries(by.map((field, i) => [field, decode(row[`k${i}`])])),
        count: Number(row.count),
      })),
    );
  }

  /** Removes at most so many expired documents; how many. */
  sweep(limit: number): Promise<number> {
    return this.#commits.write(1, () => this.#table.sweep(limit));
  }

  #ids(ids: readonly string[]): string[] {
    checkLength(ids, this.#name);
    return ids.map((id) => plainId(id, this.#name));
  }

  #living({ text, parameters }: Sql): Sql {
    return this.#alive === ''
      ? { text, parameters }
      : { text: `${this.#alive} AND ${text}`, parameters: [this.#clock(), ...parameters] };
  }

  #rows(select: string, condition: Sql) {
    const { text, parameters } = this.#living(condition);
    return this.#connection.prepare(`${select} FROM "${this.#name}" WHERE ${text}`).all(...parameters);
  }
}
