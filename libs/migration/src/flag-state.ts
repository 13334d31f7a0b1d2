/**
 * The flag state as one instance has it: the local copy that every request is routed by. It follows flags.state, reads
 * emergencies straight from flags.commands, and holds them until the state covers them.
 */
import { type ErrorCode, type FlagsCommand, type FlagsState, LIMITS } from '@cohortlens/contracts';
import { isEmergency, mayCommand } from './authority.ts';
import { startCheck } from './catch-up-check.ts';
import { epochAt, parseEpoch } from './epoch.ts';
import type { CurrentFlags, FlagState, FlagStateOptions } from './flag-state.port.ts';
import { unknownFlags } from './flags.ts';
import { currentOf, type Local, seeded, tookHeld, tookState } from './local-flags.ts';
import { openPublisher, PUBLISHED_MS } from './publisher.ts';
import { SeenCommands } from './seen-commands.ts';
import { type CommandKey, verifyCommand } from './signature.ts';
import { EpochWaits } from './waits.ts';

export const FLAG_STATE_TOPICS = ['flags.state', 'flags.commands'] as const;

/** How long the first reading may take. */
const READ_DEADLINE_MS = 15_000;
const CHECK_MS = 1_000;
/** Longer than another instance needs, once the bus is back, to publish a rollback that it took while the bus was away. */
const RETURN_MS = PUBLISHED_MS + 1_000;
const MOST_PENDING = 100;
const MOST_SEEN = 100_000;

/** Refused as the flag service would refuse it, so that nobody holds what will never be applied. */
function refusal(command: FlagsCommand, key: CommandKey): ErrorCode | undefined {
  if (!verifyCommand(command, key)) return 'bad_signature';
  if (!mayCommand(command.role, command.action)) return 'forbidden';
  if (unknownFlags(command.change).length > 0) return 'unknown_flag';
  return isEmergency(command) ? undefined : 'forbidden';
}

/** Resolves when flags.state and flags.commands have been read to their ends; rejects when that takes too long. */
export async function openFlagState(options: FlagStateOptions): Promise<FlagState> {
  const { bus, now, onFailure, commandKey, v2Enabled, pending, returnMs = RETURN_MS } = options;
  const { checkEveryMs = CHECK_MS, checkDeadlineMs = LIMITS.queryDeadlineMs } = options;
  const listeners = new Set<(current: CurrentFlags) => void>();
  const waits = new EpochWaits();
  const seen = new SeenCommands(MOST_SEEN);
  let local = seeded(options.seed, now());
  let current = currentOf(local, v2Enabled);

  function become(next: Local): void {
    if (next === local) return;
    local = next;
    current = currentOf(local, v2Enabled);
    waits.reached(current.epoch);
    for (const listener of listeners) {
      try {
        listener(current);
      } catch (error) {
        onFailure('telling of a flag change', error);
      }
    }
  }

  function takeCommand(command: FlagsCommand, offset: number): void {
    if (!isEmergency(command) || seen.has(command.id) || refusal(command, commandKey) !== undefined) return;
    const { generation } = parseEpoch(local.state.epoch);
    become(tookHeld(local, { command, epoch: epochAt(generation, offset) }));
    // Only now: who gives it here is told that what was seen is in force.
    seen.add(command.id);
  }

  const view = await bus.view<FlagsState>('flags.state', READ_DEADLINE_MS, ({ data }) => become(tookState(local, data, now())));
  const commandsRead = await bus.listen<FlagsCommand>('flags.commands', 'beginning', ({ data, offset }) =>
    takeCommand(data, offset),
  );
  await commandsRead(READ_DEADLINE_MS);

  const publisher = openPublisher({ bus, onFailure, ...(pending ? { store: pending } : {}), onPublished: takeCommand });
  const kept = (await pending?.load()) ?? [];
  // What the log has, though nobody could say so any more when it was kept, is held for it alone.
  const unpublished = kept.filter(({ id }) => !seen.has(id));
  const refused = unpublished.filter((command) => refusal(command, commandKey) !== undefined);
  for (const { id } of refused) onFailure(`holding the break-glass command ${id} that was kept`, new Error('it is refused now'));
  const good = unpublished.filter((command) => !refused.includes(command));
  for (const command of good) become(tookHeld(local, { command, epoch: null }));
  // What is refused stays where it is: the secret may be the wrong one.
  if (kept.length > 0) await publisher.resume(good, refused);

  const check = startCheck({
    caughtUp: (deadlineMs) => Promise.all([view.caughtUp(deadlineMs), commandsRead(deadlineMs)]),
    deadlineMs: checkDeadlineMs,
    everyMs: checkEveryMs,
    returnMs,
    now,
    onBehind: (behind) => become({ ...local, behind }),
    onFailure,
  });

  return {
    current: () => current,
    applied: () => ({ epoch: current.epoch, at: current.appliedAt }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    waitFor: (epoch, deadlineMs) => waits.wait(epoch, current.epoch, deadlineMs),
    breakGlass: async (command) => {
      const why = refusal(command, commandKey);
      if (why !== undefined) return why;
      if (seen.has(command.id)) return undefined;
      if (publisher.waiting() >= MOST_PENDING) return 'overloaded';
      become(tookHeld(local, { command, epoch: null }));
      await publisher.add(command);
      return undefined;
    },
    verify: () => check.verify(),
    close: async () => {
      check.stop();
      await publisher.close();
    },
  };
}
