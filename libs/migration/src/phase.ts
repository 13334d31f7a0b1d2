/** What the flags amount to, for people: the phase is derived, never stored. */
import type { Flags, MigrationStatus } from '@cohortlens/contracts';

export type Phase = MigrationStatus['phase'];

const PHASES: readonly (readonly [Phase, (flags: Flags) => boolean])[] = [
  ['PHASE_4_COMPLETE', (f) => f.v2_primary && f.v1_deprecated],
  ['PHASE_3_CUTOVER', (f) => f.v2_primary],
  ['PHASE_2_BETA_SHADOW', (f) => f.shadow_mode],
  ['PHASE_1_BETA', (f) => f.v2_enabled],
];

/** The first phase that applies. */
export function phaseOf(flags: Flags): Phase {
  return PHASES.find(([, applies]) => applies(flags))?.[0] ?? 'UNKNOWN';
}

/** /api/v1 is answered unless it is deprecated; the kill switch brings it back, as somebody must answer. */
export function migrationStatus(flags: Flags): MigrationStatus {
  const { v2_enabled, v2_primary, v1_deprecated, shadow_mode } = flags;
  return {
    phase: phaseOf(flags),
    v1_active: !v1_deprecated || !v2_enabled,
    v2_active: v2_enabled,
    shadow_mode,
    v2_primary,
    v1_deprecated,
  };
}
