/** The load generator: a closed or an open loop in a process of its own, so that it shares no loop with what it measures. Asked for a load, it answers with a sample. */
import { serve } from '../child.ts';
import { fireClosed } from '../closed-loop.ts';
import type { Sample } from '../figures.ts';
import type { HttpLoad } from './load.ts';
import { paced } from './paced.ts';

function asked(load: HttpLoad): Promise<Sample> {
  const { url, token, body, connections, seconds: duration, rate } = load;
  return rate === undefined ? fireClosed({ url, token, body, connections, duration }).sample : paced(load, rate);
}

await serve(async () => ({ answer: (load) => asked(load as HttpLoad), close: async () => undefined }));
