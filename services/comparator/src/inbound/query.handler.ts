import { BusContext, done, type Outcome } from '@cohortlens/bus';
import type { DiffsQuery, ReplyTopic } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { answer, type Diffs } from '../domain/query/answer.ts';

export const DIFFS = Symbol('DIFFS');

@Controller()
export class QueryHandler {
  constructor(@Inject(DIFFS) private readonly diffs: Diffs) {}

  @EventPattern<string>('queries.comparator')
  async handle(@Payload() query: DiffsQuery, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { requestid, replyto, deadline } = message.attributes;
    const nobodyWaits = Number(deadline) <= this.diffs.now();
    if (requestid === undefined || replyto === undefined || nobodyWaits) return done();
    const data = await answer(query, this.diffs);
    return done({
      topic: replyto as ReplyTopic,
      key: requestid,
      type: 'cohortlens.answer.diffs',
      data,
      attributes: { requestid },
    });
  }
}
