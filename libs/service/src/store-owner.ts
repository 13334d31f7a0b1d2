/** A store belongs to one system: two that shared it would answer, count and compare each other's requests. */
import type { Store } from '@cohortlens/store';

interface Owner {
  readonly id: 'owner';
  /** TOPIC_PREFIX of the system whose state this is. */
  readonly prefix: string;
}

/** Makes the store the system's of this prefix when it is nobody's. Rejects when it is another's. */
export async function claimStore(store: Store, prefix: string): Promise<void> {
  const owners = await store.collection<Owner>({ name: 'store_owner', indexes: [] });
  await owners.insert([{ id: 'owner', prefix }]);
  const owner = await owners.get('owner');
  if (owner === undefined || owner.prefix === prefix) return;
  const own = store.kind === 'sqlite' ? 'a folder (COHORTLENS_DATA)' : 'a database (MONGO_URL)';
  throw new Error(
    `the store is that of TOPIC_PREFIX '${owner.prefix}', and this is '${prefix}': each system needs ${own} of its own; where there is no other, remove the document of its collection store_owner`,
  );
}
