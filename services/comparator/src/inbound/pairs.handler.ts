/** Requests that both sides handle, and their results: the message that completes a pair records and publishes its diff. */
import { BusContext, done, type Outcome, reject } from '@cohortlens/bus';
import type { PredictionRequest, PredictionResult } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { isRequestId, ofRequest, ofResult, type Pairing } from '../domain/pair/additions.ts';
import { type Addition, type AddToPair, isComplete } from '../domain/pair/pair.ts';
import { type History, record } from '../domain/record/record.ts';
import { messageOf } from '../messages.ts';

export const ADD_TO_PAIR = Symbol('ADD_TO_PAIR');
export const HISTORY = Symbol('HISTORY');
export const PAIRING = Symbol('PAIRING');

@Controller()
export class PairsHandler {
  constructor(
    @Inject(ADD_TO_PAIR) private readonly addToPair: AddToPair,
    @Inject(HISTORY) private readonly history: History,
    @Inject(PAIRING) private readonly pairing: () => Pairing,
  ) {}

  @EventPattern<string>('requests.prediction')
  request(@Payload() request: PredictionRequest, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message.attributes.requestid, (id) => ofRequest(id, message, request, this.pairing()));
  }

  @EventPattern<string>('results.prediction')
  result(@Payload() result: PredictionResult, @Ctx() { message }: BusContext): Promise<Outcome> {
    return this.add(message.attributes.requestid, (id) => ofResult(id, message, result, this.pairing()));
  }

  private async add(id: string | undefined, additionOf: (id: string) => Addition | undefined): Promise<Outcome> {
    if (!isRequestId(id)) return reject('schema_mismatch', 'requestid');
    const addition = additionOf(id);
    if (addition === undefined) return done();
    const pair = await this.addToPair(addition);
    if (!isComplete(pair)) return done();
    const diffs = await record(pair, this.history, this.pairing().now);
    return done(...diffs.map(messageOf));
  }
}
