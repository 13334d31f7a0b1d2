/** Ends what has waited too long: one timer for all that wait, which looks now and then, for most never need it. */

/** How late it may be noticed, in milliseconds. */
const LOOK_MS = 20;

export interface Awaited {
  /** By performance.now(), which no clock that is set changes. */
  readonly until: number;
  /** Called once, at that time or a little later. */
  readonly late: () => void;
  /** Its place among those that wait; -1: it does not wait. */
  place: number;
}

export class Overdue {
  readonly #waiting: Awaited[] = [];
  #timer: NodeJS.Timeout | undefined;

  add(one: Awaited): void {
    one.place = this.#waiting.push(one) - 1;
    this.#timer ??= setInterval(() => this.#look(), LOOK_MS);
  }

  /** It waits no more; doing so again changes nothing. */
  remove(one: Awaited): void {
    if (one.place < 0) return;
    const last = this.#waiting.pop() as Awaited;
    if (last !== one) {
      this.#waiting[one.place] = last;
      last.place = one.place;
    }
    one.place = -1;
  }

  #look(): void {
    if (this.#waiting.length === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
      return;
    }
    const now = performance.now();
    for (const one of this.#waiting.filter(({ until }) => until <= now)) {
      if (one.place < 0) continue;
      this.remove(one);
      one.late();
    }
  }
}
