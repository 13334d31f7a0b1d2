import { BusContext, done, type Outcome } from '@cohortlens/bus';
import { CAPABILITIES, repeatsTopic, type RequestOf, requestsTopic } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { AskAgain } from './ask-again.ts';

export const ASK_AGAIN = Symbol('ASK_AGAIN');
export const CLOCK = Symbol('CLOCK');

@Controller()
export class RepeatHandler {
  constructor(
    @Inject(ASK_AGAIN) private readonly ask: AskAgain,
    @Inject(CLOCK) private readonly now: () => number,
  ) {}

  /** Past the deadline it is shed: v1 has fallen behind, and is spared what nobody waits for. */
  @EventPattern<string[]>(CAPABILITIES.map(requestsTopic))
  async handle(@Payload() request: RequestOf, @Ctx() { message }: BusContext<RequestOf>): Promise<Outcome> {
    const { requestid, tenant = '', epoch, deadline } = message.attributes;
    const left = Number(deadline) - this.now();
    if (requestid === undefined || !(left > 0)) return done();
    const data = await this.ask(request, tenant, left);
    const attributes = { requestid, tenant, side: 'v1', ...(epoch === undefined ? {} : { epoch }) };
    // Asked again after a crash, it is another answer of the same standing; whoever reads takes the first.
    return done({ topic: repeatsTopic(request.capability), key: requestid, data, attributes });
  }
}
