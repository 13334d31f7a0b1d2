/** Tokens for names and passwords, on both paths; users; and how much a tenant has used. */
import type { TokenRequest } from '@cohortlens/contracts';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts, Usages } from '../domain/ports.ts';
import { isRefusal } from '../domain/refusal.ts';
import { send, sendRefusal } from './http/reply.ts';
import { ACCOUNTS, USAGES } from './injected.ts';
import { readBody } from './read-body.ts';

@Controller()
export class AccountsController {
  constructor(
    @Inject(ACCOUNTS) private readonly accounts: Accounts,
    @Inject(USAGES) private readonly usages: Usages,
  ) {}

  @Post('/api/v2/auth/token')
  async token(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = readBody('token-request', request.body);
    send(request, reply, 201, 'value' in body ? await this.#login(body.value, request) : body);
  }

  /** v1's form has no expires_in. */
  @Post('/api/v1/token')
  async tokenV1(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const form = readBody('token-form', request.body);
    if (!('value' in form)) return void sendRefusal(request, reply, form);
    const issued = await this.#login(form.value, request);
    const { access_token, token_type } = isRefusal(issued) ? { access_token: '', token_type: '' } : issued;
    send(request, reply, 200, isRefusal(issued) ? issued : { access_token, token_type });
  }

  @Get('/api/v2/admin/users')
  async users(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.accounts.users());
  }

  @Post('/api/v2/admin/users')
  async addUser(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const body = readBody('user-body', request.body);
    send(request, reply, 201, 'value' in body ? await this.accounts.add(body.value) : body);
  }

  @Get(['/api/v2/usage', '/api/v1/usage'])
  async usage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.usages.read(request.principal?.tenant ?? ''));
  }

  #login({ username, password }: TokenRequest, request: FastifyRequest): ReturnType<Accounts['login']> {
    return this.accounts.login({ username, password }, request.ip);
  }
}
