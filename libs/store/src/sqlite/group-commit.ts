/**
 * Operations that arrive in one turn of the event loop run in one transaction, in the order of their arrival, and settle
 * after its commit. One that fails takes back its own writes alone.
 */
import { STORE_LIMITS } from '../limits.ts';
import { StoreError } from '../port.ts';
import type { Connection } from './connection.ts';

/** Documents of one transaction at most, so that a long queue leaves turns to others. */
const TRANSACTION = 5_000;

interface Operation {
  readonly weight: number;
  readonly writes: boolean;
  readonly run: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

export class GroupCommit {
  readonly #connection: Connection;
  #queue: Operation[] = [];
  #waiting = 0;
  #scheduled = false;
  #closed = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  read<R>(weight: number, run: () => R): Promise<R> {
    return this.#enter(weight, false, run);
  }

  write<R>(weight: number, run: () => R): Promise<R> {
    return this.#enter(weight, true, run);
  }

  /** Runs what waits, then the connection closes; what comes later is refused. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    while (this.#queue.length > 0) this.#commit();
    this.#connection.close();
  }

  #enter<R>(weight: number, writes: boolean, run: () => R): Promise<R> {
    if (this.#closed) return Promise.reject(new StoreError(`The store ${this.#connection.file} is closed`));
    if (this.#waiting + weight > STORE_LIMITS.waiting) {
      return Promise.reject(new StoreError(`The store ${this.#connection.file} has too many operations waiting`));
    }
    this.#waiting += weight;
    this.#schedule();
    return new Promise<R>((resolve, reject) => {
      this.#queue.push({ weight, writes, run, resolve: resolve as (value: unknown) => void, reject });
    });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      if (this.#queue.length > 0) this.#commit();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #take(): Operation[] {
    let weight = 0;
    let count = 0;
    while (count < this.#queue.length && (count === 0 || weight < TRANSACTION)) weight += this.#queue[count++]?.weight ?? 0;
    this.#waiting -= this.#queue.slice(0, count).reduce((sum, operation) => sum + operation.weight, 0);
    return this.#queue.splice(0, count);
  }

  #commit(): void {
    const batch = this.#take();
    const settle: (() => void)[] = [];
    try {
      this.#connection.prepare('BEGIN IMMEDIATE').run();
      for (const operation of batch) settle.push(this.#outcome(operation));
      this.#connection.prepare('COMMIT').run();
    } catch (error) {
      const reason = this.#connection.failure(error);
      this.#rollBack();
      for (const { reject } of batch) reject(reason);
      return;
    }
    for (const done of settle) done();
  }

  /** Runs one operation; throws only when the whole transaction is lost with it. */
  #outcome(operation: Operation): () => void {
    const { writes, run, resolve, reject } = operation;
    try {
      if (writes) this.#connection.prepare('SAVEPOINT operation').run();
      const value = run();
      if (writes) this.#connection.prepare('RELEASE operation').run();
      return () => resolve(value);
    } catch (error) {
      if (!this.#connection.inTransaction) throw error;
      if (writes) this.#connection.exec('ROLLBACK TO operation; RELEASE operation');
      const reason = this.#connection.failure(error);
      return () => reject(reason);
    }
  }

  /** One that fails, as on a disk that fails, leaves the transaction open: the next one cannot begin, and rolls back again. */
  #rollBack(): void {
    try {
      if (this.#connection.inTransaction) this.#connection.exec('ROLLBACK');
    } catch {
      // Whoever waits is told why the transaction failed.
    }
  }
}
