import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { stopServing } from './stop.ts';

const DRAIN_MS = 200;
/** The process does nothing for so long, as on a machine that has other things to do. */
const holdUp = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

test('who has connected while the process was held up is answered, though the time for it is over', async () => {
  const server = createServer((_, answer) => answer.setHeader('connection', 'close').end('served'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  const stopped = stopServing({ close, getHttpServer: () => server }, { drainMs: DRAIN_MS, graceMs: 5_000 });
  const asked = request({ port, host: '127.0.0.1' }).end();
  // The system takes the connection; the process is to hear of it.
  holdUp(2 * DRAIN_MS);
  const [answer] = (await once(asked, 'response')) as [{ statusCode: number; resume(): void }];
  answer.resume();
  expect(answer.statusCode).toBe(200);
  await stopped;
});
