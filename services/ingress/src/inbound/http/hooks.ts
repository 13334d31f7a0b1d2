/** What happens to every HTTP request, whatever its route: a trail is begun, the door is kept, the headers are set, the outcome is told. */
import type { Outcome } from '@cohortlens/contracts';
import { childTrace } from '@cohortlens/bus';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CurrentFlags, Tokens } from '../../domain/ports.ts';
import type { Principal } from '../../domain/principal.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { outcomeOf, type Trail } from '../../domain/trail.ts';
import { admit, shut, versionOf } from './doorkeeper.ts';
import { encoded } from './parsers.ts';
import { sendRefusal } from './reply.ts';
import { declared, methodsOf } from './routes.ts';
import type { TraceRequest } from './tracing.ts';

export interface HookPorts {
  readonly flags: () => CurrentFlags;
  readonly tokens: Tokens;
  readonly newId: () => string;
  readonly now: () => number;
  /** The monotonic clock, in milliseconds. */
  readonly clock: () => number;
  /** `traceparent`: of the request that it is about. */
  readonly tell: (outcome: Outcome, traceparent: string) => void;
  readonly trace: TraceRequest;
  readonly count: (trail: Trail, status: number, latencyMs: number) => void;
  /** The instance is draining: connections are told to go elsewhere. */
  readonly draining: () => boolean;
  /** On every answer, the same each time. */
  readonly securityHeaders: Readonly<Record<string, string>>;
}

type TrailPorts = Pick<HookPorts, 'flags' | 'newId' | 'clock' | 'trace'>;

const pathOf = (url: string): string => url.split('?', 1)[0] ?? '';

export function trailOf(request: FastifyRequest, { flags, newId, clock, trace }: TrailPorts): Trail {
  const route = request.routeOptions.url ?? 'unknown';
  const { epoch, phase } = flags();
  const path = versionOf(request.routeOptions.url ?? pathOf(request.url));
  const capability = declared(request.method, request.routeOptions.url)?.capability ?? null;
  const startedAt = clock();
  const { traceparent: parent } = request.headers;
  const span = trace(request, route);
  request.span = span;
  return {
    id: newId(),
    method: request.method,
    route,
    path,
    capability,
    startedAt,
    traceparent: span?.traceparent ?? childTrace(typeof parent === 'string' ? parent : undefined),
    epoch,
    phase,
    tenant: null,
    accepted: false,
    servedBy: null,
    error: null,
    failover: false,
    v2Error: false,
    choice: null,
    told: false,
  };
}

const noHost = refuse('malformed_body', {
  detail: 'This is not a well-formed HTTP request',
  errors: [{ field: 'Host', reason: 'is required' }],
});

/** The door, then on to the body; a refusal is sent at once, a bug is the server's to tell. */
function onRequest(ports: HookPorts) {
  return (request: FastifyRequest, reply: FastifyReply, done: (bug?: Error) => void): void => {
    const trail = trailOf(request, ports);
    request.trail = trail;
    const no = (refusal: Refusal): void => void sendRefusal(request, reply, refusal);
    if (request.headers.host === undefined && request.raw.httpVersion === '1.1') return no(noHost);
    const path = pathOf(request.url);
    const closed = shut(request.is404 ? path : trail.route, ports.flags());
    if (closed !== undefined) {
      if (closed.headers !== undefined) void reply.headers(closed.headers);
      return no(closed.refusal);
    }
    const route = request.is404 ? undefined : declared(request.method, trail.route);
    if (route === undefined) {
      const allow = methodsOf(path);
      return no(allow.length > 0 ? refuse('method_not_allowed', { allow: allow.join(', ') }) : refuse('not_found'));
    }
    const enter = (admitted: Principal | null | Refusal): void => {
      if (admitted !== null && isRefusal(admitted)) return no(admitted);
      request.principal = admitted;
      trail.tenant = admitted?.tenant ?? null;
      const unreadable = encoded(request);
      if (unreadable !== undefined) return no(unreadable);
      done();
    };
    const admitted = admit(request, route.auth, ports.tokens);
    // A bug goes where one that is thrown at once goes. It must be an error: with nothing, the request would be let in.
    const met = (bug: unknown): void => done(bug instanceof Error ? bug : new Error(String(bug)));
    if (admitted instanceof Promise) void admitted.then(enter).catch(met);
    else enter(admitted);
  };
}

/** Every answer says which request it is, which flag state decided, who answers the path, and on v2 how long it took. */
function setHeaders(trail: Trail, reply: FastifyReply, { flags, clock, draining, securityHeaders }: HookPorts): void {
  const { epoch, phase } = flags();
  trail.epoch = epoch;
  trail.phase = phase;
  void reply.headers(securityHeaders);
  void reply.header('x-request-id', trail.id).header('x-migration-status', phase).header('x-flag-epoch', epoch);
  void reply.header('x-served-by', trail.servedBy ?? trail.path ?? 'v2');
  if (trail.path === 'v2') void reply.header('x-v2-response-time', (clock() - trail.startedAt).toFixed(1));
  if (draining()) void reply.header('connection', 'close');
}

function finish({ trail, span }: FastifyRequest, status: number, { clock, now, tell, count }: HookPorts): void {
  const latency = clock() - trail.startedAt;
  count(trail, status, latency);
  span?.ended(trail, status);
  if (!trail.told) tell(outcomeOf(trail, status, latency, now()), trail.traceparent);
}

/** A request whose URL the router could not read: no hook has seen it. */
export function onUnroutable(request: FastifyRequest, reply: FastifyReply, ports: HookPorts): void {
  const trail = trailOf(request, ports);
  request.trail = trail;
  setHeaders(trail, reply, ports);
  // It comes when the answer is out, and also when the client has gone.
  reply.raw.once('close', () => finish(request, reply.statusCode, ports));
  void sendRefusal(request, reply, refuse('not_found', { detail: 'The URL is malformed, or a part of it is too long' }));
}

export function addHooks(server: FastifyInstance, ports: HookPorts): void {
  const ended = new WeakSet<FastifyRequest>();
  const end = (request: FastifyRequest, reply: FastifyReply): void => {
    if (ended.has(request)) return;
    ended.add(request);
    finish(request, reply.statusCode, ports);
  };
  server.decorateRequest('trail', null as unknown as Trail);
  server.decorateRequest('span', undefined);
  server.decorateRequest('principal', null);
  server.addHook('onRequest', onRequest(ports));
  server.addHook('onSend', (request, reply, payload, done) => {
    setHeaders(request.trail, reply, ports);
    // A client that has gone takes the end of its answer with it: then nobody is told of a response. It counts as what was answered.
    if (reply.raw.destroyed) end(request, reply);
    else reply.raw.once('close', () => end(request, reply));
    done(null, payload);
  });
  server.addHook('onResponse', (request, reply, done) => {
    end(request, reply);
    done();
  });
}
