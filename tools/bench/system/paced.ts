/** An open loop: requests leave at a fixed rate whatever becomes of them, and a latency counts from when its request was due. */
import { Pool } from 'undici';
import type { Sample } from '../figures.ts';
import { Latencies } from '../latencies.ts';
import type { HttpLoad } from './load.ts';

/** So many may be under way; what is due beyond that has failed: the system is far behind the rate. */
const MOST_UNDER_WAY = 2_000;
const TIMEOUT_MS = 10_000;
const TICK_MS = 1;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** `rate`: requests a second. */
export async function paced({ url, token, body, connections, seconds }: HttpLoad, rate: number): Promise<Sample> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, headersTimeout: TIMEOUT_MS, bodyTimeout: TIMEOUT_MS });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const latencies = new Latencies();
  const under = new Set<Promise<void>>();
  let [answered, failed, sent] = [0, 0, 0];
  const began = performance.now();
  const ask = async (due: number): Promise<void> => {
    const { statusCode, body: answer } = await pool.request({ method: 'POST', path, headers, body });
    await answer.dump();
    if (statusCode > 299) throw new Error(String(statusCode));
    answered++;
    latencies.add(performance.now() - due);
  };
  for (;;) {
    const passed = (performance.now() - began) / 1_000;
    const due = Math.ceil(Math.min(passed, seconds) * rate);
    for (; sent < due; sent++) {
      if (under.size >= MOST_UNDER_WAY) {
        failed++;
        continue;
      }
      const asked: Promise<void> = ask(began + (sent * 1_000) / rate)
        .catch(() => void failed++)
        .finally(() => under.delete(asked));
      under.add(asked);
    }
    if (passed >= seconds) break;
    await pause(TICK_MS);
  }
  await Promise.all(under);
  await pool.close();
  return latencies.sample(answered, failed, seconds);
}
