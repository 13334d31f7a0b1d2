/** Requests that both sides handle, and their results: each brings to its pair what it tells. */
import { type Bring, BusContext, done, type Message, type Outcome, reject } from '@cohortlens/bus';
import { CAPABILITIES, isRequestId, type RequestOf, type ResultOf, requestsTopic, resultsTopic } from '@cohortlens/contracts';
import { isSampled } from '@cohortlens/telemetry';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { observe } from '../domain/compare/compare.ts';
import type { Answers } from '../domain/noise/sample.ts';
import { ofRequest, ofResult, type Pairing, type Told } from '../domain/pair/additions.ts';
import type { Addition } from '../domain/pair/pair.ts';
import { BRING_ANSWER } from './repeats.handler.ts';

export const BRING = Symbol('BRING');
export const PAIRING = Symbol('PAIRING');

/** The message as the domain is told of it. */
const told = ({ time, attributes, traceparent }: Message): Told => ({
  time,
  attributes,
  ...(traceparent !== undefined && isSampled(traceparent) ? { traced: traceparent } : {}),
});

@Controller()
export class PairsHandler {
  constructor(
    @Inject(BRING) private readonly bring: Bring<Addition>,
    @Inject(PAIRING) private readonly pairing: () => Pairing,
    @Inject(BRING_ANSWER) private readonly bringAnswer: Bring<Answers>,
  ) {}

  @EventPattern<string[]>(CAPABILITIES.map(requestsTopic))
  request(@Payload() request: RequestOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message, (id) => ofRequest(id, told(message), request, this.pairing()));
  }

  @EventPattern<string[]>(CAPABILITIES.map(resultsTopic))
  async result(@Payload() result: ResultOf, @Ctx() { message }: BusContext): Promise<Outcome> {
    const { requestid, shadow } = message.attributes;
    const isFirst = isRequestId(requestid) && result.side === 'v1' && shadow !== undefined;
    const [outcome] = await Promise.all([
      this.add(message, (id) => ofResult(id, told(message), result, this.pairing())),
      isFirst
        ? this.bringAnswer({ id: requestid, first: { capability: result.capability, first: observe(result) } }, message)
        : undefined,
    ]);
    return outcome;
  }

  private async add(message: Message, additionOf: (id: string) => Addition | undefined): Promise<Outcome> {
    const { requestid: id } = message.attributes;
    if (!isRequestId(id)) return reject('schema_mismatch', 'requestid');
    const addition = additionOf(id);
    if (addition !== undefined) await this.bring(addition, message);
    return done();
  }
}
