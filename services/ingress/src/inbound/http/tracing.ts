/**
 * The span of an HTTP request, by OpenTelemetry's conventions, with what the trail knows at the end. The path itself is left out:
 * whoever asks may write anything into it. Probes and scrapers leave none.
 */
import type { RouteDeclaration } from '@cohortlens/contracts';
import type { SpanAttributes, Tracer } from '@cohortlens/telemetry';
import type { FastifyRequest } from 'fastify';
import type { Trail } from '../../domain/trail.ts';
import { declared } from './routes.ts';

export interface RequestSpan {
  readonly traceparent: string;
  ended(trail: Trail, status: number): void;
}
/** Undefined: it is not recorded. */
export type TraceRequest = (request: FastifyRequest, route: string) => RequestSpan | undefined;

const QUIET: RouteDeclaration['tag'] = 'process';
const SERVER_ERROR = 500;
/** Those of the conventions; whoever asks may name any other. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'CONNECT']);

function told(trail: Trail, status: number): SpanAttributes {
  const { id, path, capability, phase, epoch, servedBy, accepted, failover, v2Error } = trail;
  return {
    'http.response.status_code': status,
    'cohortlens.request_id': id,
    'cohortlens.phase': phase,
    'cohortlens.epoch': epoch,
    'cohortlens.accepted': accepted,
    'cohortlens.failover': failover,
    'cohortlens.v2_failed': v2Error,
    ...(path === null ? {} : { 'cohortlens.path': path }),
    ...(capability === null ? {} : { 'cohortlens.capability': capability }),
    ...(servedBy === null ? {} : { 'cohortlens.served_by': servedBy }),
  };
}

export function traceRequests(tracer: Tracer | undefined): TraceRequest {
  if (tracer === undefined) return () => undefined;
  return ({ method, headers, routeOptions, protocol }, route) => {
    const found = declared(method, routeOptions.url);
    if (found?.tag === QUIET) return undefined;
    const { traceparent: parent } = headers;
    const known = METHODS.has(method) ? method : undefined;
    const span = tracer(found === undefined ? (known ?? 'HTTP') : `${method} ${route}`, {
      kind: 'server',
      parent: typeof parent === 'string' ? parent : undefined,
      attributes: {
        'http.request.method': known ?? '_OTHER',
        'url.scheme': protocol,
        ...(found === undefined ? {} : { 'http.route': route }),
      },
    });
    if (span === undefined) return undefined;
    return {
      traceparent: span.traceparent,
      ended: (trail, status) => {
        span.set(told(trail, status));
        span.end(status >= SERVER_ERROR ? (trail.error ?? String(status)) : undefined);
      },
    };
  };
}
