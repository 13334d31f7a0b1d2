/** A place in the history as the opaque text that a client carries to the next page. */
import type { Place } from '../domain/query/answer.ts';

export const encodeCursor = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');

/** Undefined when it is not one of ours. */
export function decodeCursor(cursor: string): Place | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(place) || place.length !== 2) return undefined;
    const [at, id] = place as [unknown, unknown];
    return typeof at === 'number' && typeof id === 'string' && encodeCursor({ at, id }) === cursor ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}
