import { expect, it } from '@jest/globals';
import type { Flags } from '@cohortlens/contracts';
import { DEFAULT_FLAGS, migrationStatus } from '@cohortlens/migration';
import { phaseText } from './views.ts';

it.each<[Partial<Flags>, string]>([
  [{}, 'PHASE_1_BETA (beta: v2 answers its own path, v1 the old one)'],
  [{ v2_fallback: true }, 'PHASE_1_BETA (rolled back: v1 answers both paths)'],
  [{ v2_primary: true }, 'PHASE_3_CUTOVER (cutover: v2 answers both paths)'],
  [{ v2_primary: true, v2_enabled: false }, 'PHASE_3_CUTOVER (v2 is switched off: v1 answers /api/v1, and /api/v2 gets 503)'],
  [{ v2_enabled: false, v2_fallback: true }, 'UNKNOWN (v2 is switched off: v1 answers /api/v1, and /api/v2 gets 503)'],
])('what %j amounts to is said as clients find it', (change, text) => {
  const flags = { ...DEFAULT_FLAGS, ...change };
  expect(phaseText({ flags, migration_status: migrationStatus(flags) })).toBe(text);
});
