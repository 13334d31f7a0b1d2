/** What has to be ended when a suite is over: the last opened first, each with a bound, all of them whatever fails. */
import { within } from '@cohortlens/bus';

interface Ending {
  readonly name: string;
  readonly end: () => Promise<void>;
}

const MOST_MS = 130_000;

export class Endings {
  readonly #endings: Ending[] = [];

  add(name: string, end: () => Promise<void>): void {
    this.#endings.push({ name, end });
  }

  /** Rejects with everything that could not be ended; what was ended is not ended again. */
  async all(): Promise<void> {
    const failed: string[] = [];
    for (let next = this.#endings.pop(); next !== undefined; next = this.#endings.pop()) {
      const { name, end } = next;
      await within(end(), MOST_MS, `ending ${name}`).catch((error: unknown) => {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
    if (failed.length > 0) throw new Error(`not everything could be ended: ${failed.join('; ')}`);
  }
}
