/** The demo's clients: so many calls a second, at most so many at once, and what each of them saw. */
import { countsOf, type Counts, type Seen } from './tally.ts';
import type { Question } from './questions.ts';

export interface CrowdOptions {
  readonly url: string;
  readonly token: string;
  readonly questions: (n: number) => Question;
  readonly perSecond: number;
}

/** Calls that wait at once; the clock skips a beat when all are taken. */
const MOST_AT_ONCE = 64;
/** The demo ends before; a crowd that is forgotten does not go on for ever. */
const MOST_CALLS = 20_000;
const DEADLINE_MS = 15_000;

export class Crowd {
  readonly #options: CrowdOptions;
  readonly #under = new Set<Promise<void>>();
  #seen: Seen[] = [];
  readonly #all: Seen[] = [];
  #asked = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: CrowdOptions) {
    this.#options = options;
  }

  start(): void {
    this.#timer ??= setInterval(() => this.#beat(), 1_000 / this.#options.perSecond);
  }

  /** Asks nothing more; resolves when every call has ended. */
  async pause(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await Promise.all(this.#under);
  }

  /** From now on `counts` is about calls that are made from now on. */
  mark(): void {
    this.#seen = [];
  }

  /** What was seen of the calls made since the mark. */
  counts(): Counts {
    return countsOf(this.#seen);
  }

  /** What was seen of all calls. */
  total(): Counts {
    return countsOf(this.#all);
  }

  #beat(): void {
    if (this.#under.size >= MOST_AT_ONCE || this.#asked >= MOST_CALLS) return;
    const into = [this.#seen, this.#all];
    const call = this.#ask(this.#options.questions(this.#asked++)).then((seen) => {
      for (const list of into) list.push(seen);
      this.#under.delete(call);
    });
    this.#under.add(call);
  }

  async #ask({ capability, path, route, body }: Question): Promise<Seen> {
    const from = performance.now();
    const seen = (status: number | null, servedBy: string | null): Seen => {
      return { capability, path, status, servedBy, ms: performance.now() - from };
    };
    try {
      const response = await fetch(this.#options.url + route, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.#options.token}` },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      await response.arrayBuffer();
      return seen(response.status, response.headers.get('x-served-by'));
    } catch {
      return seen(null, null);
    }
  }
}
