/**
 * Load that remembers: every call is logged as ok (an answer came), fail (a definite refusal) or unknown (it cannot be told),
 * in the manner of Jepsen's clients. A time-out or a broken connection is unknown, never failed.
 */
import { randomUUID } from 'node:crypto';
import { type Answer, CUSTOMER, call } from './client.ts';

export interface Logged {
  readonly key: string;
  readonly outcome: 'ok' | 'fail' | 'unknown';
  readonly id?: string;
  readonly status?: number;
  readonly body?: Record<string, unknown>;
}

export interface Load {
  readonly log: Logged[];
  /** Sends nothing more; resolves when every call has ended. */
  stop(): Promise<void>;
}

export interface LoadOptions {
  readonly url: string;
  readonly token: string;
  readonly path: '/api/v1/predict-spending' | '/api/v2/predict-spending';
  readonly workers: number;
  /** At most so many calls in all. */
  readonly most: number;
}

const BACKOFF_MS = 20;

/** An answer's place in the log. 5xx other than a refusal before publishing may have been accepted: unknown. */
export function classify(key: string, { status, headers, body }: Answer): Logged {
  const id = headers.get('x-request-id') ?? '';
  if (status < 300) return { key, outcome: 'ok', id, status, body };
  return { key, outcome: status < 500 ? 'fail' : 'unknown', id, status, body };
}

export async function send(options: Omit<LoadOptions, 'workers' | 'most'>, key: string): Promise<Logged> {
  const { url, path, token } = options;
  try {
    return classify(key, await call(url, path, { token, headers: { 'idempotency-key': key }, body: CUSTOMER }));
  } catch {
    return { key, outcome: 'unknown' };
  }
}

/** Keeps so many calls under way until it is stopped, or has sent what it may; every call has an Idempotency-Key of its own. */
export function startLoad(options: LoadOptions): Load {
  const log: Logged[] = [];
  let stopped = false;
  let sent = 0;
  const work = async (): Promise<void> => {
    while (!stopped && sent < options.most) {
      sent++;
      const logged = await send(options, randomUUID());
      log.push(logged);
      if (logged.outcome !== 'ok') await new Promise((resolve) => setTimeout(resolve, BACKOFF_MS));
    }
  };
  const workers = Promise.all(Array.from({ length: options.workers }, work));
  return {
    log,
    stop: async () => {
      stopped = true;
      await workers;
    },
  };
}

/** Runs the task over the items, so many at a time, keeping their order. */
export async function inParallel<T, R>(items: readonly T[], width: number, task: (item: T) => Promise<R>): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await task(items[i] as T);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
