import { BusContext, type Outcome } from '@cohortlens/bus';
import type { SegmentationRequest } from '@cohortlens/contracts';
import { respond } from '@cohortlens/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { answer } from '../domain/answer.ts';
import type { RuleSets } from '@cohortlens/rules';

export const RULE_SETS = Symbol('RULE_SETS');

@Controller()
export class RequestsHandler {
  constructor(@Inject(RULE_SETS) private readonly ruleSets: RuleSets<'segmentation'>) {}

  @EventPattern<string>('requests.segmentation')
  async handle(@Payload() request: SegmentationRequest, @Ctx() { message }: BusContext<SegmentationRequest>): Promise<Outcome> {
    const started = performance.now();
    const ruleSet = await this.ruleSets.find(request.rule_version);
    const result = answer(request, ruleSet);
    return respond(message.attributes, { ...result, duration_ms: performance.now() - started });
  }
}
