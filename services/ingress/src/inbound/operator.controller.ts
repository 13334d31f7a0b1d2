/** What the operator's tools ask beside flags and evidence: traffic, dead letters, rule sets. */
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Operator } from '../domain/operator.ts';
import { send, sendRefusal } from './http/reply.ts';
import { OPERATOR } from './injected.ts';
import { readBody } from './read-body.ts';
import { readLetters, readRecordings, readRuleSet, readWindow } from './read-operator.ts';

const idIn = ({ params }: FastifyRequest): string => (params as { letter: string }).letter;

@Controller('/api/v2/admin')
export class OperatorController {
  constructor(@Inject(OPERATOR) private readonly operator: Operator) {}

  @Get('traffic')
  async traffic(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readWindow(request.query);
    send(request, reply, 200, 'value' in read ? await this.operator.traffic(read.value.window) : read);
  }

  @Get('dead-letters')
  async deadLetters(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readLetters(request.query);
    send(request, reply, 200, 'value' in read ? await this.operator.deadLetters(read.value) : read);
  }

  @Get('dead-letters/:letter')
  async deadLetter(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.operator.deadLetter(idIn(request)));
  }

  @Post('dead-letters/:letter/redrive')
  async redrive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readBody('redrive-body', request.body ?? {});
    if (!('value' in read)) return void sendRefusal(request, reply, read);
    const who = { by: request.principal?.subject ?? '', reason: read.value.reason };
    send(request, reply, 201, await this.operator.redrive(idIn(request), who));
  }

  @Get('recordings')
  async recordings(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readRecordings(request.query);
    send(request, reply, 200, 'value' in read ? await this.operator.recordings(read.value) : read);
  }

  @Get('rules')
  async rules(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.operator.rules());
  }

  @Get('rules/:capability/:version')
  rule(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    const { capability, version } = request.params as { capability: string; version: string };
    send(request, reply, 200, this.operator.rule(capability, version));
  }

  @Post('rules')
  async publishRule(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readRuleSet(request.body);
    const by = request.principal?.subject ?? '';
    send(request, reply, 201, 'value' in read ? await this.operator.publishRule(read.value, by) : read);
  }
}
