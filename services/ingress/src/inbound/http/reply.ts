/** Answers on the wire: every refusal is a problem document (RFC 9457) from the catalogue. */
import { problem } from '@cohortlens/answers';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { headersOf, isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Trail } from '../../domain/trail.ts';

declare module 'fastify' {
  interface FastifyRequest {
    trail: Trail;
    /** Absent when the request is not traced. */
    span: import('./tracing.ts').RequestSpan | undefined;
    /** Who asks; null on routes that anyone may call. */
    principal: import('../../domain/principal.ts').Principal | null;
  }
}

export const PROBLEM = 'application/problem+json; charset=utf-8';

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refusal: Refusal): FastifyReply {
  const { code, detail, errors } = refusal;
  const { trail } = request;
  trail.error = code;
  const body = problem(code, {
    id: trail.id,
    ...(detail === undefined ? {} : { detail }),
    ...(errors === undefined ? {} : { errors }),
  });
  return reply.code(body.status).headers(headersOf(refusal)).type(PROBLEM).send(JSON.stringify(body));
}

/** Sends what an area has answered, with the status of success, or its refusal. */
export function send(request: FastifyRequest, reply: FastifyReply, status: number, answer: object | Refusal): FastifyReply {
  return isRefusal(answer) ? sendRefusal(request, reply, answer) : reply.code(status).send(answer);
}
