/** What has left a meeting without all the others: that it was told, so that what comes later does not wait for it. */
import { joined, type Part } from './part.ts';
import { PassingMap } from './passing-map.ts';

/** Of so many requests, the newest. */
const MOST = 10_000;

/** Results may be large, and that they are there is all that matters. */
const outline = <P extends Part>(part: P): P => {
  const fields = Object.entries(part.first).map(([name, value]) => [name, Object(value) === value ? {} : (value as unknown)]);
  return { ...part, first: Object.fromEntries(fields) as object };
};

export class Departed<P extends Part> {
  readonly #isWhole: (part: P) => boolean;
  readonly #most: number;
  readonly #parts = new PassingMap<string, P>();

  constructor(isWhole: (part: P) => boolean, most: number = MOST) {
    this.#isWhole = isWhole;
    this.#most = most;
  }

  /** Whether nothing is missing but what has left. */
  completes(part: P): boolean {
    return this.#isWhole(joined(part, this.#parts.get(part.id)));
  }

  /** It leaves. */
  note(part: P): void {
    const told = joined(part, this.#parts.get(part.id));
    this.#parts.delete(part.id);
    this.#parts.set(part.id, outline(told));
    const oldest = this.#parts.size > this.#most ? this.#parts.oldest : undefined;
    if (oldest !== undefined) this.#parts.delete(oldest.id);
  }

  /** Of the request with this id nothing more is expected. */
  forget(id: string): void {
    this.#parts.delete(id);
  }
}
