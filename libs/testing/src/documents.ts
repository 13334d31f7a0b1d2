/** Whole collections, whichever store holds them. */
import type { Collection, CollectionDeclaration, Document, Store } from '@cohortlens/store';

/** Documents of one collection at most; more are refused, half of a collection proves nothing. */
export const MOST_DOCUMENTS = 10_000;

export interface Reader {
  /** All documents of a collection by its name, in the order of their ids; none when nobody has declared it. */
  documents(collection: string, most: number): Promise<Document[]>;
}

/** A store that remembers what is declared in it, so that it can be read by name: for services in this process. */
export function remembering(store: Store): { readonly store: Store; readonly reader: Reader } {
  const declared = new Map<string, Collection<Document>>();
  return {
    store: {
      kind: store.kind,
      collection: async <T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>> => {
        const collection = await store.collection(declaration);
        declared.set(declaration.name, collection);
        return collection;
      },
      healthy: () => store.healthy(),
      time: () => store.time(),
      close: () => store.close(),
    },
    reader: {
      documents: async (name, most) =>
        (await declared.get(name)?.find({ order: [{ field: 'id', direction: 'asc' }], limit: most })) ?? [],
    },
  };
}

/** Rejects when there are more than the bound. */
export async function wholeCollection(reader: Reader, name: string): Promise<Document[]> {
  const found = await reader.documents(name, MOST_DOCUMENTS);
  if (found.length === MOST_DOCUMENTS) throw new Error(`${name} holds ${String(MOST_DOCUMENTS)} documents or more`);
  return found;
}
