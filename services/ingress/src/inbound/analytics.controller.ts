/** The analytics routes: a door for each, and one way behind them. */
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../domain/doors.ts';
import { isKey } from '../domain/idempotency-key.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import type { RequestWay } from '../domain/request-way.ts';
import { PROBLEM, sendRefusal } from './http/reply.ts';
import { REQUEST_WAY } from './injected.ts';

@Controller()
export class AnalyticsController {
  constructor(@Inject(REQUEST_WAY) private readonly way: RequestWay) {}

  @Post('/api/v1/predict-spending')
  spendingV1(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v1-spending', 'v1', request, reply);
  }

  @Post('/api/v2/predict-spending')
  spendingV2(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v2-spending', 'v2', request, reply);
  }

  @Post('/api/v2/predict')
  anyV2(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v2-any', 'v2', request, reply);
  }

  @Post('/api/v1/segment')
  segmentV1(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v1-segment', 'v1', request, reply);
  }

  @Post('/api/v2/segment')
  segmentV2(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v2-segment', 'v2', request, reply);
  }

  @Post('/api/v1/recommendations/natural')
  questionV1(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v1-question', 'v1', request, reply);
  }

  @Post('/api/v2/recommendations/natural')
  questionV2(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#answer('v2-question', 'v2', request, reply);
  }

  async #answer(door: Door, path: 'v1' | 'v2', request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { trail, body, headers, principal } = request;
    const { 'idempotency-key': key } = headers;
    if (key !== undefined && !isKey(key)) {
      const errors = [{ field: 'Idempotency-Key', reason: 'must be 1 to 255 printable characters without spaces' }];
      return void sendRefusal(request, reply, refuse('invalid_input', { errors }));
    }
    const answer = await this.way({ door, path, tenant: principal?.tenant ?? '', body, key }, trail);
    if (isRefusal(answer)) return void sendRefusal(request, reply, answer);
    if ('code' in answer.body) return void reply.code(answer.status).type(PROBLEM).send(JSON.stringify(answer.body));
    void reply.code(answer.status).send(answer.body);
  }
}
