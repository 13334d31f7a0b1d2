/** The migration's rules: flags, phases, transitions, epochs, signed commands, and the local copy that every service routes by. */
export { emergencyEffect, isEmergency, mayCommand } from './authority.ts';
export { type Commander, type CommanderOptions, type CommandOrder, createCommander, type Sent } from './command.ts';
export { compareEpochs, type Epoch, epochAt, formatEpoch, parseEpoch, SEED_EPOCH } from './epoch.ts';
export type { CurrentFlags, FlagState, FlagStateOptions } from './flag-state.port.ts';
export { FLAG_STATE_TOPICS, openFlagState } from './flag-state.ts';
export { DEFAULT_FLAGS, FLAG_NAMES, type FlagName, FlagSeedError, isFlagName, seedFlags, unknownFlags } from './flags.ts';
export { pendingFile, type PendingStore } from './pending-file.ts';
export { migrationStatus, type Phase, phaseOf } from './phase.ts';
export { COMMAND_LANE } from './publisher.ts';
export { type CommandKey, commandKey, signCommand, type UnsignedCommand, verifyCommand } from './signature.ts';
export {
  type Action,
  ACTIONS,
  MIGRATION_ACTIONS,
  type MigrationAction,
  type Order,
  sameFlags,
  settle,
  type Transition,
  transition,
} from './transition.ts';
