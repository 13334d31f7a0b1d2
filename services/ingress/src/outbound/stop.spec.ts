import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { type AddressInfo, connect as connectPlain, createServer as createPlain } from 'node:net';
import { expect, test } from '@jest/globals';
import { type Serving, stopServing } from './stop.ts';

const DRAIN_MS = 200;
const GRACE_MS = 5_000;
/** So many at once: one is let in at a time. */
const CLIENTS = 20;
/** The process does nothing for so long, as on a machine that has other things to do. */
const holdUp = (ms: number): void => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** A server that answers everybody once, and clients of it: how many of them were answered, when all know. */
async function served(): Promise<{ readonly serving: Serving; readonly connect: () => Promise<number> }> {
  const server = createServer((_, answer) => answer.setHeader('connection', 'close').end('served'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const asked = (): Promise<boolean> =>
    new Promise((resolve) => {
      request({ port, host: '127.0.0.1', agent: false })
        .on('response', (answer) => resolve(answer.resume().statusCode === 200))
        .on('error', () => resolve(false))
        .end();
    });
  return {
    serving: { server, close: () => new Promise((resolve) => server.close(() => resolve())) },
    connect: async () => (await Promise.all(Array.from({ length: CLIENTS }, asked))).filter((ok) => ok).length,
  };
}

// Once from the beginning on, over all of the time; once just before it is over.
test.each([0, DRAIN_MS - 60])(
  'who connects while the process is held up, from %i ms on, is answered though the time is over',
  async (from) => {
    const { serving, connect } = await served();
    const stopped = stopServing(serving, { drainMs: DRAIN_MS, graceMs: GRACE_MS });
    const begin = performance.now() + from;
    const answered = new Promise<number>((resolve, reject) => {
      const connectAndHoldUp = (): void => {
        connect().then(resolve, reject);
        // The system takes the connections; the process is to hear of them.
        process.nextTick(holdUp, 2 * DRAIN_MS);
      };
      // Behind the connections' part of the loop's turn: before the next one comes what is due by the clock.
      const look = (): void => (performance.now() < begin ? void setImmediate(look) : connectAndHoldUp());
      setImmediate(look);
    });
    expect(await answered).toBe(CLIENTS);
    await stopped;
  },
);

/** Does it in that part of the event loop's turn in which connections are taken and signals heard. */
async function amongConnections<T>(act: () => T): Promise<T> {
  const other = createPlain().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const acted = new Promise<T>((resolve) =>
    other.once('connection', (socket) => {
      socket.destroy();
      resolve(act());
    }),
  );
  connectPlain((other.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
  const done = await acted;
  other.close();
  return done;
}

test('who has connected just before it ends at once is answered', async () => {
  const { serving, connect } = await served();
  const { answered, stopped } = await amongConnections(() => {
    const [answered, { promise: stopped, resolve }] = [connect(), Promise.withResolvers<void>()];
    // They have connected by then.
    process.nextTick(() => void stopServing(serving, { drainMs: 0, graceMs: GRACE_MS }).then(resolve));
    return { answered, stopped };
  });
  expect(await answered).toBe(CLIENTS);
  await stopped;
});

test('who connects in a long turn in which nobody was let in is answered', async () => {
  const { serving, connect } = await served();
  const disturbed = amongConnections(() => {
    const answered = connect();
    process.nextTick(holdUp, DRAIN_MS);
    return { answered };
  });
  await stopServing(serving, { drainMs: 0, graceMs: GRACE_MS });
  expect(await (await disturbed).answered).toBe(CLIENTS);
});
