import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { stopServing } from './stop.ts';

const DRAIN_MS = 200;
/** The process does nothing for so long, as on a machine that has other things to do. */
const holdUp = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

// Once from the beginning on, over all of the time; once just before it is over.
test.each([0, DRAIN_MS - 60])(
  'who connects while the process is held up, from %i ms on, is answered though the time is over',
  async (from) => {
    const server = createServer((_, answer) => answer.setHeader('connection', 'close').end('served'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
    const stopped = stopServing({ close, getHttpServer: () => server }, { drainMs: DRAIN_MS, graceMs: 5_000 });
    const begin = performance.now() + from;
    const answered = new Promise<{ statusCode?: number; resume(): void }>((resolve, reject) => {
      const connectAndHoldUp = (): void => {
        request({ port, host: '127.0.0.1' }).on('response', resolve).on('error', reject).end();
        // The system takes the connection; the process is to hear of it.
        process.nextTick(holdUp, 2 * DRAIN_MS);
      };
      // Behind the connections' part of the loop's turn: before the next one comes what is due by the clock.
      const look = (): void => (performance.now() < begin ? void setImmediate(look) : connectAndHoldUp());
      setImmediate(look);
    });
    const answer = await answered;
    answer.resume();
    expect(answer.statusCode).toBe(200);
    await stopped;
  },
);
