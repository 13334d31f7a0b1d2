/** A stand-in for the flag service: commands in their order, by the rules of the migration. */
import { done, type Flow, type Transport } from '@cohortlens/bus';
import type { Flags, FlagsCommand, FlagsEvent, ReplyTopic } from '@cohortlens/contracts';
import { epochAt, sameFlags, transition } from '@cohortlens/migration';
import { handling, openBus } from './doubles.ts';

/** Applies commands in their order and tells the state, as the flag service does. */
export async function startFlags(transport: Transport, prefix: string, seed: Flags): Promise<{ stop(): Promise<void> }> {
  const flow: Flow = {
    service: 'flags',
    consumes: [{ topic: 'flags.commands' }],
    follows: [],
    produces: ['flags.state', 'flags.events', 'replies'],
  };
  const bus = await openBus(transport, flow, prefix);
  let state = { flags: seed, epoch: '1.0' };
  await bus.subscribe([
    handling<FlagsCommand>('flags.commands', ({ data: command, offset, attributes: { replyto } }) => {
      const conflict = command.expected_epoch !== undefined && command.expected_epoch !== state.epoch;
      const { flags, repaired } = transition(state.flags, command);
      const verdict = conflict ? 'refused' : sameFlags(flags, state.flags) ? 'unchanged' : 'applied';
      const before = state;
      if (verdict === 'applied') state = { flags, epoch: epochAt(1, offset) };
      const at = new Date().toISOString();
      const { id, action, actor, role, signed_at, reason = '' } = command;
      const detail = repaired.join('; ');
      const event: FlagsEvent = {
        command_id: id,
        action,
        actor,
        role,
        reason,
        verdict,
        error: conflict ? 'epoch_conflict' : null,
        detail: detail === '' ? null : detail,
        before: before.flags,
        after: state.flags,
        epoch_before: before.epoch,
        epoch: state.epoch,
        signed_at,
        at,
      };
      const told = { topic: 'flags.state', key: 'current', data: { ...state, command_id: id, actor, changed_at: at } } as const;
      const answer = {
        topic: replyto as ReplyTopic,
        key: id,
        type: 'cohortlens.flags.event',
        attributes: { requestid: id },
        data: event,
      };
      return done(...(verdict === 'applied' ? [told] : []), ...(replyto === undefined ? [] : [answer]));
    }),
  ]);
  return { stop: () => bus.close(1_000) };
}
