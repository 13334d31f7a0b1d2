/**
 * The one connection to the file. It holds the file's lock as long as it is open: the kernel's lock, which ends with the
 * process however that ends, so a second process is refused and a killed one leaves nothing behind.
 */
import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { StoreError } from '../port.ts';

export type Durability = 'normal' | 'full';

/** Marks the file as this store's ("CLst"), and the layout of its tables. */
const APPLICATION = 0x434c7374;
const LAYOUT = 1;
const CACHED_STATEMENTS = 500;

const CAUSES: Readonly<Record<number, string>> = {
  5: 'is in use by another process or store',
  6: 'is in use by another process or store',
  8: 'cannot be written',
  10: 'cannot be read or written: input/output error',
  11: 'is damaged',
  13: 'cannot grow: the disk is full',
  14: 'cannot be opened',
  26: 'is not an SQLite database',
};
const UNIQUE = new Set([1555, 2067]);

const sqliteCode = (error: unknown): number | undefined => {
  const { code, errcode } = error as { code?: unknown; errcode?: unknown };
  return code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number' ? errcode : undefined;
};

export const breaksUnique = (error: unknown) => UNIQUE.has(sqliteCode(error) ?? 0);

export class Connection {
  readonly file: string;
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** Opens the file, creating it and its folder when absent. StoreError when it is locked, damaged, foreign or not writable. */
  constructor(file: string, durability: Durability) {
    this.file = resolve(file);
    let db: DatabaseSync | undefined;
    try {
      mkdirSync(dirname(this.file), { recursive: true });
      db = new DatabaseSync(this.file, { timeout: 0 });
      this.#db = db;
      db.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=WAL');
      db.exec(`PRAGMA synchronous=${durability === 'full' ? 'FULL' : 'NORMAL'}`);
      db.exec(
        'PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint=4000; PRAGMA journal_size_limit=67108864',
      );
      this.#claim();
    } catch (error) {
      if (db?.isOpen) db.close();
      throw this.failure(error);
    }
  }

  /** Writes once, which takes the lock and shows whether writing is possible. */
  #claim(): void {
    const application = this.#pragma('application_id');
    const layout = this.#pragma('user_version');
    const foreign =
      application === 0 ? this.prepare('SELECT name FROM sqlite_master').get() !== undefined : application !== APPLICATION;
    if (foreign) throw new StoreError(`The store's file ${this.file} belongs to another application`);
    if (layout > LAYOUT) throw new StoreError(`The store's file ${this.file} was written by a newer version`);
    this.#db.exec(`BEGIN IMMEDIATE; PRAGMA application_id=${APPLICATION}; PRAGMA user_version=${LAYOUT}; COMMIT`);
  }

  #pragma(name: string): number {
    return Number(this.prepare(`PRAGMA ${name}`).get()?.[name]);
  }

  get inTransaction(): boolean {
    return this.#db.isTransaction;
  }

  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** The prepared statement of this text; the oldest are forgotten when there are many. */
  prepare(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.#db.prepare(sql);
    if (this.#statements.size >= CACHED_STATEMENTS) {
      const [oldest] = this.#statements.keys();
      if (oldest !== undefined) this.#statements.delete(oldest);
    }
    this.#statements.set(sql, statement);
    return statement;
  }

  /** What SQLite or the file system threw as a StoreError that names the file; everything else as it is. */
  failure(error: unknown): unknown {
    const code = sqliteCode(error);
    const system = typeof (error as { syscall?: unknown }).syscall === 'string';
    if (code === undefined && !system) return error;
    const why = code === undefined ? 'cannot be created' : (CAUSES[code & 0xff] ?? 'failed');
    return new StoreError(`The store's file ${this.file} ${why} (${(error as Error).message})`, { cause: error });
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }
}
