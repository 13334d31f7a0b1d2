/** Proxies in front of the brokers that lose and delay acknowledgements, each a share of the produce requests. */
import { type Fate, Proxy } from '@cohortlens/bus/conformance-proxy';
import type { DrillContext } from '../drill.ts';
import { detours } from './preload.ts';
import type { Env } from './replica.ts';

export interface Lossy {
  /** For the processes that shall go through them. */
  readonly env: Env;
  /** How many produce requests met each fate. */
  met(): Readonly<Record<Fate, number>>;
  /** From now on all of them pass. */
  mend(): void;
}

/** The nth produce request: of `every`, one each is swallowed, its answer lost, its connection cut; one in eight is answered late. */
export function fateOf(n: number, every: number): Fate {
  const place = n % every;
  if (place === Math.floor(every / 4)) return 'lose';
  if (place === Math.floor(every / 2)) return 'swallow';
  if (place === Math.floor((every * 3) / 4)) return 'cut';
  return n % 8 === 0 ? 'delay' : 'pass';
}

export async function lossy({ own }: DrillContext, brokers: string, every: number): Promise<Lossy> {
  let n = 0;
  let faulty = true;
  const proxies: Proxy[] = [];
  const ports: Record<number, number> = {};
  for (const [host = '', port = ''] of brokers.split(',').map((broker) => broker.split(':'))) {
    const proxy = new Proxy({ host, port: Number(port) }, () => (faulty ? fateOf(n++, every) : 'pass'));
    own(() => proxy.close());
    proxies.push(proxy);
    ports[Number(port)] = await proxy.listen();
  }
  const met = (): Record<Fate, number> => {
    const sum: Record<Fate, number> = { pass: 0, swallow: 0, lose: 0, cut: 0, delay: 0 };
    for (const proxy of proxies) for (const [fate, count] of Object.entries(proxy.met)) sum[fate as Fate] += count;
    return sum;
  };
  return { env: detours(ports), met, mend: () => (faulty = false) };
}
