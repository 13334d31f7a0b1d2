/** A closed loop: every connection asks again as soon as it has its answer. */
import autocannon, { type Load, type Options } from 'autocannon';
import type { Sample } from './figures.ts';
import { Latencies } from './latencies.ts';

export interface ClosedLoop extends Pick<Options, 'url' | 'connections' | 'duration' | 'amount'> {
  readonly token: string;
  /** JSON that is posted; without it a GET. */
  readonly body?: string;
}

/** How long one answer may take before it counts as failed, in seconds. */
const TIMEOUT_S = 10;

export interface Firing {
  /** Latencies of the answers with a status of 2xx; any other answer, an error or a time-out is a failed one. */
  readonly sample: Promise<Sample>;
  /** Ends it early, with what there is. */
  stop(): void;
}

export function fireClosed({ token, body, ...load }: ClosedLoop, open: (options: Options) => Load = autocannon): Firing {
  const latencies = new Latencies();
  let [answered, refused] = [0, 0];
  const posted = body === undefined ? {} : { body };
  const firing = open({
    ...load,
    ...posted,
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    pipelining: 1,
    timeout: TIMEOUT_S,
  });
  firing.on('response', (_client, status, _bytes, ms) => {
    if (status < 200 || status > 299) refused++;
    else {
      answered++;
      latencies.add(ms);
    }
  });
  const sampled = async (): Promise<Sample> => {
    // Time-outs are among the errors.
    const { duration, errors } = await firing;
    return latencies.sample(answered, refused + errors, duration);
  };
  return { sample: sampled(), stop: () => firing.stop() };
}
