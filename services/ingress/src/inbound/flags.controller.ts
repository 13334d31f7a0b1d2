/** The flags and the four migration actions, as the runbook has them. */
import type { MigrationAction } from '@cohortlens/migration';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FlagDesk, Order } from '../domain/ports.ts';
import { send, sendRefusal } from './http/reply.ts';
import { FLAG_DESK } from './injected.ts';
import { readActionBody, readFlagOrder, readWait } from './read-flags.ts';

type Beside = Pick<Order, 'reason' | 'expected_epoch'>;
const orderOf = ({ principal }: FastifyRequest, { reason, expected_epoch }: Beside, wait: boolean): Order => ({
  actor: principal?.subject ?? '',
  reason,
  expected_epoch,
  wait,
});

@Controller('/api/v2/admin')
export class FlagsController {
  constructor(@Inject(FLAG_DESK) private readonly desk: FlagDesk) {}

  @Get('flags')
  flags(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(request, reply, 200, this.desk.view());
  }

  @Post('flags')
  async set(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readFlagOrder(request.body);
    if (!('value' in read)) return void sendRefusal(request, reply, read);
    const wait = readWait(request.query);
    if (!('value' in wait)) return void sendRefusal(request, reply, wait);
    send(request, reply, 201, await this.desk.set(read.value.change, orderOf(request, read.value, wait.value)));
  }

  @Post('enable-shadow-mode')
  enableShadowMode(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act('enable-shadow-mode', request, reply);
  }

  @Post('migrate-to-v2')
  migrateToV2(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act('migrate-to-v2', request, reply);
  }

  @Post('rollback-to-v1')
  rollbackToV1(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act('rollback-to-v1', request, reply);
  }

  @Post('complete-v1-deprecation')
  completeV1Deprecation(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.#act('complete-v1-deprecation', request, reply);
  }

  async #act(action: MigrationAction, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const read = readActionBody(request.body);
    if (!('value' in read)) return void sendRefusal(request, reply, read);
    const wait = readWait(request.query);
    if (!('value' in wait)) return void sendRefusal(request, reply, wait);
    send(request, reply, 201, await this.desk.act(action, orderOf(request, read.value, wait.value)));
  }
}
