/** The documents that were seen last, as they were then: so many, the oldest are forgotten. */
import type { Found } from './documents.ts';

export class Recent {
  readonly #most: number;
  readonly #found = new Map<string, Found>();

  /** 0: nothing is remembered. */
  constructor(most: number) {
    this.#most = most;
  }

  get(id: string): Found | undefined {
    return this.#found.get(id);
  }

  keep({ document, revision }: Found): void {
    if (this.#most === 0) return;
    this.#found.delete(document.id);
    this.#found.set(document.id, { document, revision });
    const [oldest] = this.#found.keys();
    if (this.#found.size > this.#most && oldest !== undefined) this.#found.delete(oldest);
  }

  forget(id: string): void {
    this.#found.delete(id);
  }
}
