import { BusContext, type Outcome } from '@cohortlens/bus';
import { CAPABILITIES, LIMITS, type RequestOf, type ResultOf, requestsTopic } from '@cohortlens/contracts';
import type { RecordedResults } from '@cohortlens/results';
import { respond } from '@cohortlens/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { V1 } from '../domain/ask-v1.ts';
import { askedOf, resultOf } from '../domain/result.ts';

export const ASKED_V1 = Symbol('ASKED_V1');
export const RECORDED = Symbol('RECORDED');

@Controller()
export class RequestsHandler {
  constructor(
    @Inject(ASKED_V1) private readonly v1: V1,
    @Inject(RECORDED) private readonly recorded: RecordedResults,
  ) {}

  @EventPattern<string[]>(CAPABILITIES.map(requestsTopic))
  async handle(@Payload() request: RequestOf, @Ctx() { message }: BusContext<RequestOf>): Promise<Outcome> {
    const { requestid = '', tenant = '', failover } = message.attributes;
    // Asked as the shadow already, it may have answered. What is delivered again is asked again, and gets what was recorded first.
    const known = failover === 'true' ? await this.recorded.find(requestid) : undefined;
    return respond(message.attributes, known ?? (await this.recorded.record(requestid, await this.ask(request, tenant))));
  }

  /** Also past the client's deadline: an answer that comes late can still be fetched, and compared. While v1 is busy, it waits its turn. */
  private async ask(request: RequestOf, tenant: string): Promise<ResultOf> {
    const started = performance.now();
    const answer = await this.v1.ask(tenant, askedOf(request), LIMITS.v1DeadlineMs);
    return resultOf(request, answer, this.v1.version, performance.now() - started);
  }
}
