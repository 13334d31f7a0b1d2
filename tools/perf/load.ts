/** A simulated load, bounded in count and in time. */
import { fireClosed } from '../bench/closed-loop.ts';
import type { Sample } from '../bench/figures.ts';
import type { Row } from './rows.ts';

export interface Load {
  readonly url: string;
  readonly token: string;
  readonly connections: number;
  readonly requests: number;
  /** It ends after so long, however many requests it has sent. */
  readonly mostMs: number;
  readonly stop: AbortSignal;
}

/** As many requests as are wanted, unless it is stopped before. */
export async function fire({ path, body }: Row, { url, token, connections, requests, mostMs, stop }: Load): Promise<Sample> {
  const firing = fireClosed({
    url: url + path,
    token,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    connections: Math.min(connections, requests),
    amount: requests,
  });
  const end = (): void => firing.stop();
  const timer = setTimeout(end, mostMs);
  stop.addEventListener('abort', end);
  try {
    return await firing.sample;
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}
