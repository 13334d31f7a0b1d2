/** The ids that were handled lately, so that a message delivered twice is handled once. Bounded: the oldest are forgotten. */
import { readUuid, type Uuid, UuidSet, WORDS } from './uuid-set.ts';

/** A text of its own: one that was cut out of another keeps all of that. */
const owned = (text: string): string => Buffer.from(text).toString();

/** Those that came before so many had come since the last such time. Nearly all ids are UUIDs; any other text may be one too. */
class Generation {
  readonly #uuids: UuidSet;
  readonly #texts = new Set<string>();

  constructor(capacity: number) {
    this.#uuids = new UuidSet(capacity);
  }

  get size(): number {
    return this.#uuids.size + this.#texts.size;
  }

  has(id: string, uuid: Uuid | undefined): boolean {
    return uuid === undefined ? this.#texts.has(id) : this.#uuids.has(uuid);
  }

  add(id: string, uuid: Uuid | undefined): void {
    if (uuid === undefined) this.#texts.add(owned(id));
    else this.#uuids.add(uuid);
  }

  clear(): void {
    this.#uuids.clear();
    this.#texts.clear();
  }
}

/** Remembers at least the last `capacity` ids, and fewer than twice as many. */
export class Seen {
  readonly #capacity: number;
  readonly #uuid: Uuid = new Uint32Array(WORDS);
  #young: Generation;
  #old: Generation;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#young = new Generation(capacity);
    this.#old = new Generation(capacity);
  }

  has(id: string): boolean {
    const uuid = this.#read(id);
    return this.#young.has(id, uuid) || this.#old.has(id, uuid);
  }

  add(id: string): void {
    this.#young.add(id, this.#read(id));
    if (this.#young.size < this.#capacity) return;
    [this.#young, this.#old] = [this.#old, this.#young];
    this.#young.clear();
  }

  #read(id: string): Uuid | undefined {
    return readUuid(id, this.#uuid) ? this.#uuid : undefined;
  }
}
