import { BusContext, type Outcome } from '@cohortlens/bus';
import { LIMITS, type PredictionRequest, type PredictionResult } from '@cohortlens/contracts';
import { respond } from '@cohortlens/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { V1 } from '../domain/ask-v1.ts';
import type { RecordedResults } from '../domain/recorded-results.ts';

export const ASKED_V1 = Symbol('ASKED_V1');
export const RECORDED = Symbol('RECORDED');

@Controller()
export class RequestsHandler {
  constructor(
    @Inject(ASKED_V1) private readonly v1: V1,
    @Inject(RECORDED) private readonly recorded: RecordedResults,
  ) {}

  @EventPattern<string>('requests.prediction')
  async handle(@Payload() request: PredictionRequest, @Ctx() { message }: BusContext<PredictionRequest>): Promise<Outcome> {
    const { requestid = '', tenant = '' } = message.attributes;
    const known = await this.recorded.find(requestid);
    return respond(message.attributes, known ?? (await this.recorded.record(requestid, await this.ask(request, tenant))));
  }

  /** Also past the client's deadline: an answer that comes late can still be fetched, and compared. */
  private async ask({ capability, path, input, assumed }: PredictionRequest, tenant: string): Promise<PredictionResult> {
    const started = performance.now();
    const answer = await this.v1.predict(tenant, input, LIMITS.requestDeadlineMs);
    const common = {
      capability,
      path,
      side: 'v1',
      version: this.v1.version,
      ...(assumed === undefined ? {} : { assumed }),
    } as const;
    return { ...common, ...answer, duration_ms: performance.now() - started };
  }
}
