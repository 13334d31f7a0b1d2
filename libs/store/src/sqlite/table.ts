/** The statements of one collection's table, each for one document. They run inside a transaction of the group commit. */
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { type Declaration, declaredFields, isScalar } from '../declarations.ts';
import type { Stored } from '../plain.ts';
import { UniqueKeyError } from '../port.ts';
import { breaksUnique, type Connection } from './connection.ts';
import { alive } from './query.ts';
import { column, encode, encodeField, NULL } from './values.ts';

/** A document as it stands in the table: id, JSON, then the value of each column. */
export type Row = readonly [id: string, json: string, ...values: SQLInputValue[]];

const own = (document: Stored, field: string) => (Object.hasOwn(document, field) ? (document[field] ?? null) : null);
/** What was stored before its field was indexed may be no scalar; it is then no column's value. */
const isSame = (value: unknown, encoded: SQLInputValue | undefined) => isScalar(value) && encode(value) === encoded;

export class Table {
  readonly #name: string;
  readonly #fields: readonly string[];
  readonly #clock: () => number;
  readonly #expires: boolean;
  readonly #select: StatementSync;
  readonly #insert: StatementSync;
  readonly #upsert: StatementSync;
  /** For a document whose indexed fields stay as they are: the indexes are left alone. */
  readonly #rewrite: StatementSync;
  readonly #delete: StatementSync;
  readonly #sweep: StatementSync | undefined;
  /** Removes expired documents that stand in the way of one, by its id and unique keys. */
  readonly #yield: { readonly statement: StatementSync; readonly fields: readonly string[] } | undefined;

  constructor(connection: Connection, declaration: Declaration, clock: () => number) {
    const { name, expires, unique = [] } = declaration;
    this.#name = name;
    this.#clock = clock;
    this.#fields = declaredFields(declaration);
    this.#expires = expires !== undefined;
    const columns = ['id', 'doc', ...this.#fields.map(column)];
    const into = `INSERT INTO "${name}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const replaced = columns.slice(1).map((c) => `${c} = excluded.${c}`);
    const there = this.#expires ? ` AND ${alive(declaration)}` : '';
    this.#select = connection.prepare(`SELECT doc FROM "${name}" WHERE id = ?${there}`);
    this.#insert = connection.prepare(`${into} ON CONFLICT DO NOTHING`);
    this.#upsert = connection.prepare(`${into} ON CONFLICT (id) DO UPDATE SET ${replaced.join(', ')}`);
    this.#rewrite = connection.prepare(`UPDATE "${name}" SET doc = ? WHERE id = ?`);
    this.#delete = connection.prepare(`DELETE FROM "${name}" WHERE id = ?${there}`);
    if (expires === undefined) return;
    const gone = `${column(expires)} > ${NULL} AND ${column(expires)} <= ?`;
    this.#sweep = connection.prepare(`DELETE FROM "${name}" WHERE rowid IN (SELECT rowid FROM "${name}" WHERE ${gone} LIMIT ?)`);
    const keys = [['id'], ...unique];
    const same = keys.map((key) => `(${key.map((field) => `${field === 'id' ? 'id' : column(field)} = ?`).join(' AND ')})`);
    const statement = connection.prepare(`DELETE FROM "${name}" WHERE ${gone} AND (${same.join(' OR ')})`);
    this.#yield = { statement, fields: keys.flat() };
  }

  /** TypeError when an indexed field holds no scalar. */
  row(document: Stored): Row {
    return [
      document.id,
      JSON.stringify(document),
      ...this.#fields.map((field) => encodeField(own(document, field), `${this.#name}.${field}`)),
    ];
  }

  get(id: string): Stored | undefined {
    const row = this.#select.get(...this.#idNow(id));
    return row === undefined ? undefined : (JSON.parse(row.doc as string) as Stored);
  }

  /** False when the id or a unique key is taken. */
  insert(row: Row): boolean {
    if (this.#insert.run(...row).changes === 1) return true;
    return this.#yielded(row) && this.#insert.run(...row).changes === 1;
  }

  /** Writes the document in place of the stored one, if there is one. UniqueKeyError when another holds a unique key. */
  put(row: Row, stored: Stored | undefined): void {
    if (stored && this.#fields.every((field, i) => isSame(own(stored, field), row[i + 2]))) {
      this.#rewrite.run(row[1], row[0]);
      return;
    }
    try {
      this.#upsert.run(...row);
    } catch (error) {
      if (!breaksUnique(error)) throw error;
      if (!this.#yielded(row)) throw new UniqueKeyError(`${this.#name}: another document holds the unique key of '${row[0]}'`);
      this.put(row, undefined);
    }
  }

  /** Whether it was there. */
  remove(id: string): boolean {
    return this.#delete.run(...this.#idNow(id)).changes === 1;
  }

  /** Removes at most so many expired documents; how many. */
  sweep(limit: number): number {
    return Number(this.#sweep?.run(this.#clock(), limit).changes ?? 0);
  }

  #idNow(id: string): SQLInputValue[] {
    return this.#expires ? [id, this.#clock()] : [id];
  }

  /** Whether expired documents were in the way, and are gone now. */
  #yielded(row: Row): boolean {
    if (this.#yield === undefined) return false;
    const [id, , ...values] = row;
    const keys = this.#yield.fields.map((field) => (field === 'id' ? id : (values[this.#fields.indexOf(field)] ?? null)));
    return Number(this.#yield.statement.run(this.#clock(), ...keys).changes) > 0;
  }
}
