import { describe, expect, it } from '@jest/globals';
import type { FlagsChange } from '@cohortlens/contracts';
import { DEFAULT_FLAGS } from './flags.ts';
import { migrationStatus, type Phase, phaseOf } from './phase.ts';

describe('the phase', () => {
  it.each<[FlagsChange, Phase]>([
    [{}, 'PHASE_1_BETA'],
    [{ shadow_mode: true }, 'PHASE_2_BETA_SHADOW'],
    [{ v2_primary: true }, 'PHASE_3_CUTOVER'],
    [{ v2_primary: true, shadow_mode: true }, 'PHASE_3_CUTOVER'],
    [{ v2_primary: true, v1_deprecated: true }, 'PHASE_4_COMPLETE'],
    [{ v2_enabled: false }, 'UNKNOWN'],
    [{ v2_enabled: false, v2_primary: true }, 'PHASE_3_CUTOVER'],
  ])('of %j is %s', (change, phase) => {
    expect(phaseOf({ ...DEFAULT_FLAGS, ...change })).toBe(phase);
  });
});

describe('the migration status', () => {
  it.each<[FlagsChange, boolean, boolean]>([
    [{}, true, true],
    [{ v2_primary: true, v1_deprecated: true }, false, true],
    [{ v2_primary: true, v1_deprecated: true, v2_enabled: false }, true, false],
  ])('of %j: v1 active %s, v2 active %s', (change, v1, v2) => {
    expect(migrationStatus({ ...DEFAULT_FLAGS, ...change })).toMatchObject({ v1_active: v1, v2_active: v2 });
  });
});
