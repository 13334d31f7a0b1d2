/** What holds on this instance over the flag state: the environment's kill switch, break-glass commands, a bus that is away. Pure. */
import type { Flags, FlagsChange, FlagsCommand, Override } from '@cohortlens/contracts';
import { emergencyEffect } from './authority.ts';
import { compareEpochs } from './epoch.ts';
import { ACTIONS } from './transition.ts';

/** An emergency command that is in force here before the flag state says so. */
export interface Held {
  readonly command: FlagsCommand;
  /** The epoch that its place on the bus makes; null while it is not published. */
  readonly epoch: string | null;
}

export interface Overlay {
  /** V2_ENABLED of this instance. */
  readonly v2Enabled: boolean;
  readonly held: readonly Held[];
  /** The commands have not been read to their end: there may be a rollback among them. */
  readonly behind: boolean;
}

/** Those that a state of this epoch does not cover yet. */
export const uncovered = (held: readonly Held[], epoch: string): readonly Held[] =>
  held.filter((h) => h.epoch === null || compareEpochs(h.epoch, epoch) > 0);

/**
 * With one more. The same command is held once, under its first place; of published ones with the same effect the last is
 * enough, so what is held is bounded.
 */
export function hold(held: readonly Held[], one: Held): readonly Held[] {
  const before = held.find((h) => h.command.id === one.command.id);
  if (before?.epoch != null) return held;
  const effect = emergencyEffect(one.command);
  const rest = held.filter(
    (h) => h.command.id !== one.command.id && (one.epoch === null || h.epoch === null || emergencyEffect(h.command) !== effect),
  );
  return [...rest, one];
}

/** The flags in effect and what has made them so. A published command or a lost bus that changes nothing is not shown. */
export function applyOverlay(
  stated: Flags,
  { v2Enabled, held, behind }: Overlay,
): { flags: Flags; overrides: readonly Override[] } {
  const overrides: Override[] = [];
  let flags = stated;
  const force = (change: Readonly<FlagsChange>, about: Omit<Override, 'flags'>, always = false): void => {
    const forced = Object.entries(change).filter(([name, value]) => always || stated[name as keyof Flags] !== value);
    if (forced.length === 0) return;
    flags = { ...flags, ...change };
    overrides.push(Object.freeze({ ...about, flags: Object.freeze(Object.fromEntries(forced)) }));
  };
  for (const { command, epoch } of held) {
    const about = { kind: 'break_glass', command_id: command.id, state: epoch === null ? 'pending' : 'published' } as const;
    force(emergencyEffect(command) ?? {}, about, epoch === null);
  }
  if (behind) force(ACTIONS['rollback-to-v1'], { kind: 'break_glass', state: 'active' });
  if (!v2Enabled) force({ v2_enabled: false }, { kind: 'env', state: 'active' }, true);
  return { flags, overrides };
}
