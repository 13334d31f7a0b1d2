/**
 * The operations of one collection take effect in the order of their calls: neighbours that can go together do, everything
 * else waits for what is before it. What waits is bounded, in documents and in time.
 */
import { STORE_LIMITS } from '../limits.ts';
import { StoreError } from '../port.ts';
import { commit, type Step, type World } from './commit.ts';
import { told } from './failure.ts';
import { BATCH, REST_MS } from './options.ts';

/** What all collections of a store share: whether it is open, and how many documents wait. */
export interface Gate {
  open: boolean;
  waiting: number;
}

interface Entry {
  /** How many documents it is about. */
  readonly weight: number;
  /** What it can go together with; undefined: with nothing. */
  readonly joins: 'steps' | 'looks' | undefined;
  /** Epoch milliseconds: after this nobody waits for it. */
  readonly until: number;
  readonly steps: readonly Step[];
  readonly run: () => Promise<void>;
  over: boolean;
}

export interface TurnsOptions {
  readonly gate: Gate;
  readonly deadlineMs: number;
  readonly world: World;
}

export class Turns {
  readonly #options: TurnsOptions;
  readonly #world: World;
  #queue: Entry[] = [];
  #running: Promise<void> | undefined;
  /** When the last changes were made, by performance.now(). */
  #changedAt = Number.NEGATIVE_INFINITY;

  constructor(options: TurnsOptions) {
    this.#options = options;
    const { world } = options;
    const changed = (): void => void (this.#changedAt = performance.now());
    this.#world = { ...world, write: (writes) => world.write(writes).finally(changed) };
  }

  /** Changes of documents, each read and written with its neighbours'; `together` false: as one after the others. */
  step<R>(steps: readonly Step[], together: boolean, result: () => Promise<R>): Promise<R> {
    return this.#enter(steps.length, together ? 'steps' : undefined, steps, result);
  }

  /** Looks at many documents; may go at once with others that only look. */
  look<R>(run: () => Promise<R>): Promise<R> {
    return this.#enter(1, 'looks', [], run);
  }

  /** Changes documents by a command of its own. */
  alone<R>(weight: number, run: () => Promise<R>): Promise<R> {
    return this.#enter(weight, undefined, [], run);
  }

  /** Resolves when nothing waits or runs any more. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #enter<R>(weight: number, joins: Entry['joins'], steps: readonly Step[], work: () => Promise<R>): Promise<R> {
    const { gate, deadlineMs, world } = this.#options;
    const { name } = world;
    if (!gate.open) return Promise.reject(new StoreError('The store on MongoDB is closed'));
    if (gate.waiting + weight > STORE_LIMITS.waiting) {
      return Promise.reject(new StoreError('The store on MongoDB has too many operations waiting'));
    }
    gate.waiting += weight;
    return new Promise<R>((resolve, reject) => {
      const late = setTimeout(() => end(() => reject(new StoreError(`${name}: MongoDB did not answer in time`))), deadlineMs);
      const end = (settle: () => void): void => {
        if (entry.over) return;
        entry.over = true;
        clearTimeout(late);
        gate.waiting -= weight;
        settle();
      };
      const run = (): Promise<void> =>
        work().then(
          (value) => end(() => resolve(value)),
          (error: unknown) => end(() => reject(told(error, name))),
        );
      const entry: Entry = { weight, joins, steps, run, until: Date.now() + deadlineMs, over: false };
      this.#queue.push(entry);
      this.#running ??= this.#work();
    });
  }

  /** What arrives in one turn of the loop goes together, as does what arrives while the server works, and rests. */
  async #work(): Promise<void> {
    while (this.#queue.length > 0) {
      await this.#rest();
      const entries = this.#take();
      const steps = entries.flatMap((entry) => entry.steps);
      const until = Math.max(...entries.map((entry) => entry.until));
      const results = Promise.all(entries.map((entry) => entry.run()));
      if (steps.length > 0) await commit(steps, this.#world, until);
      await results;
    }
    this.#running = undefined;
  }

  /** Until the next turn of the loop; before steps, until some time after the last changes. */
  async #rest(): Promise<void> {
    const ms = this.#queue[0]?.joins === 'steps' ? this.#changedAt + REST_MS - performance.now() : 0;
    await new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve)));
  }

  /** The first one and the neighbours that join it. What nobody waits for any more is not begun. */
  #take(): Entry[] {
    this.#queue = this.#queue.filter((entry) => !entry.over);
    const joins = this.#queue[0]?.joins;
    let count = 0;
    let weight = 0;
    for (const entry of this.#queue) {
      weight += entry.weight;
      if (count > 0 && (joins === undefined || entry.joins !== joins || weight > BATCH)) break;
      count += 1;
    }
    return this.#queue.splice(0, count);
  }
}
