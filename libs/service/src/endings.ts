/** What has to be ended again: the last opened first, each with a bound, all of them whatever fails. */
import { Late, within } from '@cohortlens/bus';

interface Ending {
  readonly name: string;
  readonly end: () => Promise<void> | void;
}

export interface EndingsOptions {
  /** How long each may take, in milliseconds; one that hangs is left, and the next is ended. */
  readonly mostMs: number;
  /** Told at once of one that hangs: the process may be over before the others have ended. */
  readonly onHung?: (name: string) => void;
}

export class Endings {
  readonly #endings: Ending[] = [];
  #ending: Promise<void> | undefined;

  /** `name`: as a failure names it, e.g. 'the store'. */
  add(name: string, end: () => Promise<void> | void): void {
    this.#endings.push({ name, end });
  }

  /**
   * Rejects with everything that could not be ended; what was ended is not ended again. Who calls it meanwhile gets the same promise, with
   * the bound of the first.
   */
  all(options: EndingsOptions): Promise<void> {
    this.#ending ??= this.#all(options).finally(() => (this.#ending = undefined));
    return this.#ending;
  }

  async #all({ mostMs, onHung }: EndingsOptions): Promise<void> {
    const failed: string[] = [];
    for (let next = this.#endings.pop(); next !== undefined; next = this.#endings.pop()) {
      const { name, end } = next;
      const ended = Promise.resolve().then(end);
      await within(ended, mostMs, `ending ${name}`).catch((error: unknown) => {
        if (error instanceof Late) onHung?.(name);
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    if (failed.length > 0) throw new Error(`not everything could be ended: ${failed.join('; ')}`);
  }
}
