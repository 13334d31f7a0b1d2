/** The service's messages. Their ids are derived, so what is published again after a crash is the same message. */
import type { Attributes, Outgoing } from '@cohortlens/bus';
import {
  FLAGS_STATE_KEY,
  type FlagsCommand,
  type FlagsEvent,
  type FlagsState,
  type ReplyTopic,
  REPLIES,
  TOPICS,
} from '@cohortlens/contracts';
import { COMMAND_LANE } from '@cohortlens/migration';

export const stateMessage = (data: FlagsState): Outgoing => ({
  topic: 'flags.state',
  key: FLAGS_STATE_KEY,
  id: `state-${data.epoch}`,
  data,
});

/** A forged command has its own id in the audit, beside that of the real command which it may imitate. */
export const eventMessage = (data: FlagsEvent, offset: number): Outgoing => ({
  topic: 'flags.events',
  key: data.command_id,
  id: data.error === 'bad_signature' ? `${data.command_id}-forged-${String(offset)}` : `${data.command_id}-event`,
  data,
});

/** Only to a reply topic: who writes commands does not choose where else this service writes. */
export function replyMessages({ replyto, requestid }: Attributes, data: FlagsEvent): readonly Outgoing[] {
  if (replyto === undefined || requestid === undefined || !replyto.startsWith(REPLIES.prefix)) return [];
  const { type } = TOPICS['flags.events'];
  return [{ topic: replyto as ReplyTopic, key: requestid, type, data, attributes: { requestid } }];
}

/** A command that a failure has moved out of its place takes a new one, at the end. */
export function again(data: FlagsCommand, { replyto, requestid }: Attributes): Outgoing {
  const attributes = { ...(replyto === undefined ? {} : { replyto }), ...(requestid === undefined ? {} : { requestid }) };
  return { topic: 'flags.commands', key: COMMAND_LANE, data, attributes };
}
