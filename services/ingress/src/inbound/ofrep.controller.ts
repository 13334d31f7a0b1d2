/** OpenFeature remote evaluation: any SDK of OpenFeature reads the flags here, for the tenant of the token unless another target is named. */
import { createHash } from 'node:crypto';
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { evaluate, evaluateAll, matches } from '../domain/ofrep.ts';
import type { FlagDesk } from '../domain/ports.ts';
import { FLAG_DESK } from './injected.ts';
import { readBody } from './read-body.ts';

/** The protocol's own body for what cannot be evaluated. */
const failure = (errorCode: string, errorDetails: string, key?: string): object => ({
  ...(key === undefined ? {} : { key }),
  errorCode,
  errorDetails,
});
const etagOf = (body: string): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

@Controller('/ofrep/v1/evaluate')
export class OfrepController {
  constructor(@Inject(FLAG_DESK) private readonly desk: FlagDesk) {}

  @Post('flags')
  all(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const target = this.#target(request, reply);
    if (target !== undefined) this.#send(request, reply, { flags: evaluateAll(this.desk.current(), target) });
  }

  @Post('flags/:key')
  one(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { key } = request.params as { key: string };
    const target = this.#target(request, reply, key);
    if (target === undefined) return;
    const found = evaluate(this.desk.current(), key, target);
    if (found !== undefined) return this.#send(request, reply, found);
    request.trail.error = 'not_found';
    void reply.code(404).send(failure('FLAG_NOT_FOUND', `There is no flag ${key}`, key));
  }

  /** Whom the flags are for; undefined when the context was refused. */
  #target({ body, principal, trail }: FastifyRequest, reply: FastifyReply, key?: string): string | undefined {
    const asked = readBody('ofrep-request', body ?? {});
    if ('value' in asked) return asked.value.context?.targetingKey ?? principal?.tenant ?? '';
    trail.error = 'invalid_input';
    void reply.code(400).send(failure('INVALID_CONTEXT', 'context must be an object, its targetingKey text', key));
    return undefined;
  }

  #send({ headers }: FastifyRequest, reply: FastifyReply, answer: object): void {
    const body = JSON.stringify(answer);
    const etag = etagOf(body);
    void reply.header('etag', etag);
    if (matches(headers['if-none-match'], etag)) void reply.code(304).send();
    else void reply.code(200).type('application/json').send(body);
  }
}
