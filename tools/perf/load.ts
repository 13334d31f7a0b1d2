/** A simulated load, bounded in count and in time. */
import autocannon from 'autocannon';
import type { Sample } from '../bench/figures.ts';
import { Latencies } from '../bench/latencies.ts';
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

/** How long one answer may take before it counts as failed, in seconds. */
const TIMEOUT_S = 10;

/** Latencies of the answers below 300; any other answer, an error or a time-out is a failed one. */
export async function fire({ path, body }: Row, { url, token, connections, requests, mostMs, stop }: Load): Promise<Sample> {
  const latencies = new Latencies();
  let [answered, refused] = [0, 0];
  const load = autocannon({
    url: url + path,
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    connections: Math.min(connections, requests),
    pipelining: 1,
    amount: requests,
    timeout: TIMEOUT_S,
  });
  load.on('response', (_client, status, _bytes, ms) => {
    if (status < 200 || status > 299) refused++;
    else {
      answered++;
      latencies.add(ms);
    }
  });
  const end = (): void => load.stop();
  const timer = setTimeout(end, mostMs);
  stop.addEventListener('abort', end);
  try {
    const { duration, errors } = await load;
    return latencies.sample(answered, refused + errors, duration);
  } finally {
    clearTimeout(timer);
    stop.removeEventListener('abort', end);
  }
}
