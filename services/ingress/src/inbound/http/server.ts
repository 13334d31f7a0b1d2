/** The HTTP server: its limits against slow and oversized clients, and what it says to those who do not speak HTTP. */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import { problem } from '@cohortlens/answers';
import { LIMITS } from '@cohortlens/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { addHooks, type HookPorts, onUnroutable } from './hooks.ts';
import { addParsers } from './parsers.ts';

/** A request must have arrived within this, a new connection must have sent something, an idle one is kept. */
const TIMES = { requestTimeout: 30_000, connectionTimeout: 60_000, keepAliveTimeout: 72_000 } as const;
const NOT_HELMETS = new Set(['content-length', 'content-type', 'date', 'connection', 'keep-alive']);

const SOCKET_STATUS: Readonly<Record<string, string>> = {
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
};

/** What is not HTTP, or too slow, or has hostile headers: answered on the bare socket, and closed. */
function onClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const body = JSON.stringify(problem('malformed_body', { detail: 'This is not a well-formed HTTP request' }));
  const status = SOCKET_STATUS[error.code ?? ''] ?? '400 Bad Request';
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/problem+json\r\nX-Request-Id: ${randomUUID()}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** The server with its hooks and parsers, for Nest to put the routes on. The hooks come before anything of the framework's. */
export function createServer(ports: HookPorts): FastifyInstance {
  const server = fastify({
    ...TIMES,
    bodyLimit: LIMITS.bodyBytes,
    logger: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: onClientError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (_error, request, reply) => onUnroutable(request, reply, ports),
  });
  addHooks(server, ports);
  addParsers(server);
  return server;
}

/** Helmet's headers: the same for every answer, so they are asked for once. */
export async function securityHeaders(): Promise<Readonly<Record<string, string>>> {
  const probe = fastify();
  await probe.register(helmet, { contentSecurityPolicy: { directives: { upgradeInsecureRequests: null } } });
  probe.get('/', () => '');
  const { headers } = await probe.inject({ url: '/' });
  await probe.close();
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      NOT_HELMETS.has(name) || value === undefined ? [] : [[name, String(value)]],
    ),
  );
}
