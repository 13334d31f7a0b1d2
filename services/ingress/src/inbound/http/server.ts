/** The HTTP server: its limits against slow and oversized clients, and what it says to those who do not speak HTTP. */
import { randomUUID } from 'node:crypto';
import { maxHeaderSize } from 'node:http';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import { problem } from '@cohortlens/answers';
import { type ErrorCode, type FieldError, LIMITS } from '@cohortlens/contracts';
import fastify, { type FastifyInstance } from 'fastify';
import { addHooks, type HookPorts, onUnroutable } from './hooks.ts';
import { addParsers } from './parsers.ts';
import { bodyBytes } from './routes.ts';

/** A request must have arrived within this, a new connection must have sent something, an idle one is kept. */
const TIMES = { requestTimeout: 30_000, connectionTimeout: 60_000, keepAliveTimeout: 72_000 } as const;
const NOT_HELMETS = new Set(['content-length', 'content-type', 'date', 'connection', 'keep-alive']);

type SocketRefusal = readonly [line: string, code: ErrorCode, detail: string, error: FieldError];
const NOT_HTTP: SocketRefusal = [
  '400 Bad Request',
  'malformed_body',
  'This is not a well-formed HTTP request',
  { field: 'request', reason: 'is not well-formed HTTP' },
];
const SOCKET_REFUSALS: Readonly<Record<string, SocketRefusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [
    '408 Request Timeout',
    'request_timeout',
    'The request did not arrive in time',
    { field: 'request', reason: `must arrive within ${String(TIMES.requestTimeout)} ms` },
  ],
  HPE_HEADER_OVERFLOW: [
    '431 Request Header Fields Too Large',
    'headers_too_large',
    'The URL and the headers are too large',
    { field: 'headers', reason: `must have at most ${String(maxHeaderSize)} bytes, the URL among them` },
  ],
};

/** What is not HTTP, or too slow, or has hostile headers: answered on the bare socket, and closed. */
function onClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [line, code, detail, wrong] = SOCKET_REFUSALS[error.code ?? ''] ?? NOT_HTTP;
  const body = JSON.stringify(problem(code, { detail, errors: [wrong] }));
  socket.end(
    `HTTP/1.1 ${line}\r\nContent-Type: application/problem+json\r\nX-Request-Id: ${randomUUID()}\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\nConnection: close\r\n\r\n${body}`,
  );
}

/** The server with its hooks and parsers, for Nest to put the routes on. The hooks come before anything of the framework's. */
export function createServer(ports: HookPorts & { readonly trustedProxies: readonly string[] }): FastifyInstance {
  const server = fastify({
    ...TIMES,
    bodyLimit: LIMITS.smallBodyBytes,
    trustProxy: ports.trustedProxies.length > 0 ? [...ports.trustedProxies] : false,
    // Without a host, or with an expectation, it comes to the hooks: node's own answers are no problem documents.
    http: { requireHostHeader: false },
    logger: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    clientErrorHandler: onClientError,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    frameworkErrors: (_error, request, reply) => onUnroutable(request, reply, ports),
  });
  server.server.on('checkExpectation', (request, response) => server.server.emit('request', request, response));
  server.addHook('onRoute', (route) => {
    route.bodyLimit = bodyBytes(String(route.method), route.url);
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
