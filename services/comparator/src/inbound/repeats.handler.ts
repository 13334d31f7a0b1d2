/** v1's second answers: with the first, they tell what it disagrees on with itself. */
import { BusContext, done, type Message, type Outcome, reject } from '@cohortlens/bus';
import { CAPABILITIES, repeatsTopic, type ResultOf } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { observe } from '../domain/compare/compare.ts';
import type { Answers } from '../domain/noise/sample.ts';
import { isRequestId } from '../domain/pair/additions.ts';

export const NOISE = Symbol('NOISE');

/** Takes in one of v1's two answers; one to a request that is not of the sample is left alone. */
export type TakeAnswer = (message: Message, requestId: string, answer: Answers['first']) => Promise<void>;

@Controller()
export class RepeatsHandler {
  constructor(@Inject(NOISE) private readonly takeAnswer: TakeAnswer) {}

  @EventPattern<string[]>(CAPABILITIES.map(repeatsTopic))
  async repeat(@Payload() result: ResultOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { requestid } = message.attributes;
    if (!isRequestId(requestid)) return reject('schema_mismatch', 'requestid');
    await this.takeAnswer(message, requestid, { capability: result.capability, second: observe(result) });
    return done();
  }
}
