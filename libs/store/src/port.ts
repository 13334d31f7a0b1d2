/**
 * The store as its users see it: declared collections of documents. Adapters (SQLite here, MongoDB beside it) pass one
 * conformance suite. Writes that arrive together are committed together; every write is durable before its promise resolves.
 */
export type Scalar = string | number | boolean | null;

/**
 * Every document has an id (a string that is not empty) and is JSON data, at most 100 levels deep; fields that are filtered,
 * sorted or tallied by are scalars at the top level. The names of top-level fields hold no dot and begin with neither `_` nor
 * `$`. A field that is absent and one that is null are the same: in conditions, unique keys, `expected` and `first`. Values
 * of different types are never equal, and sort null, numbers, strings, booleans. What is not so rejects with TypeError before
 * anything is written, as does a list of more than 10,000 documents, ids, changes or values with RangeError.
 */
export interface Document {
  readonly id: string;
}
export type Field<T> = keyof T & string;

export interface CollectionDeclaration<T extends Document> {
  /** Unique in the store; prefixed with its owner, e.g. ledger_entries. */
  readonly name: string;
  /** Each a list of fields, in order. Only declared combinations may be relied on to be fast. Their values are scalars. */
  readonly indexes: readonly (readonly Field<T>[])[];
  /** No two documents have the same values of these; null is a value like the others. */
  readonly unique?: readonly (readonly Field<T>[])[];
  /** The field that holds the time (epoch milliseconds) from which on the document is gone; without a number it stays. */
  readonly expires?: Field<T>;
  /** A few small documents are written again and again: an adapter may remember them, instead of reading each before it is written. */
  readonly rewritten?: boolean;
}

export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  /** Both bounds of one type; only values of that type are found. */
  | { readonly gte?: number | string; readonly lt?: number | string };
export type Where<T> = { readonly [F in Field<T>]?: Condition };

export interface Query<T> {
  readonly where?: Where<T>;
  /** The last field should make the order total (the id does); paging needs that. */
  readonly order?: readonly { readonly field: Field<T>; readonly direction: 'asc' | 'desc' }[];
  /** The values of the order's fields in the last document of the page before: what comes after it is found. */
  readonly after?: readonly Scalar[];
  /** 1..10000. */
  readonly limit: number;
}

/**
 * One atomic change of one document, which is created when absent. `first` sets fields that are not there yet (the first
 * writer wins), `set` overwrites, `add` adds to numbers (absent counts as 0). A field stands in one of the three only.
 */
export interface Change<T extends Document> {
  readonly id: string;
  readonly first?: Partial<T>;
  readonly set?: Partial<T>;
  readonly add?: { readonly [F in Field<T>]?: number };
}

export interface Tally {
  readonly key: Readonly<Record<string, Scalar>>;
  readonly count: number;
}

/** All operations take effect in the order in which they are called, so that each sees what was written before it. */
export interface Collection<T extends Document> {
  get(id: string): Promise<T | undefined>;
  /** Those that are there, by id. */
  getMany(ids: readonly string[]): Promise<Map<string, T>>;
  /** Inserts each; returns the ids that were refused because the id, or a unique key, was taken. */
  insert(documents: readonly T[]): Promise<Set<string>>;
  /**
   * Applies each change, in order; returns the documents as they are after it, in the same order. Rejects with
   * UniqueKeyError when another document holds the unique key, and with TypeError when it adds to what is no number.
   */
  apply(changes: readonly Change<T>[]): Promise<T[]>;
  /**
   * Puts the document in place of the stored one only if that one's fields equal `expected` (compare and set, of scalars);
   * with `expected` null, only if there is none. False: it was not so, nothing was written. Rejects with UniqueKeyError when
   * another document holds the unique key.
   */
  replace(document: T, expected: Partial<T> | null): Promise<boolean>;
  /** How many were there and are gone. */
  remove(ids: readonly string[]): Promise<number>;
  removeWhere(where: Where<T>): Promise<number>;
  find(query: Query<T>): Promise<T[]>;
  count(where?: Where<T>): Promise<number>;
  /** How many documents have each combination of the fields' values. */
  tally(by: readonly Field<T>[], where?: Where<T>): Promise<Tally[]>;
}

export interface Store {
  readonly kind: 'sqlite' | 'mongo';
  /** Declares the collection (creating what is missing) and opens it. Declaring the same one again gives the same. */
  collection<T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>>;
  /** Whether it answers now. Never rejects. */
  healthy(): Promise<boolean>;
  /** The time by the store's own clock, in epoch milliseconds: the same for every process that shares it. Rejects with StoreError. */
  time(): Promise<number>;
  /** Flushes what is pending and closes. */
  close(): Promise<void>;
}

/** A failure of the store itself, not of a document: the operation may be tried again. */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
  }
}

/** A change would have given a document the unique key of another one. Trying again does not help. */
export class UniqueKeyError extends Error {
  override readonly name = 'UniqueKeyError';
}
