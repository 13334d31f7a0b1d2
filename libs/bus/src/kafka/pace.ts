/**
 * How much is handed on in one turn of the event loop. What comes of a long fetch would otherwise keep the loop for milliseconds, in
 * which no acknowledgement is seen and no request is written: whoever is at the other end has nothing to do meanwhile.
 */

/** Of one consumer, all its partitions together. */
const RECORDS_A_TURN = 128;

interface Rest {
  readonly over: Promise<void>;
  readonly wake: () => void;
  /** By a clock that goes on, in milliseconds. */
  until: number;
  timer: NodeJS.Timeout | undefined;
}

export class Pace {
  #room = RECORDS_A_TURN;
  #turn: Promise<void> | undefined;
  #rest: Rest | undefined;

  /** How many of so many records may be handed on now; none: wait for the next turn. */
  take(wanted: number): number {
    const taken = Math.min(wanted, this.#room);
    this.#room -= taken;
    return taken;
  }

  /** Resolves in the next turn of the event loop. */
  nextTurn(): Promise<void> {
    this.#turn ??= new Promise((resolve) =>
      setImmediate(() => {
        this.#room = RECORDS_A_TURN;
        this.#turn = undefined;
        resolve();
      }),
    );
    return this.#turn;
  }

  /**
   * Resolves when it is time for the next fetch, after so many milliseconds: it gives way at least to what comes of these records,
   * for each request that is written costs the one behind it time. Partitions rest together, as long as the one that wants the shortest rest.
   */
  rest(ms: number): Promise<void> {
    if (ms === 0 && this.#rest === undefined) return this.nextTurn();
    this.#rest ??= this.#begin();
    const rest = this.#rest;
    const until = performance.now() + ms;
    if (until < rest.until) {
      clearTimeout(rest.timer);
      rest.timer = setTimeout(rest.wake, ms);
      rest.until = until;
    }
    return rest.over;
  }

  #begin(): Rest {
    const { promise: over, resolve } = Promise.withResolvers<void>();
    const wake = (): void => {
      this.#rest = undefined;
      resolve();
    };
    return { over, wake, until: Number.POSITIVE_INFINITY, timer: undefined };
  }
}
