/** What can be asked of the flags, whichever way it goes. */
import type { FlagsChange, FlagsView } from '@cohortlens/contracts';
import type { MigrationAction } from '@cohortlens/migration';

export interface Order {
  readonly reason?: string | undefined;
  readonly expectedEpoch?: string | undefined;
  /** Answer only when every live instance has applied it; over HTTP alone. */
  readonly waitAll?: boolean | undefined;
}

export interface Changed {
  /** What happened, for a person. */
  readonly message: string;
  readonly view: Pick<FlagsView, 'flags' | 'migration_status'> & Partial<FlagsView>;
  /** The answer, or over the topics the audit event, as it came. */
  readonly raw: unknown;
}

export interface FlagDesk {
  view(): Promise<FlagsView>;
  set(change: FlagsChange, order: Order): Promise<Changed>;
  act(action: MigrationAction, order: Order): Promise<Changed>;
  close(): Promise<void>;
}
