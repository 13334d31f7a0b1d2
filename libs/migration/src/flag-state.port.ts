/** The flag state as its users see it: what is in force on this instance, and how it hears of a change. */
import type { Bus } from '@cohortlens/bus';
import type { ErrorCode, Flags, FlagsCommand, Override } from '@cohortlens/contracts';
import type { PendingStore } from './pending-file.ts';
import type { Phase } from './phase.ts';
import type { CommandKey } from './signature.ts';

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
