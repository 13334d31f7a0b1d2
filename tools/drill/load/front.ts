/**
 * What stands before the replicas, as in front of any deployment: requests go to those that say they are ready, in turn, and one
 * that nobody listens to is tried at the next. What was sent is never sent again.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { ask, type Call, MOST_IN_FLIGHT, type Question } from './call.ts';

export interface Backend {
  readonly url: string;
  readonly pool: Pool;
  ready: boolean;
}

const LOOK_MS = 200;
const READY_MS = 1_000;

/** The next one that is ready; when none is, any: the client shall hear of it. */
export function pick(backends: readonly Backend[], turn: number, tried: ReadonlySet<Backend>): Backend | undefined {
  const left = backends.filter((backend) => !tried.has(backend));
  const ready = left.filter((backend) => backend.ready);
  const from = ready.length > 0 ? ready : left;
  return from[turn % from.length];
}

export class Front {
  readonly backends: readonly Backend[];
  readonly #token: string;
  readonly #looking = new AbortController();
  #turn = 0;

  constructor(urls: readonly string[], token: string) {
    this.#token = token;
    this.backends = urls.map((url) => ({ url, pool: new Pool(url, { connections: MOST_IN_FLIGHT }), ready: true }));
    for (const backend of this.backends) void this.#look(backend);
  }

  async ask(key: string, question: Question): Promise<Call> {
    const tried = new Set<Backend>();
    const turn = this.#turn++;
    for (let backend = pick(this.backends, turn, tried); ; ) {
      if (backend === undefined) throw new Error('there is no replica to ask');
      const call = await this.askAt(backend.url, key, question);
      tried.add(backend);
      const next = pick(this.backends, turn, tried);
      if (call.error?.startsWith('ECONNREFUSED') !== true || next === undefined) return call;
      backend = next;
    }
  }

  /** Of this replica, ready or not. */
  askAt(url: string, key: string, question: Question): Promise<Call> {
    const backend = this.backends.find((one) => one.url === url);
    if (backend === undefined) throw new Error(`no replica listens on ${url}`);
    return ask({ url, pool: backend.pool, token: this.#token, key, question });
  }

  async close(): Promise<void> {
    this.#looking.abort();
    await Promise.all(this.backends.map(({ pool }) => pool.destroy()));
  }

  async #look(backend: Backend): Promise<void> {
    const { signal } = this.#looking;
    while (!signal.aborted) {
      const probe = fetch(`${backend.url}/readyz`, { signal: AbortSignal.timeout(READY_MS) });
      backend.ready = await probe.then(
        async (answer) => (await answer.arrayBuffer(), answer.ok),
        () => false,
      );
      await sleep(LOOK_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
