/** Requests, results and outcomes: each adds its facts to the entry of its request. */
import { type Bring, BusContext, done, type Message, type Outcome, reject } from '@cohortlens/bus';
import {
  CAPABILITIES,
  isRequestId,
  type Outcome as HttpOutcome,
  type RequestOf,
  type ResultOf,
  requestsTopic,
  resultsTopic,
} from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { ofOutcome, ofRequest, ofResult } from '../domain/additions.ts';
import type { Addition } from '../domain/entry.ts';

export const BRING = Symbol('BRING');
export const CLOCK = Symbol('CLOCK');

@Controller()
export class FactsHandler {
  constructor(
    @Inject(BRING) private readonly bring: Bring<Addition>,
    @Inject(CLOCK) private readonly now: () => number,
  ) {}

  @EventPattern<string[]>(CAPABILITIES.map(requestsTopic))
  request(@Payload() { capability }: RequestOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message, ofRequest(message, capability, this.now()));
  }

  @EventPattern<string[]>(CAPABILITIES.map(resultsTopic))
  result(@Payload() result: ResultOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message, ofResult(message, result, this.now()));
  }

  @EventPattern<string>('outcomes')
  outcome(@Payload() outcome: HttpOutcome, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message, ofOutcome(message, outcome, this.now()));
  }

  private async add(message: Message, addition: Addition | undefined): Promise<Outcome> {
    if (addition === undefined) return done();
    if (!isRequestId(addition.id)) return reject('schema_mismatch', 'requestid');
    await this.bring(addition, message);
    return done();
  }
}
