/**
 * The flag state as one instance has it: the local copy that every request is routed by. It follows flags.state, reads
 * emergencies straight from flags.commands, and holds them until the state covers them.
 */
import { type Bus, within } from '@cohortlens/bus';
import { type ErrorCode, type Flags, type FlagsCommand, type FlagsState, LIMITS, type Override } from '@cohortlens/contracts';
import { isEmergency, mayCommand } from './authority.ts';
import { compareEpochs, epochAt, parseEpoch, SEED_EPOCH } from './epoch.ts';
import { unknownFlags } from './flags.ts';
import { applyOverlay, type Held, hold, uncovered } from './overlay.ts';
import type { PendingStore } from './pending-file.ts';
import { type Phase, phaseOf } from './phase.ts';
import { openPublisher, PUBLISHED_MS } from './publisher.ts';
import { type CommandKey, verifyCommand } from './signature.ts';
import { sameFlags } from './transition.ts';
import { EpochWaits } from './waits.ts';

/** What is in force here, at one moment; frozen, and the same object until something changes. */
export interface CurrentFlags {
  /** What to act on: the state with the overrides applied. */
  readonly flags: Flags;
  /** What the operators' state says. */
  readonly stated: Flags;
  readonly epoch: string;
  /** When this epoch took effect here, in epoch milliseconds. */
  readonly appliedAt: number;
  /** Since when v1 is deprecated, if it is, in epoch milliseconds: what the state tells, or when that was made; of a seed, when that took effect here. */
  readonly deprecatedAt: number;
  /** Of the flags in effect. */
  readonly phase: Phase;
  readonly overrides: readonly Override[];
}

export interface FlagStateOptions {
  /** Its flow follows FLAG_STATE_TOPICS, and produces flags.commands where breakGlass is to work. */
  readonly bus: Bus;
  /** What holds while flags.state is empty. */
  readonly seed: Flags;
  /** V2_ENABLED of this instance: when false, no flag lifts it. */
  readonly v2Enabled: boolean;
  readonly commandKey: CommandKey;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Where break-glass commands outlive a restart; without it they live in memory only. */
  readonly pending?: PendingStore;
  readonly onFailure: (what: string, error: unknown) => void;
  /** How often it is checked that nothing is unread; 0 never (then call verify). */
  readonly checkEveryMs?: number;
  /** How long one check may take before v2 is suspended. */
  readonly checkDeadlineMs?: number;
  /** After a loss of the bus: how long nothing must have been unread until v2 answers again. Others may have been commanded meanwhile. */
  readonly returnMs?: number;
}

export interface FlagState {
  /** Cheap: asked for each request. */
  current(): CurrentFlags;
  /** For the heartbeat. */
  applied(): { readonly epoch: string; readonly at: number };
  /** Calls back after every change of what is in force; returns how to stop that. */
  onChange(listener: (current: CurrentFlags) => void): () => void;
  /** True when a state of this epoch or a later one is in force here; false: not within so many milliseconds. */
  waitFor(epoch: string, deadlineMs: number): Promise<boolean>;
  /**
   * For an instance whose bus is away: a rollback or kill switch takes effect here at once, is kept, and is published when the
   * bus is back. Undefined: it is in force (and durable, where there is a pending store); else why it is refused.
   */
  breakGlass(command: FlagsCommand): Promise<ErrorCode | undefined>;
  /** Checks now that nothing is unread, e.g. because a publish has failed. If something is, v2 is suspended until nothing was for a while. */
  verify(): Promise<boolean>;
  /** Stops checking and publishing; the bus belongs to its owner. */
  close(): Promise<void>;
}

export const FLAG_STATE_TOPICS = ['flags.state', 'flags.commands'] as const;

/** How long the first reading may take. */
const READ_DEADLINE_MS = 15_000;
const CHECK_MS = 1_000;
/** Longer than another instance needs, once the bus is back, to publish a rollback that it took while the bus was away. */
const RETURN_MS = PUBLISHED_MS + 1_000;
const MOST_PENDING = 100;
/** Ids of emergencies already read: one that is sent again is the same one, and has no power a second time. */
const MOST_SEEN = 100_000;

