/** What became of requests, and how v1 and v2 compare: asked of the services that know. */
import { Readable } from 'node:stream';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { isRequestId } from '@cohortlens/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Evidence } from '../domain/ports.ts';
import { isRefusal, refuse } from '../domain/refusal.ts';
import { send } from './http/reply.ts';
import { EVIDENCE } from './injected.ts';
import { readExport, readFilter, readSummary } from './read-body.ts';

const EXPORT_TYPES = { csv: 'text/csv; charset=utf-8; header=present', ndjson: 'application/x-ndjson; charset=utf-8' };

@Controller('/api/v2')
export class EvidenceController {
  constructor(@Inject(EVIDENCE) private readonly evidence: Evidence) {}

  @Get('requests/:id')
  async request(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { id } = request.params as { id: string };
    const asked = isRequestId(id) ? await this.evidence.request(id, request.principal?.tenant ?? '') : { found: null };
    send(
      request,
      reply,
      200,
      isRefusal(asked) ? asked : (asked.found ?? refuse('not_found', { detail: 'You have no such request' })),
    );
  }

  @Get('admin/ledger')
  async ledger(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    send(request, reply, 200, await this.evidence.balance());
  }

  @Get('admin/diffs')
  async diffs(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const filter = readFilter(request.query);
    send(request, reply, 200, 'value' in filter ? await this.evidence.diffs(filter.value) : filter);
  }

  /** Streamed as fast as the client takes it; a failure on the way breaks the connection off. */
  @Get('admin/diffs/export')
  async export(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readExport(request.query);
    if (!('value' in read)) return void send(request, reply, 200, read);
    const { filter, format } = read.value;
    const text = await this.evidence.exported(filter, format);
    if (isRefusal(text)) return void send(request, reply, 200, text);
    void reply
      .type(EXPORT_TYPES[format])
      .header('content-disposition', `attachment; filename="diffs.${format}"`)
      .send(Readable.from(text, { objectMode: false }));
  }

  @Get('admin/diffs/summary')
  async summary(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const read = readSummary(request.query);
    send(request, reply, 200, 'value' in read ? await this.evidence.summary(read.value.filter, read.value.by) : read);
  }
}
