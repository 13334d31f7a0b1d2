/** Who may command what, and which commands are emergencies: those need no agreement on the epoch and reach every instance directly. */
import type { FlagsChange, FlagsCommand } from '@cohortlens/contracts';
import { ACTIONS, type Action, MIGRATION_ACTIONS } from './transition.ts';

type Asked = Pick<FlagsCommand, 'action'> & { readonly change?: FlagsChange | undefined };

const MAY: Readonly<Record<FlagsCommand['role'], readonly Action[]>> = {
  admin: ['set', ...MIGRATION_ACTIONS],
  /** The guardian: it may take v2 back, never forward. */
  service: ['rollback-to-v1'],
};

export const mayCommand = (role: FlagsCommand['role'], action: Action): boolean => MAY[role].includes(action);

/** What an emergency command forces wherever it is read: a rollback's effect, or a kill switch's. Undefined: it is none. */
export function emergencyEffect({ action, change }: Asked): Readonly<FlagsChange> | undefined {
  if (action === 'rollback-to-v1') return ACTIONS[action];
  if (action === 'set' && change?.v2_enabled === false) return KILLED;
  return undefined;
}
const KILLED: Readonly<FlagsChange> = { v2_enabled: false };

export const isEmergency = (command: Asked): boolean => emergencyEffect(command) !== undefined;
