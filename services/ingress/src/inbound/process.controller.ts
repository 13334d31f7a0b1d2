/** What orchestrators, scrapers and readers ask: health, probes, figures, documents. */
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Documents, FlagDesk, Vitals } from '../domain/ports.ts';
import { send } from './http/reply.ts';
import { DOCUMENTS, FLAG_DESK, VITALS } from './injected.ts';

@Controller()
export class ProcessController {
  constructor(
    @Inject(VITALS) private readonly vitals: Vitals,
    @Inject(DOCUMENTS) private readonly documents: Documents,
    @Inject(FLAG_DESK) private readonly desk: FlagDesk,
  ) {}

  /** On v2's path it tells whether v2 is switched off. */
  @Get(['/api/v2/health', '/api/v1/health'])
  async health(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const off = request.trail.path === 'v2' && !this.desk.current().flags.v2_enabled;
    if (off) request.trail.error = 'v2_disabled';
    const neon_db = (await this.vitals.storeConnected()) ? 'connected' : 'error';
    const body = { status: off ? 'disabled' : 'ok', service: 'cohortlens', version: this.vitals.version, neon_db };
    send(request, reply, off ? 503 : 200, request.trail.path === 'v1' ? body : { ...body, timestamp: this.vitals.time() });
  }

  @Get('/api/v2/admin/health')
  async report(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.vitals.report());
  }

  @Get('/livez')
  alive(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    send(request, reply, 200, { status: 'ok' });
  }

  @Get('/readyz')
  async ready(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, (await this.vitals.notReady()) ?? { status: 'ok', services: this.vitals.services() });
  }

  @Get('/metrics')
  async metrics(@Res() reply: FastifyReply): Promise<void> {
    void reply.type('text/plain; version=0.0.4; charset=utf-8').send(await this.vitals.metrics());
  }

  @Get(['/docs', '/openapi.json'])
  async docs(@Req() { url, headers }: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const page = url.startsWith('/docs') && (headers.accept ?? '').includes('text/html');
    void reply
      .type(page ? 'text/html; charset=utf-8' : 'application/json')
      .send(await (page ? this.documents.page() : this.documents.openapi()));
  }

  @Get('/asyncapi')
  async asyncapi(@Res() reply: FastifyReply): Promise<void> {
    void reply.type('application/json').send(await this.documents.asyncapi());
  }
}
