/** The embedded store: one SQLite file, one connection, in this process. What `npm start` keeps its state in. */
import { type Declaration, declaredFields, signature } from '../declarations.ts';
import type { Stored } from '../plain.ts';
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

interface Opened {
  readonly signature: string;
  readonly collection: Promise<SqliteCollection>;
}

class FileStore implements SqliteStore {
  readonly kind = 'sqlite';
  readonly #connection: Connection;
  readonly #commits: GroupCommit;
  readonly #clock: () => number;
  readonly #opened = new Map<string, Opened>();
  readonly #sweeping: NodeJS.Timeout;

  constructor(connection: Connection, clock: () => number) {
    this.#connection = connection;
    this.#commits = new GroupCommit(connection);
    this.#clock = clock;
    // A sweep that fails is made up for by the next one; the failure shows in the operations that wait for an answer.
    this.#sweeping = setInterval(() => void this.sweep().catch(() => undefined), SWEEP_EVERY_MS).unref();
  }

  async collection<T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>> {
    const own = structuredClone(declaration) as unknown as Declaration;
    declaredFields(own);
    const known = this.#opened.get(own.name);
    if (known && known.signature !== signature(own)) throw new TypeError(`${own.name}: declared before, in another way`);
    const { collection } = known ?? this.#open(own);
    return (await collection) as Collection<Stored> as unknown as Collection<T>;
  }

  #open(declaration: Declaration): Opened {
    const collection = this.#commits.write(1, () => {
      declare(this.#connection, declaration);
      return new SqliteCollection(this.#connection, this.#commits, declaration, this.#clock);
    });
    const opened = { signature: signature(declaration), collection };
    this.#opened.set(declaration.name, opened);
    collection.catch(() => this.#opened.delete(declaration.name));
    return opened;
  }

  async healthy(): Promise<boolean> {
    return this.#commits.read(1, () => this.#connection.prepare('SELECT 1').get() !== undefined).catch(() => false);
  }

  time(): Promise<number> {
    return this.#commits.read(1, this.#clock);
  }

  async sweep(): Promise<number> {
    let removed = 0;
    for (const { collection } of [...this.#opened.values()]) {
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
