/** What the suite is given, and the collection that most of its tests use. */
import type { CollectionDeclaration, Scalar, Store } from '../port.ts';

export interface StoreUnderTest {
  readonly store: Store;
  /** Epoch milliseconds of the clock that the store was opened with; it stands still. */
  now(): number;
  /** Moves that clock. */
  advance(milliseconds: number): void;
  /** Closes the store and opens the same data again, with the same clock. */
  reopen(): Promise<Store>;
  /** Closes what is open and removes what it left. */
  dispose(): Promise<void>;
}
export type Given = () => StoreUnderTest;

export interface Item {
  readonly id: string;
  readonly group?: Scalar;
  readonly rank?: Scalar;
  readonly key?: Scalar;
  readonly until?: number | null;
  /** In no index. */
  readonly note?: Scalar;
  readonly data?: unknown;
}

export const ITEMS = {
  name: 'conformance_items',
  indexes: [['group', 'rank'], ['rank']],
  unique: [['group', 'key']],
  expires: 'until',
} as const satisfies CollectionDeclaration<Item>;

export const items = (store: Store) => store.collection<Item>(ITEMS);

/** Documents that differ in their unique key, one for each part. */
export const some = (...parts: readonly Omit<Item, 'id' | 'key'>[]): Item[] =>
  parts.map((part, i) => ({ ...part, id: `item-${i}`, key: i }));

export const ids = (documents: readonly Item[]) => documents.map(({ id }) => id);
