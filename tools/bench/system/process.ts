/** The load generator: autocannon, or an open loop, in a process of its own, so that it shares no loop with what it measures. Asked for a load, it answers with a sample. */
import autocannon from 'autocannon';
import { serve } from '../child.ts';
import type { Sample } from '../figures.ts';
import { Latencies } from '../latencies.ts';
import type { HttpLoad } from './load.ts';
import { paced } from './paced.ts';

/** How long one answer may take before it counts as failed, in seconds. */
const TIMEOUT_S = 10;

async function fire({ url, token, body, connections, seconds }: HttpLoad): Promise<Sample> {
  const latencies = new Latencies();
  let [answered, refused] = [0, 0];
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const load = autocannon({
    url,
    method: 'POST',
    headers,
    body,
    connections,
    pipelining: 1,
    duration: seconds,
    timeout: TIMEOUT_S,
  });
  load.on('response', (_client, status, _bytes, ms) => {
    if (status < 200 || status > 299) refused++;
    else {
      answered++;
      latencies.add(ms);
    }
  });
  const { duration, errors, timeouts } = await load;
  return latencies.sample(answered, refused + errors + timeouts, duration);
}

const asked = (load: HttpLoad): Promise<Sample> => (load.rate === undefined ? fire(load) : paced(load, load.rate));

await serve(async () => ({ answer: (load) => asked(load as HttpLoad), close: async () => undefined }));
