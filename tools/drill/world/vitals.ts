/** What a process and its metrics say of it, looked at again and again: memory in use, and requests in flight. */
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Vitals {
  /** Resident memory at each look, in bytes. */
  readonly memory: readonly number[];
  /** The gauge in_flight at each look. */
  readonly inFlight: readonly number[];
  stop(): Promise<void>;
}

const LOOK_MS = 1_000;

/** Of Linux' own account of the process. */
export const residentBytes = (status: string): number => Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1_024;

/** The gauge's value in Prometheus' text format. */
export const gaugeOf = (metrics: string, name: string): number =>
  Number(new RegExp(`^(?:\\w+_)?${name}(?:\\{[^}]*\\})? (\\S+)`, 'm').exec(metrics)?.[1] ?? Number.NaN);

/** Looks every second until it is stopped. */
export function watch(pid: number, url: string): Vitals {
  const [memory, inFlight]: [number[], number[]] = [[], []];
  const stopping = new AbortController();
  const look = async (): Promise<void> => {
    memory.push(residentBytes(readFileSync(`/proc/${String(pid)}/status`, 'utf8')));
    const answer = await fetch(`${url}/metrics`, { signal: AbortSignal.timeout(LOOK_MS * 5) });
    inFlight.push(gaugeOf(await answer.text(), 'in_flight'));
  };
  const looking = (async () => {
    while (!stopping.signal.aborted) {
      await look();
      await sleep(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  looking.catch(() => undefined);
  return {
    memory,
    inFlight,
    stop: async () => {
      stopping.abort();
      await looking;
    },
  };
}
