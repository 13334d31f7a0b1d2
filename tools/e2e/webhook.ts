/** A webhook on loopback that takes {text} as Slack's do, and remembers it. */
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface Webhook {
  readonly url: string;
  /** What it was told, in order. */
  readonly told: string[];
  close(): void;
}

export async function openWebhook(): Promise<Webhook> {
  const told: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      told.push((JSON.parse(body) as { text: string }).text);
      response.end('ok');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}/`, told, close: () => void server.close() };
}
