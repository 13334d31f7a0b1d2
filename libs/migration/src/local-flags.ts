/** What one instance has of the flag state, and what it makes of what it reads. Pure. */
import type { Flags, FlagsState } from '@cohortlens/contracts';
import { compareEpochs, SEED_EPOCH } from './epoch.ts';
import type { CurrentFlags } from './flag-state.port.ts';
import { applyOverlay, type Held, hold, uncovered } from './overlay.ts';
import { phaseOf } from './phase.ts';
import { sameFlags } from './transition.ts';

export interface Local {
  /** The operators' state; of a seed nobody says when it was made. */
  readonly state: Pick<FlagsState, 'flags' | 'epoch' | 'v1_deprecated_since'> & { readonly changed_at?: string };
  /** It was read on the bus, and is not this instance's own seed. */
  readonly read: boolean;
  /** When it took effect here, in epoch milliseconds. */
  readonly appliedAt: number;
  /** The emergencies that it does not cover. */
  readonly held: readonly Held[];
  /** Something may be unread. */
  readonly behind: boolean;
}

/** At the start, at this time (epoch milliseconds). */
export const seeded = (flags: Flags, now: number): Local => ({
  state: { flags, epoch: SEED_EPOCH },
  read: false,
  appliedAt: now,
  held: [],
  behind: false,
});

/** With a state that was read: never an older one after a newer one; the first one replaces the seed. The very same where it is not taken. */
export function tookState(local: Local, next: FlagsState, now: number): Local {
  const order = compareEpochs(next.epoch, local.state.epoch);
  if (order < 0 || (order === 0 && local.read)) return local;
  const isNews = order > 0 || !sameFlags(next.flags, local.state.flags);
  const held = uncovered(local.held, next.epoch);
  return { ...local, state: next, read: true, appliedAt: isNews ? now : local.appliedAt, held };
}

/** With one more emergency; one that the state covers already is dropped at once. */
export const tookHeld = (local: Local, one: Held): Local => ({
  ...local,
  held: uncovered(hold(local.held, one), local.state.epoch),
});

/** What is in force; frozen. `v2Enabled`: V2_ENABLED of this instance. */
export function currentOf({ state, appliedAt, held, behind }: Local, v2Enabled: boolean): CurrentFlags {
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
