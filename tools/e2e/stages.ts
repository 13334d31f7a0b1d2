/** The migration's stages as the runbook has them: how each is entered, what is answered then, and who serves clients in it. */
import { CUSTOMER } from './client.ts';

export interface Stage {
  readonly name: string;
  /** The admin action and the command that lead into it. */
  readonly action: string;
  readonly command: string;
  /** The runbook's expected response, whole. */
  readonly says: Readonly<Record<string, unknown>>;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly phase: string;
  /** The answer's status on each path, and which side gives it; null: the ingress itself refuses. */
  readonly v1: readonly [number, 'v1' | 'v2' | null];
  readonly v2: readonly [number, 'v1' | 'v2' | null];
}

/** One request of each capability, that both doors admit. */
export const QUESTIONS: readonly (readonly [string, unknown])[] = [
  ['predict-spending', CUSTOMER],
  ['segment', [{ Age: 25, 'Annual Income ($)': 60_000, 'Spending Score (1-100)': 80 }]],
  ['recommendations/natural', { query: 'Which customers should we target first?' }],
];

/** Every flag that routes, as in the beta: a change that begins with them leaves nothing of the change before. */
export const BETA_FLAGS = {
  v2_enabled: true,
  v2_primary: false,
  v1_deprecated: false,
  shadow_mode: false,
  v2_fallback: false,
  v2_rollout_percent: 0,
  control_percent: 0,
} as const;

export const BETA = { phase: 'PHASE_1_BETA', v1: [200, 'v1'], v2: [201, 'v2'] } as const;

export const STAGES: readonly Stage[] = [
  {
    name: 'phase 2, shadow',
    action: 'enable-shadow-mode',
    command: 'npx cohortlens shadow on',
    says: { message: 'Shadow mode enabled', status: 'v1 primary with v2 shadows enabled' },
    flags: { v2_enabled: true, v2_primary: false, shadow_mode: true, v1_deprecated: false, migration_logging: true },
    phase: 'PHASE_2_BETA_SHADOW',
    v1: [200, 'v1'],
    v2: [201, 'v2'],
  },
  {
    name: 'phase 3, cutover',
    action: 'migrate-to-v2',
    command: 'npx cohortlens migrate --yes',
    says: {
      message: 'Migrated to v2 primary',
      status: { v2_primary: true, shadow_mode: false, migration_logging: true },
    },
    flags: { v2_enabled: true, v2_primary: true, shadow_mode: false, v1_deprecated: false, migration_logging: true },
    phase: 'PHASE_3_CUTOVER',
    v1: [200, 'v2'],
    v2: [201, 'v2'],
  },
  {
    name: 'phase 4, deprecation',
    action: 'complete-v1-deprecation',
    command: 'npx cohortlens deprecate --yes',
    says: {
      message: 'v1 marked as deprecated',
      status: { v1_deprecated: true, v1_endpoints: 'returning 410 Gone' },
    },
    flags: { v2_enabled: true, v2_primary: true, shadow_mode: false, v1_deprecated: true },
    phase: 'PHASE_4_COMPLETE',
    v1: [410, null],
    v2: [201, 'v2'],
  },
];

export const ROLLED_BACK = {
  action: 'rollback-to-v1',
  command: 'npx cohortlens rollback',
  says: { message: 'Rollback to v1 completed' },
  flags: { v2_enabled: true, v2_primary: false, shadow_mode: false, v1_deprecated: false, v2_fallback: true },
  phase: 'PHASE_1_BETA',
  v1: [200, 'v1'],
  v2: [201, 'v1'],
} as const;
