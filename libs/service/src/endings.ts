/** What has to be ended again: the last opened first, each with a bound, all of them whatever fails. */
import { within } from '@cohortlens/bus';

interface Ending {
  readonly name: string;
  readonly end: () => Promise<void> | void;
}

const MOST_MS = 130_000;

export class Endings {
  readonly #endings: Ending[] = [];

  /** `name`: as a failure names it, e.g. 'the store'. */
  add(name: string, end: () => Promise<void> | void): void {
    this.#endings.push({ name, end });
  }

  /** Rejects with everything that could not be ended; what was ended is not ended again. */
  async all(): Promise<void> {
    const failed: string[] = [];
    for (let next = this.#endings.pop(); next !== undefined; next = this.#endings.pop()) {
      const { name, end } = next;
      const ended = Promise.resolve().then(end);
      await within(ended, MOST_MS, `ending ${name}`).catch((error: unknown) => {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    if (failed.length > 0) throw new Error(`not everything could be ended: ${failed.join('; ')}`);
  }
}
