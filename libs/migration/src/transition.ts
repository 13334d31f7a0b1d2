/** What each command makes of the flags: one table of the four actions, and single changes with the repair of their invariant. */
import type { Flags, FlagsChange, FlagsCommand } from '@cohortlens/contracts';

export type Action = FlagsCommand['action'];
export type MigrationAction = Exclude<Action, 'set'>;

/** What is asked of the flags; `change` counts for set alone. */
export interface Order {
  readonly action: Action;
  readonly change?: FlagsChange | undefined;
}

export interface Transition {
  readonly flags: Flags;
  /** What had to change with it so that the flags stay consistent; a sentence each. */
  readonly repaired: readonly string[];
}

export const ACTIONS: Readonly<Record<MigrationAction, Readonly<FlagsChange>>> = {
  'enable-shadow-mode': {
    shadow_mode: true,
    migration_logging: true,
    v2_primary: false,
    v1_deprecated: false,
    v2_fallback: false,
    v2_rollout_percent: 0,
  },
  'migrate-to-v2': { v2_primary: true, migration_logging: true, shadow_mode: false, v1_deprecated: false, v2_fallback: false },
  'complete-v1-deprecation': { v2_primary: true, v1_deprecated: true, shadow_mode: false, v2_fallback: false },
  'rollback-to-v1': { v2_fallback: true, v2_primary: false, v1_deprecated: false, shadow_mode: false, v2_rollout_percent: 0 },
};

export const MIGRATION_ACTIONS = Object.keys(ACTIONS) as readonly MigrationAction[];

/**
 * A change as asked, then v1_deprecated implies v2_primary again: setting the former sets the latter, clearing the latter
 * clears the former. When one change asks for both, clearing wins: somebody must answer.
 */
export function settle(flags: Flags, change: FlagsChange): Transition {
  const next: Flags = { ...flags, ...change };
  if (!next.v1_deprecated || next.v2_primary) return { flags: next, repaired: [] };
  if (change.v2_primary === false)
    return { flags: { ...next, v1_deprecated: false }, repaired: ['v1_deprecated was cleared, because v2_primary was'] };
  return { flags: { ...next, v2_primary: true }, repaired: ['v2_primary was set, because v1_deprecated was'] };
}

/** The flags after the order. */
export function transition(flags: Flags, { action, change }: Order): Transition {
  return settle(flags, action === 'set' ? (change ?? {}) : ACTIONS[action]);
}

/** Whether they say the same. */
export function sameFlags(a: Flags, b: Flags): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Flags>;
  return [...names].every((name) => a[name] === b[name]);
}
