/** The one place where what is thrown becomes a problem document; only bugs and the server's own refusals are thrown. */
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { Trail } from '../../domain/trail.ts';
import { Refused, tooLarge, unsupported } from './parsers.ts';
import { sendRefusal } from './reply.ts';

/** The server's own refusals, by status; what is not here is a bug. */
const BY_STATUS: Readonly<Record<number, (request: FastifyRequest) => Refusal>> = {
  400: () =>
    refuse('malformed_body', { detail: 'The request is malformed', errors: [{ field: 'body', reason: 'cannot be read' }] }),
  404: () => refuse('not_found'),
  405: () => refuse('method_not_allowed'),
  413: tooLarge,
  414: () => refuse('not_found'),
  415: unsupported,
};

function statusOf(exception: unknown): number | undefined {
  if (exception instanceof HttpException) return exception.getStatus();
  const { statusCode } = (exception ?? {}) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? statusCode : undefined;
}

function refusalOf(exception: unknown, request: FastifyRequest): Refusal | undefined {
  if (exception instanceof Refused) return exception.refusal;
  if (exception instanceof HttpException && exception.cause instanceof Refused) return exception.cause.refusal;
  return BY_STATUS[statusOf(exception) ?? 0]?.(request);
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #onBug: (exception: unknown, trail: Trail) => void;

  constructor(onBug: (exception: unknown, trail: Trail) => void) {
    this.#onBug = onBug;
  }

  catch(exception: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = refusalOf(exception, request);
    if (refusal === undefined) this.#onBug(exception, request.trail);
    if (!reply.sent) void sendRefusal(request, reply, refusal ?? refuse('internal'));
  }
}
