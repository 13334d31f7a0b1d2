import { BusContext, done, type Outcome } from '@cohortlens/bus';
import type { FlagsCommand } from '@cohortlens/contracts';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { decide } from '../domain/decide.ts';
import type { ReadRecord } from '../domain/record.ts';
import { again, eventMessage, replyMessages, stateMessage } from '../messages.ts';

export const READ_RECORD = Symbol('READ_RECORD');
export const VERIFY = Symbol('VERIFY');
export const NOW = Symbol('NOW');

/** One command at a time: the audit is durable first, then the state, then the answer. */
@Controller()
export class CommandsHandler {
  constructor(
    @Inject(READ_RECORD) private readonly readRecord: ReadRecord,
    @Inject(VERIFY) private readonly verify: (command: FlagsCommand) => boolean,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @EventPattern<string>('flags.commands')
  async handle(@Payload() command: FlagsCommand, @Ctx() { message }: BusContext<FlagsCommand>): Promise<Outcome> {
    const { offset, attributes } = message;
    if (attributes.attempt !== undefined) return done(again(command, attributes));
    const signatureValid = this.verify(command);
    const { state, stale, decided } = await this.readRecord(command.id);
    const repeated = signatureValid ? decided : undefined;
    const at = new Date(this.now()).toISOString();
    const decision = repeated === undefined ? decide(state, command, { offset, signatureValid, at }) : { event: repeated };
    const inForce = decision.state ?? (stale ? state : undefined);
    return {
      kind: 'done',
      publish: repeated === undefined ? [eventMessage(decision.event, offset)] : [],
      then: [...(inForce === undefined ? [] : [stateMessage(inForce)]), ...replyMessages(attributes, decision.event)],
    };
  }
}
