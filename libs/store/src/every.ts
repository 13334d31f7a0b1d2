/** All that a query finds, however much it is. */
import type { Collection, Document, Query, Scalar } from './port.ts';

/** Its order must be total; `limit` is the length of a page. */
export type EveryQuery<T> = Omit<Query<T>, 'after' | 'order'> & Required<Pick<Query<T>, 'order'>>;

/**
 * One document after the other, a page at a time, so that nothing else waits long and no more than a page is held. What is written meanwhile
 * is found or not, by its place in the order.
 */
export async function* every<T extends Document>(
  collection: Pick<Collection<T>, 'find'>,
  query: EveryQuery<T>,
): AsyncGenerator<T, void> {
  const placeOf = (document: T) => query.order.map(({ field }) => (document[field] ?? null) as Scalar);
  for (let page = await collection.find(query); ; ) {
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < query.limit) return;
    page = await collection.find({ ...query, after: placeOf(last) });
  }
}
