/** The embedded store: one SQLite file, one connection, in this process. What `npm start` keeps its state in. */
import type { Declaration } from '../declarations.ts';
import { OpenedCollections } from '../opened.ts';
import type { Collection, CollectionDeclaration, Document, Store } from '../port.ts';
import { SqliteCollection } from './collection.ts';
import { Connection, type Durability } from './connection.ts';
import { GroupCommit } from './group-commit.ts';
import { declare } from './schema.ts';

const SWEEP_EVERY_MS = 30_000;
const SWEEP_BATCH = 500;

export interface SqliteOptions {
  /** Created, with its folder, when absent. One process at a time has it open. */
  readonly file: string;
  /** What an acknowledged write survives: normal, the death of the process; full, also a power cut. */
  readonly durability: Durability;
  /** Epoch milliseconds. */
  readonly clock?: () => number;
}

export interface SqliteStore extends Store {
  /** Removes all documents that have expired, a batch at a time; how many. Runs by itself every 30 seconds. */
  sweep(): Promise<number>;
}

/** Opens the file. Rejects with StoreError, which names it, when it is locked, damaged, foreign or cannot be written. */
export async function openSqliteStore({ file, durability, clock = Date.now }: SqliteOptions): Promise<SqliteStore> {
  return new FileStore(new Connection(file, durability), clock);
}

class FileStore implements SqliteStore {
  readonly kind = 'sqlite';
  readonly #connection: Connection;
  readonly #commits: GroupCommit;
  readonly #clock: () => number;
  readonly #opened = new OpenedCollections((declaration) => this.#declared(declaration));
  readonly #sweeping: NodeJS.Timeout;

  constructor(connection: Connection, clock: () => number) {
    this.#connection = connection;
    this.#commits = new GroupCommit(connection);
    this.#clock = clock;
    // A sweep that fails is made up for by the next one; the failure shows in the operations that wait for an answer.
    this.#sweeping = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_EVERY_MS).unref();
  }

  collection<T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>> {
    return this.#opened.open(declaration);
  }

  #declared(declaration: Declaration): Promise<SqliteCollection> {
    return this.#commits.write(1, () => {
      declare(this.#connection, declaration);
      return new SqliteCollection(this.#connection, this.#commits, declaration, this.#clock);
    });
  }

  async healthy(): Promise<boolean> {
    return this.#commits.read(1, () => this.#connection.prepare('SELECT 1').get() !== undefined).catch(() => false);
  }

  time(): Promise<number> {
    return this.#commits.read(1, this.#clock);
  }

  async sweep(): Promise<number> {
    let removed = 0;
    for (const collection of this.#opened.all) {
      const table = await collection;
      let batch: number;
      do {
        batch = await table.sweep(SWEEP_BATCH);
        removed += batch;
      } while (batch === SWEEP_BATCH);
    }
    return removed;
  }

  async close(): Promise<void> {
    clearInterval(this.#sweeping);
    this.#commits.close();
  }
}
