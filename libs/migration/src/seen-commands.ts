/** Ids of emergencies that were read: one that is sent again is the same one, and has no power a second time. */
export class SeenCommands {
  readonly #most: number;
  readonly #ids = new Set<string>();

  /** Of more than `most` the oldest are forgotten. */
  constructor(most: number) {
    this.#most = most;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  add(id: string): void {
    this.#ids.add(id);
    const [oldest] = this.#ids;
    if (this.#ids.size > this.#most && oldest !== undefined) this.#ids.delete(oldest);
  }
}
