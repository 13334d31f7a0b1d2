/** The client of those who command (ingress, CLI, guardian): signs an order, publishes it and waits for the flag service's verdict. */
import { randomUUID } from 'node:crypto';
import { type Bus, BusError, type Inbox, isFutile, within } from '@cohortlens/bus';
import type { ErrorCode, FlagsChange, FlagsCommand, FlagsEvent } from '@cohortlens/contracts';
import { COMMAND_LANE } from './publisher.ts';
import { type CommandKey, signCommand } from './signature.ts';
import type { Action } from './transition.ts';

export interface CommandOrder {
  readonly actor: string;
  readonly role: FlagsCommand['role'];
  readonly action: Action;
  readonly change?: FlagsChange | undefined;
  readonly reason?: string | undefined;
  readonly expected_epoch?: string | undefined;
}

/** The command is always there, e.g. for breakGlass: sent again, it is the same command. */
export type Sent =
  | {
      readonly outcome: 'decided';
      readonly verdict: FlagsEvent['verdict'];
      readonly epoch: string;
      readonly event: FlagsEvent;
      readonly command: FlagsCommand;
    }
  /** It may take effect, or have taken it: the bus or the flag service did not say so in time. */
  | { readonly outcome: 'unknown'; readonly published: boolean; readonly command: FlagsCommand }
  /** It is not on the bus and never will be by itself. */
  | {
      readonly outcome: 'not_published';
      readonly code: Extract<ErrorCode, 'bus_unavailable' | 'overloaded'>;
      readonly command: FlagsCommand;
    };

export interface CommanderOptions {
  /** Its flow produces flags.commands. */
  readonly bus: Bus;
  /** Where the verdict comes. Without a topic nobody is asked to reply: then who owns the inbox feeds it from flags.events. */
  readonly inbox: Pick<Inbox, 'expect'> & { readonly topic: Inbox['topic'] | undefined };
  readonly key: CommandKey;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

export interface Commander {
  send(order: CommandOrder, timeoutMs: number): Promise<Sent>;
}

/** The unsigned order with an id and its signing time, signed. */
function commandOf(order: CommandOrder, id: string, now: number, key: CommandKey): FlagsCommand {
  const { actor, role, action, change, reason, expected_epoch } = order;
  return signCommand(
    {
      id,
      actor,
      role,
      action,
      signed_at: new Date(now).toISOString(),
      ...(change === undefined ? {} : { change }),
      ...(reason === undefined ? {} : { reason }),
      ...(expected_epoch === undefined ? {} : { expected_epoch }),
    },
    key,
  );
}

export function createCommander({ bus, inbox, key, now }: CommanderOptions): Commander {
  return {
    send: async (order, timeoutMs) => {
      const command = commandOf(order, randomUUID(), now(), key);
      const until = now() + timeoutMs;
      let call: ReturnType<Inbox['expect']>;
      try {
        call = inbox.expect(command.id);
      } catch (error) {
        if (error instanceof BusError && error.code === 'overloaded')
          return { outcome: 'not_published', code: 'overloaded', command };
        throw error;
      }
      try {
        const replyto = inbox.topic === undefined ? {} : { replyto: inbox.topic };
        const attributes = { requestid: command.id, ...replyto, deadline: String(until) };
        const message = { topic: 'flags.commands', key: COMMAND_LANE, id: command.id, data: command, attributes } as const;
        const failed = await within(bus.publish([message]), timeoutMs, 'publishing a command').then(
          () => undefined,
          (error: unknown) => error,
        );
        if (failed instanceof BusError) {
          if (isFutile(failed)) throw failed;
          if (failed.code === 'overloaded') return { outcome: 'not_published', code: 'overloaded', command };
          if (failed.code !== 'publish_unknown') return { outcome: 'not_published', code: 'bus_unavailable', command };
        }
        if (failed !== undefined) return { outcome: 'unknown', published: false, command };
        const reply = await call.next(until - now());
        if (reply === undefined) return { outcome: 'unknown', published: true, command };
        const event = reply.data as FlagsEvent;
        return { outcome: 'decided', verdict: event.verdict, epoch: event.epoch, event, command };
      } finally {
        call.end();
      }
    },
  };
}