/** Resolves when flags.state and flags.commands have been read to their ends; rejects when that takes too long. */
export async function openFlagState(options: FlagStateOptions): Promise<FlagState> {
  const { bus, now, onFailure, commandKey, v2Enabled, pending } = options;
  const { checkEveryMs = CHECK_MS, checkDeadlineMs = LIMITS.queryDeadlineMs } = options;
  const { returnMs = RETURN_MS } = options;
  const listeners = new Set<(current: CurrentFlags) => void>();
  const waits = new EpochWaits();
  const seen = new Set<string>();
  let read = false;
  let state: Pick<FlagsState, 'flags' | 'epoch' | 'v1_deprecated_since'> & { readonly changed_at?: string } = {
    flags: options.seed,
    epoch: SEED_EPOCH,
  };
  let appliedAt = now();
  let held: readonly Held[] = [];
  let behind = false;
  let current = compute();

  function compute(): CurrentFlags {
    const { flags, overrides } = applyOverlay(state.flags, { v2Enabled, held, behind });
    const { epoch, changed_at, v1_deprecated_since: since = changed_at } = state;
    return Object.freeze({
      flags: Object.freeze(flags),
      stated: Object.freeze(state.flags),
      epoch,
      appliedAt,
      deprecatedAt: since === undefined ? appliedAt : Date.parse(since),
      phase: phaseOf(flags),
      overrides: Object.freeze(overrides),
    });
  }

  function refresh(): void {
    current = compute();
    waits.reached(current.epoch);
    for (const listener of listeners) {
      try {
        listener(current);
      } catch (error) {
        onFailure('telling of a flag change', error);
      }
    }
  }

  /** Never an older one after a newer one; the first that is read replaces this instance's own seed. */
  function takeState(next: FlagsState): void {
    const { flags, epoch } = next;
    const order = compareEpochs(epoch, state.epoch);
    if (order < 0 || (order === 0 && read)) return;
    read = true;
    if (order > 0 || !sameFlags(flags, state.flags)) appliedAt = now();
    state = next;
    held = uncovered(held, epoch);
    refresh();
  }

  /** What the state covers already is dropped at once. */
  function setHeld(next: readonly Held[]): void {
    held = uncovered(next, state.epoch);
    refresh();
  }

  /** Refused as the flag service would refuse it, so that nobody holds what will never be applied. */
  function refusal(command: FlagsCommand): ErrorCode | undefined {
    if (!verifyCommand(command, commandKey)) return 'bad_signature';
    if (!mayCommand(command.role, command.action)) return 'forbidden';
    return unknownFlags(command.change).length > 0 ? 'unknown_flag' : undefined;
  }

  function takeCommand(command: FlagsCommand, offset: number): void {
    if (!isEmergency(command) || seen.has(command.id) || refusal(command) !== undefined) return;
    const { generation } = parseEpoch(state.epoch);
    setHeld(hold(held, { command, epoch: epochAt(generation, offset) }));
    // Only now: who gives it here is told that what was seen is in force.
    seen.add(command.id);
    if (seen.size > MOST_SEEN) for (const oldest of seen) if (seen.delete(oldest)) break;
  }

  const view = await bus.view<FlagsState>('flags.state', READ_DEADLINE_MS, ({ data }) => takeState(data));
  const commandsRead = await bus.listen<FlagsCommand>('flags.commands', 'beginning', ({ data, offset }) =>
    takeCommand(data, offset),
  );
  await commandsRead(READ_DEADLINE_MS);

  const publisher = openPublisher({
    bus,
    onFailure,
    ...(pending ? { store: pending } : {}),
    onPublished: takeCommand,
  });
  const kept = (await pending?.load()) ?? [];
  // What the log has, though nobody could say so any more when it was kept, is held for it alone.
  const unpublished = kept.filter(({ id }) => !seen.has(id));
  const refused = unpublished.filter((command) => refusal(command) !== undefined || !isEmergency(command));
  for (const { id } of refused) onFailure(`holding the break-glass command ${id} that was kept`, new Error('it is refused now'));
  const good = unpublished.filter((command) => !refused.includes(command));
  for (const command of good) setHeld(hold(held, { command, epoch: null }));
  // What is refused stays where it is: the secret may be the wrong one.
  if (kept.length > 0) await publisher.resume(good, refused);

  let checking: Promise<boolean> | undefined;
  /** Since when nothing is unread, after something was. */
  let readSince: number | undefined;
  async function check(): Promise<boolean> {
    const ok = await within(
      Promise.all([view.caughtUp(checkDeadlineMs), commandsRead(checkDeadlineMs)]),
      checkDeadlineMs,
      'reading the flags to their end',
    ).then(
      () => true,
      (error: unknown) => {
        if (!behind) onFailure('reading the flags', error);
        return false;
      },
    );
    readSince = ok ? (readSince ?? now()) : undefined;
    const stays = readSince === undefined || (behind && now() - readSince < returnMs);
    if (behind !== stays) {
      behind = stays;
      refresh();
    }
    return ok;
  }
  const verify = (): Promise<boolean> => (checking ??= check().finally(() => (checking = undefined)));
  const timer = checkEveryMs > 0 ? setInterval(() => void verify(), checkEveryMs).unref() : undefined;

  return {
    current: () => current,
    applied: () => ({ epoch: current.epoch, at: current.appliedAt }),
    onChange: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    waitFor: (epoch, deadlineMs) => waits.wait(epoch, current.epoch, deadlineMs),
    breakGlass: async (command) => {
      const refused = refusal(command) ?? (isEmergency(command) ? undefined : 'forbidden');
      if (refused !== undefined) return refused;
      if (seen.has(command.id)) return undefined;
      if (publisher.waiting() >= MOST_PENDING) return 'overloaded';
      setHeld(hold(held, { command, epoch: null }));
      await publisher.add(command);
      return undefined;
    },
    verify,
    close: async () => {
      clearInterval(timer);
      await publisher.close();
    },
  };
}
