/** Where clients come in: several listeners on one port, because Node lets in one connection of each in a turn of its event loop. */
import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, createServer, type ListenOptions, type Server as Plain, type Socket } from 'node:net';
import { tryPort } from '@cohortlens/config';

/** Linux deals new connections out to all who listen on a port; macOS and Windows do not. */
export const LISTENERS = process.platform === 'linux' ? 16 : 1;
/**
 * So many may connect to each while the process is held up, or what the system allows if that is less. Who finds no place is not
 * refused: he tries again after 1 s, 3 s, 7 s, 15 s, by which time his answer is of no use.
 */
const BACKLOG = LISTENERS === 1 ? 4_096 : 512;

/** What is made to listen: the framework's part of an application. */
export interface Application {
  /** Makes all ready but for listening. */
  init(): Promise<unknown>;
  listen(options: ListenOptions): Promise<unknown>;
  getHttpServer(): Server;
  /** Stops listening; resolves when all that was under way has been answered. */
  close(): Promise<void>;
}

export interface Listening {
  /** The real one, also when the system was to choose. */
  readonly port: number;
  /** Hears of every connection, whoever let it in. */
  readonly server: Server;
  /** Nobody is let in any more; resolves when all that was under way has been answered. */
  close(): Promise<void>;
}

const closed = (one: Plain): Promise<void> => new Promise((resolve) => one.close(() => resolve()));

/**
 * One beyond so many, whoever has let it in, takes the place of those that have nothing under way; where all have, it is cut off at once: it
 * would else take memory for as long as it likes to be slow.
 */
function bound(server: Server, most: number): void {
  const open = new Set<Socket>();
  server.prependListener('connection', (socket: Socket) => {
    if (open.size >= most) {
      server.closeIdleConnections();
      for (const one of open) if (one.destroyed) open.delete(one);
    }
    if (open.size >= most) return void socket.resetAndDestroy();
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
}

export interface Where {
  readonly port: number;
  readonly host: string;
  /** Connections at once, of all listeners together. */
  readonly most: number;
}

/** Of a host that is a name, its first address is listened on. Rejects when the port, which is 0 for any, is another's already. */
export async function listen(app: Application, where: Where): Promise<Listening> {
  await app.init();
  const server = app.getHttpServer();
  bound(server, where.most);
  const { address } = await lookup(where.host);
  // Listeners that share a port would join those of another process without a word.
  if (where.port !== 0) await tryPort(where.port, address);
  const shared = { host: address, backlog: BACKLOG, reusePort: LISTENERS > 1 };
  await app.listen({ ...shared, port: where.port });
  const { port } = server.address() as AddressInfo;
  const beside = Array.from({ length: LISTENERS - 1 }, () =>
    // As the server's own connections are.
    createServer({ allowHalfOpen: true, noDelay: true }, (socket) => server.emit('connection', socket)),
  );
  const close = async (): Promise<void> => void (await Promise.all([app.close(), ...beside.map(closed)]));
  try {
    await Promise.all(beside.map((one) => once(one.listen({ ...shared, port }), 'listening')));
  } catch (error) {
    await close();
    throw error;
  }
  return { port, server, close };
}
