import { BusContext, done, type Outcome } from '@cohortlens/bus';
import type { ReplyTopic, TrafficQuery, TrafficReport } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';

export const TRAFFIC = Symbol('TRAFFIC');

/** What was counted of the last so many minutes. */
export type Traffic = (window: number) => TrafficReport;

@Controller()
export class TrafficHandler {
  constructor(@Inject(TRAFFIC) private readonly traffic: Traffic) {}

  @EventPattern<string>('queries.traffic')
  handle(@Payload() { window }: TrafficQuery, @Ctx() { message }: BusContext): Outcome {
    const { requestid, replyto } = message.attributes;
    if (requestid === undefined || replyto === undefined) return done();
    const data = this.traffic(window);
    return done({
      topic: replyto as ReplyTopic,
      key: requestid,
      type: 'cohortlens.answer.traffic',
      data,
      attributes: { requestid },
    });
  }
}
