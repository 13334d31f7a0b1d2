/** The collections that a store has open, for all adapters: each is made once, and declared again only in the same way. */
import { type Declaration, declaredFields, signature } from './declarations.ts';
import type { Stored } from './plain.ts';
import type { Collection, CollectionDeclaration, Document } from './port.ts';

interface Entry<C> {
  readonly signature: string;
  readonly collection: Promise<C>;
}

export class OpenedCollections<C extends Collection<Stored>> {
  readonly #make: (declaration: Declaration) => Promise<C>;
  readonly #entries = new Map<string, Entry<C>>();

  /** `make`: makes the store hold what is declared; one that fails is made again when it is declared again. */
  constructor(make: (declaration: Declaration) => Promise<C>) {
    this.#make = make;
  }

  /** Everything that is open, or being made. */
  get all(): readonly Promise<C>[] {
    return [...this.#entries.values()].map(({ collection }) => collection);
  }

  /** As the port says; TypeError when a name is not allowed, or was declared in another way. */
  async open<T extends Document>(declaration: CollectionDeclaration<T>): Promise<Collection<T>> {
    const own = structuredClone(declaration) as unknown as Declaration;
    declaredFields(own);
    const known = this.#entries.get(own.name);
    if (known && known.signature !== signature(own)) throw new TypeError(`${own.name}: declared before, in another way`);
    const { collection } = known ?? this.#enter(own);
    return (await collection) as Collection<Stored> as unknown as Collection<T>;
  }

  #enter(declaration: Declaration): Entry<C> {
    const entry = { signature: signature(declaration), collection: this.#make(declaration) };
    this.#entries.set(declaration.name, entry);
    entry.collection.catch(() => this.#entries.delete(declaration.name));
    return entry;
  }
}
