/** A text of its own: one that was cut out of another keeps all of that. */
const owned = (text: string): string => Buffer.from(text).toString();

/** The ids that were handled lately, so that a message delivered twice is handled once. Bounded: the oldest are forgotten. */
export class Seen {
  readonly #capacity: number;
  #young = new Set<string>();
  #old = new Set<string>();

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  has(id: string): boolean {
    return this.#young.has(id) || this.#old.has(id);
  }

  add(id: string): void {
    this.#young.add(owned(id));
    if (this.#young.size < this.#capacity) return;
    this.#old = this.#young;
    this.#young = new Set();
  }
}
