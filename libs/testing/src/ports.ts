/** Ports of this machine that nobody listens on. */
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A port that is free now: the wanted one, or any. Rejects when the wanted one is taken. */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The first of so many ports in a row that are free now; with `apart`, each port that far from one of them is free too. */
export async function freePorts(count: number, apart?: number): Promise<number> {
  for (;;) {
    const first = await freePort();
    const row = Array.from({ length: count }, (_, i) => first + i);
    const rest = [...row.slice(1), ...(apart === undefined ? [] : row.map((port) => port + apart))];
    const free = await Promise.all(rest.map((port) => freePort(port).catch(() => 0)));
    if (free.every((port) => port !== 0)) return first;
  }
}
