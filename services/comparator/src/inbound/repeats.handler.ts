/** v1's second answers: with the first, they tell what it disagrees on with itself. */
import { type Bring, BusContext, done, type Outcome, reject } from '@cohortlens/bus';
import { CAPABILITIES, isRequestId, repeatsTopic, type ResultOf } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { observe } from '../domain/compare/compare.ts';
import type { Answers } from '../domain/noise/sample.ts';

/** Brings one of v1's two answers; one to a request that is not of the sample is left alone. */
export const BRING_ANSWER = Symbol('BRING_ANSWER');

@Controller()
export class RepeatsHandler {
  constructor(@Inject(BRING_ANSWER) private readonly bringAnswer: Bring<Answers>) {}

  @EventPattern<string[]>(CAPABILITIES.map(repeatsTopic))
  async repeat(@Payload() result: ResultOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { requestid } = message.attributes;
    if (!isRequestId(requestid)) return reject('schema_mismatch', 'requestid');
    await this.bringAnswer({ id: requestid, first: { capability: result.capability, second: observe(result) } }, message);
    return done();
  }
}
