/** Whoever waits for an epoch to take effect here, each with a deadline. */
import { compareEpochs } from './epoch.ts';

export class EpochWaits {
  readonly #waiting = new Map<() => void, string>();

  /** True at once when `epoch` is reached already, or when it is within so many milliseconds. */
  wait(epoch: string, current: string, deadlineMs: number): Promise<boolean> {
    if (compareEpochs(current, epoch) >= 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const end = (reached: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(wake);
        resolve(reached);
      };
      const wake = (): void => end(true);
      const timer = setTimeout(() => end(false), deadlineMs);
      this.#waiting.set(wake, epoch);
    });
  }

  reached(current: string): void {
    for (const [wake, epoch] of this.#waiting) if (compareEpochs(current, epoch) >= 0) wake();
  }
}
