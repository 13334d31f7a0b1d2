import { BusContext, done, type Outcome } from '@cohortlens/bus';
import type { SegmentationResult } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { World } from '../domain/world.ts';
import { WORLD } from './requests.handler.ts';

/** What the tenant was told of its segments last is what its questions are answered from. */
@Controller()
export class SegmentsHandler {
  constructor(@Inject(WORLD) private readonly world: World) {}

  @EventPattern<string>('results.segmentation')
  async keep(@Payload() { output, side }: SegmentationResult, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { tenant, requestid: requestId = '', deadline } = message.attributes;
    if (output === undefined || tenant === undefined) return done();
    const at = Number(deadline ?? Number.NaN);
    await this.world.segments.keep({
      tenant,
      at: Number.isFinite(at) ? at : Date.parse(message.time),
      requestId,
      side,
      segments: output.segments,
    });
    return done();
  }
}
