/** A store of which it is known what was written to the entries. */
import { but } from '@cohortlens/service/testing';
import type { Change, Collection, Document, Store } from '@cohortlens/store';

/** `written`: the ids of each call, in order. */
export function observed(store: Store, written: (readonly string[])[]): Store {
  const collection = async (declaration: Parameters<Store['collection']>[0]): Promise<Collection<Document>> => {
    const opened = await store.collection(declaration);
    if (declaration.name !== 'ledger_entries') return opened;
    const apply = (changes: readonly Change<Document>[]): Promise<Document[]> => {
      written.push(changes.map(({ id }) => id));
      return opened.apply(changes);
    };
    return but(opened, 'apply', apply);
  };
  return but(store, 'collection', collection as Store['collection']);
}
