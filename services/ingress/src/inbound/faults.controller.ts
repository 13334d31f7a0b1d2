/** Tells v2 to fail, in drills and demonstrations; where faults are not on, the route is not there. */
import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SetFaults } from '../domain/ports.ts';
import { refuse } from '../domain/refusal.ts';
import { send } from './http/reply.ts';
import { SET_FAULTS } from './injected.ts';
import { readBody } from './read-body.ts';

@Controller()
export class FaultsController {
  constructor(@Inject(SET_FAULTS) private readonly setFaults: SetFaults) {}

  @Post('__faults')
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!this.setFaults.on) return void send(request, reply, 404, refuse('not_found'));
    const read = readBody('v2-faults-body', request.body);
    send(request, reply, 201, 'value' in read ? await this.setFaults.set(read.value) : read);
  }
}
