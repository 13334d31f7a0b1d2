import { BusContext, type Outcome } from '@cohortlens/bus';
import type { RecommendationRequest, RecommendationResult } from '@cohortlens/contracts';
import { respond } from '@cohortlens/service';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { answer } from '../domain/answer.ts';
import type { About, World } from '../domain/world.ts';

export const WORLD = Symbol('WORLD');

@Controller()
export class RequestsHandler {
  constructor(@Inject(WORLD) private readonly world: World) {}

  @EventPattern<string>('requests.recommendation')
  async handle(
    @Payload() request: RecommendationRequest,
    @Ctx() { message }: BusContext<RecommendationRequest>,
  ): Promise<Outcome> {
    const { requestid = '', tenant = '' } = message.attributes;
    const about = { requestId: requestid, traceparent: message.traceparent };
    const known = await this.world.recorded.find(requestid);
    return respond(
      message.attributes,
      known ?? (await this.world.recorded.record(requestid, await this.answer(request, tenant, about))),
    );
  }

  private async answer(request: RecommendationRequest, tenant: string, about: About): Promise<RecommendationResult> {
    const started = performance.now();
    const { ruleSets, segments, rephrase } = this.world;
    const [ruleSet, own] = await Promise.all([ruleSets.find(request.rule_version), segments.find(tenant)]);
    const put = rephrase && ((question: string, advice: string) => rephrase(question, advice, about));
    const result = await answer(request, ruleSet, own, put);
    return { ...result, duration_ms: performance.now() - started };
  }
}
