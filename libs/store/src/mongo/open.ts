/** The store of the distributed form: a MongoDB database, shared by every process. */
import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Declaration } from '../declarations.ts';
import { OpenedCollections } from '../opened.ts';
import { type Collection, type CollectionDeclaration, type Document, type Store, StoreError } from '../port.ts';
import { watchForAnew } from './anew.ts';
import { MongoCollection } from './collection.ts';
import type { Kept } from './documents.ts';
import { passes, told } from './failure.ts';
import { CONNECTIONS } from './mended.ts';
import { DATABASE, DEADLINE_MS, DECLARE_MS, type MongoOptions, PAUSE_MS, POOL_SIZE, SERVER_MS, TIMEOUTS } from './options.ts';
import { declare } from './schema.ts';
import { Table } from './table.ts';
import type { Gate } from './turns.ts';

const { MongoParseError, MongoServerError, MongoRuntimeError } = mongoose.mongo;

/** The database that the URL names, when it does. */
const databaseOf = (url: string): string | undefined => /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(url)?.[1];
const hostsOf = (url: string): string => url.replace(/^[a-z+]+:\/\/(?:[^@/]*@)?([^/?]*).*$/s, '$1');

function settingsOf({ url, database, caFile, certificateFile, poolSize }: MongoOptions): mongoose.ConnectOptions {
  return {
    ...TIMEOUTS,
    ...CONNECTIONS,
    dbName: databaseOf(url) ?? database ?? DATABASE,
    maxPoolSize: poolSize ?? POOL_SIZE,
    bufferCommands: false,
    retryReads: true,
    // A write that may have been made is looked for by its revision; the server would write a record of its own for each, to know it again.
    retryWrites: false,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    appName: 'cohortlens',
    ...(caFile === undefined ? {} : { tls: true, tlsCAFile: caFile }),
    ...(certificateFile === undefined ? {} : { tls: true, tlsCertificateKeyFile: certificateFile }),
  };
}

/** What the operator needs to know; the URL's credentials are never said. */
function refusal(error: unknown, url: string): StoreError {
  const own = error instanceof MongoParseError || error instanceof MongoServerError || error instanceof MongoRuntimeError;
  const reason = own || (error as { code?: unknown }).code === 'ENOENT' ? (error as Error).message : 'no primary answers in time';
  return new StoreError(`MongoDB at ${hostsOf(url)}: ${reason}`, { cause: error });
}

/** Connects. Rejects with StoreError, which names the hosts, when no primary answers within a few seconds or it refuses. */
export async function openMongoStore(options: MongoOptions): Promise<Store> {
  const connection = mongoose.createConnection();
  // Its failures show in the operations that meet them.
  connection.on('error', () => undefined);
  try {
    await connection.openUri(options.url, settingsOf(options));
    await connection.db?.command({ ping: 1 });
  } catch (error) {
    await connection.destroy().catch(() => undefined);
    throw refusal(error, options.url);
  }
  return new MongoStore(connection, options);
}

class MongoStore implements Store {
  readonly kind = 'mongo';
  readonly #connection: mongoose.Connection;
  readonly #deadlineMs: number;
  readonly #clock: () => number;
  readonly #gate: Gate = { open: true, waiting: 0 };
  readonly #opened = new OpenedCollections((declaration) => this.#declared(declaration));
  readonly #unwatch: () => void;
  #closed: Promise<void> | undefined;

  constructor(connection: mongoose.Connection, { deadlineMs = DEADLINE_MS, clock = Date.now, onAnew }: MongoOptions) {
    this.#connection = connection;
    this.#deadlineMs = deadlineMs;
    this.#clock = clock;
    this.#unwatch = watchForAnew(connection.getClient(), () => onAnew?.());
  }

  collection<T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>> {
    return this.#opened.open(declaration);
  }

  /** A new index of a large collection takes its time: the server goes on building when the client has stopped waiting. */
  async #declared(declaration: Declaration): Promise<MongoCollection> {
    const until = Date.now() + DECLARE_MS;
    for (;;) {
      try {
        const { db } = this.#connection;
        if (!this.#gate.open || db === undefined) throw new StoreError('The store on MongoDB is closed');
        await declare(this.#connection, declaration);
        const table = new Table(db.collection<Kept>(declaration.name), declaration, this.#clock);
        return new MongoCollection({ declaration, table, gate: this.#gate, deadlineMs: this.#deadlineMs });
      } catch (error) {
        if (!passes(error) || Date.now() > until) throw told(error, declaration.name);
        await pause(PAUSE_MS);
      }
    }
  }

  async healthy(): Promise<boolean> {
    if (!this.#gate.open) return false;
    const answer = this.#connection.db?.command({ ping: 1 }, { timeoutMS: SERVER_MS });
    return answer === undefined ? false : answer.then(() => this.#gate.open).catch(() => false);
  }

  async time(): Promise<number> {
    const { db } = this.#connection;
    if (!this.#gate.open || db === undefined) throw new StoreError('The store on MongoDB is closed');
    const { localTime } = await db.command({ hello: 1 }, { timeoutMS: SERVER_MS }).catch((error: unknown) => {
      throw told(error, 'the time');
    });
    return (localTime as Date).getTime();
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    this.#gate.open = false;
    this.#unwatch();
    for (const collection of this.#opened.all) await collection.then((one) => one.idle()).catch(() => undefined);
    await this.#connection.destroy();
  }
}
