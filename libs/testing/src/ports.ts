/** Ports of this machine that nobody listens on. */
import { randomInt } from 'node:crypto';
import { tryPort } from '@cohortlens/config';

/** Below what Linux, macOS and Windows give to outgoing connections: a port from there may be some client's by the time that it is listened on. */
const FIRST = 10_000;
const END = 32_000;
const TRIES = 200;

/** The port, when nobody listens on it, and it is no connection's. Rejects when it is taken. */
async function free(port: number): Promise<number> {
  await tryPort(port, '127.0.0.1');
  return port;
}

/** A port that is free now: the wanted one, or any. Rejects when the wanted one is taken. */
export async function freePort(wanted?: number): Promise<number> {
  if (wanted !== undefined) return free(wanted);
  for (let tries = 1; ; tries++) {
    try {
      return await free(randomInt(FIRST, END));
    } catch (error) {
      if (tries === TRIES) throw error;
    }
  }
}

/** The first of so many ports in a row that are free now; with `apart`, each port that far from one of them is free too. */
export async function freePorts(count: number, apart?: number): Promise<number> {
  for (;;) {
    const first = await freePort();
    const row = Array.from({ length: count }, (_, i) => first + i);
    const rest = [...row.slice(1), ...(apart === undefined ? [] : row.map((port) => port + apart))];
    const found = await Promise.all(rest.map((port) => freePort(port).catch(() => 0)));
    if (found.every((port) => port !== 0)) return first;
  }
}
