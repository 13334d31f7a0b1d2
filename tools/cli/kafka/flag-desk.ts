/** Flag commands signed here and published to flags.commands; what became of each is read from the audit, flags.events. */
import { Inbox } from '@cohortlens/bus';
import { FLAGS_STATE_KEY, type FlagsEvent, type FlagsState } from '@cohortlens/contracts';
import { commandKey, type CommandOrder, createCommander, isEmergency, migrationStatus } from '@cohortlens/migration';
import type { Context } from '../command.ts';
import { EXIT, Failure, usage } from '../exit.ts';
import type { Changed, FlagDesk, Order } from '../flag-orders.ts';
import { openTopics } from './open.ts';

const CAPACITY = 4;

function changed({ verdict, epoch, detail, error, after, action }: FlagsEvent, raw: FlagsEvent): Changed {
  if (verdict === 'refused')
    throw new Failure(EXIT.failed, `${action} was refused: ${detail ?? error ?? 'no reason was given'}`, {
      ...(error === null ? {} : { code: error }),
    });
  const what = verdict === 'unchanged' ? `${action}: it held already, epoch ${epoch}` : `${action}: applied, epoch ${epoch}`;
  const view = { flags: after, migration_status: migrationStatus(after), epoch, overrides: [] };
  return { message: detail ? `${what}; with it: ${detail}` : what, view, raw };
}

export async function openTopicDesk(context: Context): Promise<FlagDesk> {
  const { io, settings } = context;
  const topics = await openTopics(context);
  const { bus, config } = topics;
  const actor = io.env['COHORTLENS_USER'] || io.env['USER'] || 'cli';

  async function send(order: Omit<CommandOrder, 'actor' | 'role'>, { waitAll }: Order): Promise<Changed> {
    if (waitAll === true) throw usage('--wait-all works over HTTP only: over the topics see `status --via kafka`');
    const inbox = new Inbox('replies.cli', CAPACITY);
    await bus.listen<FlagsEvent>('flags.events', 'end', (message) =>
      inbox.deliver({ ...message, attributes: { ...message.attributes, requestid: message.data.command_id } }),
    );
    const commander = createCommander({
      bus,
      inbox: { expect: (id) => inbox.expect(id), topic: undefined },
      key: commandKey(config),
      now: io.now,
    });
    const sent = await commander.send({ ...order, actor, role: 'admin' }, settings.timeoutMs);
    if (sent.outcome === 'decided') return changed(sent.event, sent.event);
    const where = `flags.commands at ${config.brokers.join(',')}`;
    const unsaid = `no verdict on the command within ${String(settings.timeoutMs / 1000)} s`;
    const said =
      sent.outcome === 'not_published'
        ? `the command could not be published to ${where}`
        : sent.published && isEmergency(order)
          ? `${unsaid}: it is on ${where}, where every instance takes it from; only the flag service has not confirmed it`
          : `${unsaid}: it may yet take effect, read the flags`;
    throw new Failure(EXIT.unreachable, said, { code: sent.outcome === 'not_published' ? sent.code : 'deadline_exceeded' });
  }

  return {
    view: async () => {
      const state = (await bus.view<FlagsState>('flags.state', settings.timeoutMs)).get(FLAGS_STATE_KEY)?.data;
      if (state === undefined)
        throw new Failure(EXIT.noEvidence, 'flags.state is empty: no flag was ever changed here', {
          hint: 'Until then every instance holds its own seed: ask over HTTP.',
        });
      return { flags: state.flags, migration_status: migrationStatus(state.flags), epoch: state.epoch, overrides: [] };
    },
    set: (change, order) => send({ action: 'set', change, reason: order.reason, expected_epoch: order.expectedEpoch }, order),
    act: (action, order) => send({ action, reason: order.reason, expected_epoch: order.expectedEpoch }, order),
    close: () => topics.close(),
  };
}
