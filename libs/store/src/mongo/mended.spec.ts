import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { afterEach, expect, test } from '@jest/globals';
import { HeardConnection } from './mended.ts';

interface Commanded {
  readonly command: (namespace: unknown, command: object, options: object) => Promise<unknown>;
}
let server: Server | undefined;
afterEach(() => void server?.close());

test('a command that is written to a socket which is destroyed already ends with the connection', async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const connection = new HeardConnection(socket, { id: 1, generation: 0, hostAddress: `127.0.0.1:${String(port)}` });
  // Its end is told by the event loop, later than the command is written.
  socket.destroy();
  const pinged = (connection as unknown as Commanded).command({ db: 'admin' }, { ping: 1 }, {});
  await expect(pinged).rejects.toThrow('closed');
});
