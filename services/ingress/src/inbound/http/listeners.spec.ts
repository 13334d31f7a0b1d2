import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, createServer, request, type RequestListener } from 'node:http';
import { connect, createServer as createPlain, type Socket } from 'node:net';
import { afterEach, expect, it } from '@jest/globals';
import { freePort } from '@cohortlens/testing/process';
import { haveConnected } from '../../spec/connecting.ts';
import { type Application, listen, LISTENERS, type Listening } from './listeners.ts';

const HOST = '127.0.0.1';
const CLIENTS = 200;
/** Connects so often at once, asks on each connection, and ends with the number of those that were not answered. */
const CLIENT = `
  const { request } = require('node:http');
  const [port, clients] = process.argv.slice(1).map(Number);
  let [left, wrong] = [clients, 0];
  const done = (status) => { wrong += status !== 200; if (--left === 0) process.exit(wrong); };
  for (let n = 0; n < clients; n++)
    request({ port, host: '127.0.0.1', agent: false }, (answer) => done(answer.resume().statusCode)).on('error', done).end();
`;

const open: Listening[] = [];
afterEach(async () => void (await Promise.all(open.splice(0).map((one) => one.close()))));

const serve: RequestListener = (_, answer) => void answer.setHeader('connection', 'close').end('served');

/** An application that answers everything with 200, unless it is told otherwise. */
function application(onRequest: RequestListener): Application {
  const server = createServer(onRequest);
  return {
    init: () => Promise.resolve(),
    listen: (options) => once(server.listen(options), 'listening'),
    getHttpServer: () => server,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function listening(port = 0, onRequest = serve, host = HOST, most = 10_000): Promise<Listening> {
  const one = await listen(application(onRequest), { port, host, most });
  open.push(one);
  return one;
}
/** What is said to who wants that port. */
const refusal = (port: number): Promise<string> => listening(port).then(() => 'none', String);

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('lets in several in each turn of the event loop', async () => {
  const { port, server } = await listening();
  let came = 0;
  server.on('connection', () => came++);
  expect(haveConnected(CLIENTS, port)).toBe(true);
  let turns = 0;
  for (; came < CLIENTS && turns < 2 * CLIENTS; turns++) await turn();
  expect(came).toBe(CLIENTS);
  // Dealt out by chance: the fullest has about twice its share.
  expect(turns).toBeLessThan((4 * CLIENTS) / LISTENERS + 4);
});

it('answers everybody, whoever let him in', async () => {
  const { port } = await listening();
  const [status] = (await once(spawn(process.execPath, ['-e', CLIENT, String(port), String(CLIENTS)]), 'exit')) as [number];
  expect(status).toBe(0);
});

it('on its way out answers everybody whom it has let in, whoever let him in', async () => {
  const held: Parameters<RequestListener>[] = [];
  let answered = 0;
  const { port, server, close } = await listening(0, (...call) => void held.push(call));
  const asked = Array.from({ length: 64 }, async () => {
    const asking = request({ port, host: HOST, agent: false }).end();
    const [answer] = (await once(asking, 'response')) as [{ readonly statusCode: number; resume(): void }];
    answer.resume();
    answered++;
    return answer.statusCode;
  });
  while (held.length < asked.length) await once(server, 'request');
  let isClosed = false;
  const closing = close().then(() => (isClosed = true));
  // All but the last, whom hardly ever the server's own listener has let in: that one is the first to be looked at.
  for (const call of held.slice(0, -1)) serve(...call);
  while (answered < asked.length - 1) await turn();
  for (let n = 0; n < 50; n++) await turn();
  const closedBefore = isClosed;
  for (const call of held.slice(-1)) serve(...call);
  expect(new Set(await Promise.all(asked))).toEqual(new Set([200]));
  expect(closedBefore).toBe(false);
  await closing;
  open.length = 0;
});

it('listens where a name leads', async () => {
  const { server } = await listening(0, serve, 'localhost');
  expect(server.address()).toMatchObject({ address: expect.stringMatching(/^(127[.]0[.]0[.]1|::1)$/) });
});

it('does not share its port with another listener, and gives it back', async () => {
  const first = await listening(await freePort());
  expect(await refusal(first.port)).toContain('EADDRINUSE');
  await open.pop()?.close();
  const again = await listening(first.port);
  expect(again.port).toBe(first.port);
  await open.pop()?.close();
  const other = createPlain().listen(first.port, HOST);
  await once(other, 'listening');
  try {
    expect(await refusal(first.port)).toContain('EADDRINUSE');
  } finally {
    other.close();
  }
});

/** The status once the whole answer is there, or that there was none; on a connection of its own unless an agent keeps them. */
const ask = (port: number, agent: Agent | false = false): Promise<string> =>
  new Promise((resolve) => {
    request({ port, host: HOST, agent }, (answer) => answer.resume().on('end', () => resolve(String(answer.statusCode))))
      .on('error', () => resolve('refused'))
      .end();
  });

it('refuses who comes beyond the bound, whoever lets him in, and takes the next when one has gone', async () => {
  const most = 20;
  const { port, server } = await listening(0, serve, HOST, most);
  const inside: Socket[] = [];
  while (inside.length < most) {
    const letIn = once(server, 'connection');
    inside.push(connect(port, HOST));
    await letIn;
  }
  const beyond = new Set(await Promise.all(Array.from({ length: most }, () => ask(port))));
  inside.pop()?.destroy();
  let answered = await ask(port);
  while (answered === 'refused') answered = await ask(port);
  for (const socket of inside) socket.destroy();
  expect([beyond, answered]).toEqual([new Set(['refused']), '200']);
});

it('lets in who comes beyond the bound in the place of those that have nothing under way', async () => {
  const most = 20;
  const { port } = await listening(0, (_, answer) => void answer.end('served'), HOST, most);
  const agent = new Agent({ keepAlive: true });
  expect(new Set(await Promise.all(Array.from({ length: most }, () => ask(port, agent))))).toEqual(new Set(['200']));
  expect(await ask(port)).toBe('200');
  agent.destroy();
});
