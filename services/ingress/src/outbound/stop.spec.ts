import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { stopServing } from './stop.ts';

const DRAIN_MS = 200;
/** So many at once: one is let in at a time. */
const CLIENTS = 20;
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
    const stopped = stopServing({ close, server }, { drainMs: DRAIN_MS, graceMs: 5_000 });
    const begin = performance.now() + from;
    const asked = (): Promise<number | undefined> =>
      new Promise((resolve, reject) => {
        request({ port, host: '127.0.0.1', agent: false })
          .on('response', (answer) => resolve(answer.resume().statusCode))
          .on('error', reject)
          .end();
      });
    const answered = new Promise<(number | undefined)[]>((resolve, reject) => {
      const connectAndHoldUp = (): void => {
        Promise.all(Array.from({ length: CLIENTS }, asked)).then(resolve, reject);
        // The system takes the connections; the process is to hear of them.
        process.nextTick(holdUp, 2 * DRAIN_MS);
      };
      // Behind the connections' part of the loop's turn: before the next one comes what is due by the clock.
      const look = (): void => (performance.now() < begin ? void setImmediate(look) : connectAndHoldUp());
      setImmediate(look);
    });
    expect(await answered).toEqual(Array.from({ length: CLIENTS }, () => 200));
    await stopped;
  },
);
