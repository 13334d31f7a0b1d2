/** Writes of which one does for all that came meanwhile: while one is under way, the others wait for the next, together. */

/**
 * `write` is called with the items of all calls since it was called last, one for each key; at most one call is under way. A call
 * resolves when a write that began after it has its items, and rejects with that write.
 */
export function coalesced<T>(
  write: (items: readonly T[]) => Promise<unknown>,
  keyOf: (item: T) => string,
): (items: readonly T[]) => Promise<unknown> {
  let waiting = new Map<string, T>();
  let next: Promise<unknown> | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const start = (): Promise<unknown> => {
    const items = [...waiting.values()];
    waiting = new Map();
    next = undefined;
    return write(items);
  };
  return (items) => {
    for (const item of items) waiting.set(keyOf(item), item);
    next ??= running = running.then(start, start);
    return next;
  };
}
