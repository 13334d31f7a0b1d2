import { BusContext, done, type Outcome } from '@cohortlens/bus';
import type { LedgerQuery, ReplyTopic } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { answer, type Books } from '../domain/answer.ts';

export const BOOKS = Symbol('BOOKS');

@Controller()
export class QueryHandler {
  constructor(@Inject(BOOKS) private readonly books: Books) {}

  @EventPattern<string>('queries.ledger')
  async handle(@Payload() query: LedgerQuery, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { requestid, replyto, deadline } = message.attributes;
    const nobodyWaits = Number(deadline) <= this.books.now();
    if (requestid === undefined || replyto === undefined || nobodyWaits) return done();
    const data = await answer(query, this.books);
    if (data === undefined) return done();
    return done({
      topic: replyto as ReplyTopic,
      key: requestid,
      type: 'cohortlens.answer.ledger',
      data,
      attributes: { requestid },
    });
  }
}
