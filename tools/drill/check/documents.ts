/** Whether collections are what they were: pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Stored } from '../log/collections.ts';

/** Documents that are not what they were, and how many more there are. A document's revision is the store's own. */
export function changed(before: readonly Stored[], after: readonly Stored[]): readonly string[] {
  const now = new Map(after.map(({ _rev: _, ...document }) => [document.id, document]));
  const other = before.filter(({ _rev: _, ...document }) => !isDeepStrictEqual(document, now.get(document.id)));
  const more = after.length - before.length;
  return [...other.map(({ id }) => id), ...(more > 0 ? [`${String(more)} more than before`] : [])];
}
