import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import type { V1 } from '../domain/ask-v1.ts';
import { createV1Client, type V1ClientOptions } from './v1.client.ts';

const customer = { age: 30, annual_income: 50_000, work_experience: 3, family_size: 2, profession: 'Engineer' };
const asked = { capability: 'prediction', input: customer } as const;
const PREDICTION = '{"predicted_spending":48.9,"confidence":"medium"}';
const OK = { status: 'ok', output: { predicted_spending: 48.9, confidence: 'medium' } };
const error = (code: string) => ({ status: 'error', error: { code, message: expect.any(String) } });

const servers: Server[] = [];
const clients: V1[] = [];
afterEach(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all(clients.splice(0).map((client) => client.close()));
  await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
});

async function v1Answering(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
function client(options: Partial<V1ClientOptions> & { url: string }): V1 {
  const bounds = { timeoutMs: 10_000, connections: 32, queued: 1_024 };
  const made = createV1Client({ jwtSecret: 'a secret', clock: () => 1_000_000_000_000, ...bounds, ...options });
  clients.push(made);
  return made;
}

describe('asking the real v1', () => {
  test('sends the features alone, under a token of the tenant, and gives its prediction', async () => {
    const seen: { url?: string | undefined; authorization?: string | undefined; body: string }[] = [];
    const { url } = await v1Answering(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += chunk;
      seen.push({ url: request.url, authorization: request.headers.authorization, body });
      response.setHeader('content-type', 'application/json').end(PREDICTION);
    });
    expect(await client({ url: `${url}/old/` }).ask('acme', { ...asked, input: { ...customer, segment: 'x' } }, 5_000)).toEqual(
      OK,
    );
    expect(seen[0]?.url).toBe('/old/api/v1/predict-spending');
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual(customer);
    expect(decodeJwt((seen[0]?.authorization ?? '').replace('Bearer ', ''))).toMatchObject({ sub: 'acme', tenant_id: 'acme' });
  });

  test('keeps the connection for the next call', async () => {
    const { url, server } = await v1Answering((_, response) => response.end(PREDICTION));
    let connections = 0;
    server.on('connection', () => connections++);
    const v1 = client({ url });
    for (let i = 0; i < 20; i++) expect(await v1.ask('acme', asked, 5_000)).toEqual(OK);
    // A second one may be opened when a call begins just as the first connection is being handed back.
    expect(connections).toBeLessThanOrEqual(2);
  });

  test('a v1 that does not answer by the deadline is a time-out', async () => {
    const { url } = await v1Answering(() => undefined);
    expect(await client({ url }).ask('acme', asked, 20)).toEqual(error('v1_timeout'));
  });

  test('a v1 that begins its answer and does not end it by the deadline is a time-out', async () => {
    const { url } = await v1Answering((_, response) => response.writeHead(200).write('{"predicted'));
    expect(await client({ url }).ask('acme', asked, 50)).toEqual(error('v1_timeout'));
  });

  test("no call outlasts the client's own limit, whatever its deadline", async () => {
    const { url } = await v1Answering(() => undefined);
    expect(await client({ url, timeoutMs: 20 }).ask('acme', asked, 3_600_000)).toEqual(error('v1_timeout'));
  });

  test('a v1 that is not there is unreachable', async () => {
    const { url, server } = await v1Answering(() => undefined);
    server.close();
    await once(server, 'close');
    expect(await client({ url }).ask('acme', asked, 5_000)).toEqual(error('v1_unreachable'));
  });

  test('garbage instead of HTTP, and an answer without end, are v1 failing', async () => {
    const garbage = await v1Answering((request) => request.socket.end('not http at all\r\n\r\n'));
    expect(await client({ url: garbage.url }).ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    const endless = await v1Answering((_, response) => response.end(PREDICTION + ' '.repeat(2_000_000)));
    expect(await client({ url: endless.url }).ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
  });

  test('a kept connection that v1 closes just as it is used costs nothing: it is asked once more', async () => {
    let calls = 0;
    const { url } = await v1Answering((request, response) => {
      calls += 1;
      if (calls === 2) request.socket.resetAndDestroy();
      else response.end(PREDICTION);
    });
    const v1 = client({ url });
    expect(await v1.ask('acme', asked, 5_000)).toEqual(OK);
    expect(await v1.ask('acme', asked, 5_000)).toEqual(OK);
    expect(calls).toBe(3);
  });

  test('a v1 that closes every connection is unreachable after two tries, not more', async () => {
    let calls = 0;
    const { url } = await v1Answering((request) => {
      calls += 1;
      request.socket.resetAndDestroy();
    });
    expect(await client({ url }).ask('acme', asked, 5_000)).toEqual(error('v1_unreachable'));
    expect(calls).toBe(2);
  });

  test('asks no more at once than it may, lets the rest wait, and turns away what may not wait', async () => {
    const held: (() => void)[] = [];
    let arrived = () => {};
    const bothArrived = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { url, server } = await v1Answering((_, response) => {
      held.push(() => response.end(PREDICTION));
      if (held.length === 2) arrived();
      if (held.length > 2) response.end(PREDICTION);
    });
    let connections = 0;
    server.on('connection', () => connections++);
    const v1 = client({ url, connections: 2, queued: 1 });
    const waiting = [1, 2, 3].map(() => v1.ask('acme', asked, 10_000));
    expect(await v1.ask('acme', asked, 10_000)).toEqual(error('v1_timeout'));
    await bothArrived;
    expect(held).toHaveLength(2);
    for (const answer of held) answer();
    expect(await Promise.all(waiting)).toEqual([OK, OK, OK]);
    expect(connections).toBe(2);
  });

  test('who waits for a turn has all of the time for the answer when it comes', async () => {
    let calls = 0;
    const { url } = await v1Answering((_, response) => ++calls > 1 && response.end(PREDICTION));
    const v1 = client({ url, connections: 1, timeoutMs: 200 });
    const [first, second] = [v1.ask('acme', asked, 10_000), v1.ask('acme', asked, 10_000)];
    expect([await first, await second]).toEqual([error('v1_timeout'), OK]);
  });

  test('to wait in vain for a turn, or for less time than v1 may take, says nothing against it', async () => {
    const held: (() => void)[] = [];
    let arrived = () => {};
    const first = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { url } = await v1Answering((_, response) => {
      held.push(() => response.end(PREDICTION));
      arrived();
    });
    const v1 = client({ url, connections: 1, breaker: { failures: 1, halfOpenAfterMs: 3_600_000 } });
    const answer = v1.ask('acme', asked, 10_000);
    await first;
    for (let n = 0; n < 3; n++) expect(await v1.ask('acme', asked, 5)).toEqual(error('v1_timeout'));
    held[0]?.();
    expect(await answer).toEqual(OK);
    expect(await v1.ask('acme', asked, 20)).toEqual(error('v1_timeout'));
    const last = v1.ask('acme', asked, 10_000);
    while (held.length < 3) await new Promise((resolve) => setImmediate(resolve));
    held[2]?.();
    expect(await last).toEqual(OK);
  });

  test('after failures in a row v1 is left alone', async () => {
    let calls = 0;
    const { url } = await v1Answering((_, response) => {
      calls += 1;
      response.writeHead(500).end();
    });
    const v1 = client({ url, breaker: { failures: 3, halfOpenAfterMs: 3_600_000 } });
    for (let i = 0; i < 3; i++) expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    for (let i = 0; i < 5; i++) expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_unreachable'));
    expect(calls).toBe(3);
  });

  test('it is asked again after its rest, and used again once it answers', async () => {
    let down = true;
    const { url } = await v1Answering((_, response) => response.writeHead(down ? 500 : 200).end(PREDICTION));
    const v1 = client({ url, breaker: { failures: 1, halfOpenAfterMs: 0 } });
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    down = false;
    for (let i = 0; i < 3; i++) expect(await v1.ask('acme', asked, 5_000)).toEqual(OK);
  });

  test('a call that was given up early does not show that it is back', async () => {
    const held: (() => void)[] = [];
    let is: 'down' | 'deaf' | 'back' = 'down';
    const { url } = await v1Answering((_, response) => {
      const answer = (): void => void response.end(PREDICTION);
      if (is === 'down') response.writeHead(500).end();
      else if (is === 'deaf') held.push(answer);
      else answer();
    });
    const v1 = client({ url, breaker: { failures: 1, halfOpenAfterMs: 0 } });
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    is = 'deaf';
    expect(await v1.ask('acme', asked, 20)).toEqual(error('v1_timeout'));
    const trial = v1.ask('acme', asked, 10_000);
    expect(await v1.ask('acme', asked, 10_000)).toEqual(error('v1_unreachable'));
    is = 'back';
    for (const answer of held) answer();
    expect(await trial).toEqual(OK);
  });

  test('a call that was given up early does not clear it of the failures before', async () => {
    let deaf = false;
    const { url } = await v1Answering((_, response) => {
      if (!deaf) response.writeHead(500).end();
    });
    const v1 = client({ url, breaker: { failures: 2, halfOpenAfterMs: 3_600_000 } });
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    deaf = true;
    expect(await v1.ask('acme', asked, 20)).toEqual(error('v1_timeout'));
    deaf = false;
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_failed'));
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_unreachable'));
  });

  test('a refusal, a 429 and a call without time left say nothing against v1', async () => {
    let status = 429;
    const { url } = await v1Answering((_, response) =>
      response.writeHead(status).end(status === 200 ? PREDICTION : '{"detail":[]}'),
    );
    const v1 = client({ url, breaker: { failures: 1, halfOpenAfterMs: 3_600_000 } });
    expect(await v1.ask('acme', asked, 5_000)).toEqual(error('v1_throttled'));
    status = 422;
    expect(await v1.ask('acme', asked, 5_000)).toMatchObject({ status: 'refused' });
    expect(await v1.ask('acme', asked, 0)).toEqual(error('v1_timeout'));
    status = 200;
    expect(await v1.ask('acme', asked, 5_000)).toEqual(OK);
  });
});
