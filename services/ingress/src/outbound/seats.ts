/** The bound on analytics requests that are under way at once: a full house is said at once, nobody queues. */
export class Seats {
  readonly #capacity: number;
  #taken = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get taken(): number {
    return this.#taken;
  }

  /** A seat, as the way to leave it (once); undefined when all are taken. */
  take(): (() => void) | undefined {
    if (this.#taken >= this.#capacity) return undefined;
    this.#taken += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#taken -= 1;
    };
  }
}
