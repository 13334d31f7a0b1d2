/** How long what is published may gather before a service looks for more: by what it has just taken. */
import { type Flow, UNAWAITED_MS } from '../flow.ts';
import type { Attributes } from '../message.ts';

export class Gathering {
  readonly #gatherMs: number;
  readonly #isAwaited: (attributes: Attributes) => boolean;
  #taken = 0;
  #awaited = 0;

  constructor({ gatherMs = 0, awaited = () => true }: Pick<Flow, 'gatherMs' | 'awaited'>) {
    this.#gatherMs = gatherMs;
    this.#isAwaited = awaited;
  }

  /** A message was taken, whatever becomes of it. */
  took(attributes: Attributes): void {
    this.#taken++;
    if (this.#isAwaited(attributes)) this.#awaited++;
  }

  /** In milliseconds, after all that was taken since this was asked last. */
  ms(): number {
    const idle = this.#taken > 0 && this.#awaited === 0;
    [this.#taken, this.#awaited] = [0, 0];
    return idle ? Math.max(this.#gatherMs, UNAWAITED_MS) : this.#gatherMs;
  }
}
