/**
 * A map whose entries come and go all the time. V8's own map keeps, in each table that it has outgrown, a reference to the one that
 * took its place: when one of them has been moved to the old generation, all that come after it follow, with whatever they held.
 * So it is copied anew before that goes on for long.
 */

/** So many entries may have gone before it is copied, and at least as many as are there. */
const GONE = 512;

export class PassingMap<K, V> {
  #map = new Map<K, V>();
  #gone = 0;

  get size(): number {
    return this.#map.size;
  }

  has(key: K): boolean {
    return this.#map.has(key);
  }

  /** What came first of what is there. */
  get oldest(): V | undefined {
    return this.#map.values().next().value;
  }

  get(key: K): V | undefined {
    return this.#map.get(key);
  }

  set(key: K, value: V): void {
    this.#map.set(key, value);
  }

  delete(key: K): void {
    if (!this.#map.delete(key) || ++this.#gone < Math.max(GONE, this.#map.size)) return;
    this.#map = new Map(this.#map);
    this.#gone = 0;
  }
}
