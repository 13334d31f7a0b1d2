/**
 * UUIDs as the numbers that they are. With every message its id is looked for; as texts they would be hashed each time, and tens of
 * thousands of them would live just long enough to burden the garbage collector.
 */

/** The four words of a UUID. */
export type Uuid = Uint32Array;
export const WORDS = 4;

const LENGTH = 36;
const DIGITS_A_WORD = 8;
const DASH = 0x2d;
const DASHES_AT = Uint8Array.of(8, 13, 18, 23);
const DIGITS_AT = Uint8Array.from({ length: LENGTH }, (_, at) => at).filter((at) => !DASHES_AT.includes(at));
const VALUE = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 16; digit++) VALUE[digit.toString(16).charCodeAt(0)] = digit;

/**
 * Reads a UUID in its canonical form, in which there is one text for each, into `to`. False for every other text, and for the one of
 * which all is 0.
 */
export function readUuid(text: string, to: Uuid): boolean {
  if (text.length !== LENGTH) return false;
  for (const at of DASHES_AT) if (text.charCodeAt(at) !== DASH) return false;
  let any = 0;
  for (let word = 0, n = 0; word < WORDS; word++) {
    let bits = 0;
    for (const end = n + DIGITS_A_WORD; n < end; n++) {
      const digit = VALUE[text.charCodeAt(DIGITS_AT[n] ?? 0)] ?? -1;
      if (digit < 0) return false;
      bits = (bits << 4) | digit;
    }
    to[word] = bits;
    any |= bits;
  }
  return any !== 0;
}

const MULTIPLIER = 0x9e3779b1;

/** Holds at most as many as it is told; no two are taken for one another. */
export class UuidSet {
  /** Word by word; an empty place is all 0. */
  readonly #places: Uint32Array;
  readonly #bits: number;
  readonly #capacity: number;
  #size = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    // At most half full, so that a free place is never far.
    this.#bits = Math.ceil(Math.log2(Math.max(1, capacity))) + 1;
    this.#places = new Uint32Array(WORDS * 2 ** this.#bits);
  }

  get size(): number {
    return this.#size;
  }

  has(uuid: Uuid): boolean {
    return this.#isAt(this.#placeOf(uuid), uuid);
  }

  /** Throws when it is full. */
  add(uuid: Uuid): void {
    const place = this.#placeOf(uuid);
    if (this.#isAt(place, uuid)) return;
    if (this.#size === this.#capacity) throw new RangeError(`more than ${String(this.#capacity)} ids`);
    for (let word = 0; word < WORDS; word++) this.#places[place + word] = uuid[word] ?? 0;
    this.#size++;
  }

  clear(): void {
    this.#places.fill(0);
    this.#size = 0;
  }

  /** Where it is, or would be. */
  #placeOf(uuid: Uuid): number {
    const mixed = Math.imul((uuid[0] ?? 0) ^ (uuid[1] ?? 0) ^ (uuid[2] ?? 0) ^ (uuid[3] ?? 0), MULTIPLIER);
    let place = (mixed >>> (32 - this.#bits)) * WORDS;
    while (!this.#isAt(place, uuid) && !this.#isFree(place)) place = (place + WORDS) % this.#places.length;
    return place;
  }

  #isAt(place: number, uuid: Uuid): boolean {
    const places = this.#places;
    return (
      places[place] === uuid[0] && places[place + 1] === uuid[1] && places[place + 2] === uuid[2] && places[place + 3] === uuid[3]
    );
  }

  #isFree(place: number): boolean {
    const places = this.#places;
    return !(places[place] || places[place + 1] || places[place + 2] || places[place + 3]);
  }
}
