/** What two processes have without a bus: JSON over HTTP on kept connections. Nothing is durable, and nobody else can read along. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { Pool } from 'undici';
import type { Served } from '../child.ts';
import { type Ask, drive, type Load } from './load.ts';
import type { Place } from './ours.ts';
import { type PredictionRequest, resultOf } from './payload.ts';

/** Longer than a side waits for its next turn: no connection ends while a question is on its way. */
const KEPT_MS = 600_000;
const CONNECTIONS = 256;

/** Asked anything, it answers with its address. */
export async function httpServer(): Promise<Served> {
  const server = createServer({ keepAliveTimeout: KEPT_MS }, (question, answer) => {
    json(question).then(
      (request) => {
        answer.setHeader('content-type', 'application/json');
        answer.end(JSON.stringify(resultOf(request as PredictionRequest)));
      },
      () => answer.writeHead(400).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const close = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
  };
  return { answer: async () => url, close };
}

export async function httpClient({ server }: Place): Promise<Served> {
  if (server === undefined) throw new Error('nobody says where the server listens');
  const pool = new Pool(server, { connections: CONNECTIONS, pipelining: 1, keepAliveTimeout: KEPT_MS });
  const headers = { 'content-type': 'application/json' };
  const ask: Ask = async (request) => {
    const { body } = await pool.request({ method: 'POST', path: '/', headers, body: JSON.stringify(request) });
    return body.json();
  };
  return { answer: (load) => drive(ask, load as Load), close: () => pool.close() };
}
