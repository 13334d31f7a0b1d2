/** A store whose writes a suite has in its hands. */
import { type Collection, type Document, type Store, StoreError, type Where } from '@cohortlens/store';

type RemoveWhere = <T extends Document>(inner: Collection<T>, where: Where<T>) => Promise<number>;
type Replace = <T extends Document>(inner: Collection<T>, document: T, expected: Partial<T> | null) => Promise<boolean>;

/** The store, which writes, and removes by condition, as it is told. */
export function writing(
  store: Store,
  replace: Replace,
  removeWhere: RemoveWhere = (inner, where) => inner.removeWhere(where),
): Store {
  const wrap = <T extends Document>(inner: Collection<T>): Collection<T> =>
    Object.assign(Object.create(inner) as Collection<T>, {
      get: (id: string) => inner.get(id),
      find: (query: Parameters<Collection<T>['find']>[0]) => inner.find(query),
      insert: (documents: readonly T[]) => inner.insert(documents),
      removeWhere: (where: Where<T>) => removeWhere(inner, where),
      replace: (document: T, expected: Partial<T> | null) => replace(inner, document, expected),
    });
  return {
    kind: store.kind,
    collection: async (declaration) => wrap(await store.collection(declaration)),
    healthy: () => store.healthy(),
    time: () => store.time(),
    close: () => store.close(),
  };
}

/** The store, of which every n-th write fails: before it is written, or after. */
export function failing(store: Store, every: number, when: 'before' | 'after'): Store {
  let n = 0;
  return writing(store, async (inner, document, expected) => {
    const fails = ++n % every === 0;
    if (fails && when === 'before') throw new StoreError('down');
    const written = await inner.replace(document, expected);
    if (fails) throw new StoreError('down');
    return written;
  });
}
