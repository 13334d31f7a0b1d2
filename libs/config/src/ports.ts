/** The ports of a machine: which there are, and whether one can be had. */
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Of TCP. */
export const LAST_PORT = 65_535;

/** Resolves when it could be listened on at this host by one alone. Rejects as the system does, e.g. with EADDRINUSE. */
export async function tryPort(port: number, host: string): Promise<void> {
  const server = createServer();
  await once(server.listen({ port, host }), 'listening');
  server.close();
  await once(server, 'close');
}
