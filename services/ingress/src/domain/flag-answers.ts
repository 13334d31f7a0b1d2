/** What operators are told of the flags, with the words of the runbook. */
import type { ActionAnswer, FlagsEvent, FlagsView } from '@cohortlens/contracts';
import { type MigrationAction, migrationStatus } from '@cohortlens/migration';
import type { CurrentFlags } from './ports.ts';

export function viewOf({ flags, epoch, overrides }: CurrentFlags): FlagsView {
  return { flags, migration_status: migrationStatus(flags), epoch, overrides: [...overrides] };
}

/** The view after a change, with what the flag service says of it; `event` undefined: in force on this instance, and not yet in the operators' state. */
export function changedView(current: CurrentFlags, event: FlagsEvent | undefined): FlagsView {
  const repaired = event?.verdict === 'applied' && event.detail !== null && event.detail !== '' ? [event.detail] : undefined;
  return {
    ...viewOf(current),
    ...(event === undefined ? { pending: true } : {}),
    ...(repaired === undefined ? {} : { repaired }),
    ...(event?.verdict === 'unchanged' ? { unchanged: true } : {}),
  };
}

/** The runbook's answers, word for word. */
const SAID: Readonly<Record<MigrationAction, Pick<ActionAnswer, 'message' | 'status'>>> = {
  'enable-shadow-mode': { message: 'Shadow mode enabled', status: 'v1 primary with v2 shadows enabled' },
  'migrate-to-v2': {
    message: 'Migrated to v2 primary',
    status: { v2_primary: true, shadow_mode: false, migration_logging: true },
  },
  'rollback-to-v1': { message: 'Rollback to v1 completed' },
  'complete-v1-deprecation': {
    message: 'v1 marked as deprecated',
    status: { v1_deprecated: true, v1_endpoints: 'returning 410 Gone' },
  },
};

/** `pending`: in force on this instance, and not yet in the operators' state. */
export function actionAnswer(action: MigrationAction, current: CurrentFlags, pending: boolean): ActionAnswer {
  return { ...SAID[action], ...viewOf(current), ...(pending ? { pending } : {}) };
}
