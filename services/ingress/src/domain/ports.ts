/** What the controllers ask of the rest, by area. outbound/ fills them; a refusal is a value. */
import type {
  ActionAnswer,
  AdminHealth,
  DiffsFilter,
  DiffsPage,
  DiffsSummary,
  Flags,
  FlagsChange,
  FlagsView,
  LedgerBalance,
  Override,
  RequestStatus,
  TokenAnswer,
  TokenRequest,
  Usage,
  User,
  UserBody,
  V2Faults,
} from '@cohortlens/contracts';
import type { MigrationAction } from '@cohortlens/migration';
import type { Principal } from './principal.ts';
import type { Refusal } from './refusal.ts';

type Or<T> = Promise<T | Refusal>;

export interface Tokens {
  /** Undefined: the token is not good. A token that was verified before is answered at once. */
  verify(token: string): Principal | undefined | Promise<Principal | undefined>;
}
export interface Accounts {
  /** `address` is the client's, for the throttle. */
  login(credentials: TokenRequest, address: string): Or<Required<TokenAnswer>>;
  users(): Or<{ items: User[] }>;
  add(user: UserBody): Or<User>;
}
export interface Usages {
  read(tenant: string): Or<Usage>;
}

export interface Order {
  readonly actor: string;
  readonly reason?: string | undefined;
  readonly expected_epoch?: string | undefined;
  /** Answer only when every live instance has applied it. */
  readonly wait: boolean;
}
export interface CurrentFlags {
  /** Those in force on this instance. */
  readonly flags: Flags;
  readonly epoch: string;
  readonly phase: FlagsView['migration_status']['phase'];
  readonly overrides: readonly Override[];
  /** When this state took effect here, in epoch milliseconds. */
  readonly appliedAt: number;
  /** Since when v1 is deprecated, if it is, in epoch milliseconds. */
  readonly deprecatedAt: number;
}
export interface FlagDesk {
  current(): CurrentFlags;
  view(): FlagsView;
  set(change: FlagsChange, order: Order): Or<FlagsView>;
  act(action: MigrationAction, order: Order): Or<ActionAnswer>;
}
export const EXPORT_FORMATS = ['csv', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export const SUMMARY_SPANS = ['minute', 'hour', 'day'] as const;
export type SummaryBy = (typeof SUMMARY_SPANS)[number];
export interface Evidence {
  /** Null: the tenant has no such request. */
  request(id: string, tenant: string): Or<{ found: RequestStatus | null }>;
  balance(): Or<LedgerBalance>;
  diffs(filter: DiffsFilter): Or<DiffsPage>;
  /** The diffs as the pieces of a text, a page at a time; it rejects where it is broken off. */
  exported(filter: DiffsFilter, format: ExportFormat): Or<AsyncIterable<string>>;
  summary(filter: DiffsFilter, by: SummaryBy): Or<DiffsSummary>;
}
export interface SetFaults {
  /** Faults may be set at all. */
  readonly on: boolean;
  set(faults: V2Faults): Or<V2Faults>;
}
export interface Vitals {
  /** Undefined: ready. */
  notReady(): Promise<Refusal | undefined>;
  storeConnected(): Promise<boolean>;
  /** Every live replica of every service, by its latest heartbeat. */
  services(): AdminHealth['services'];
  report(): Promise<AdminHealth>;
  metrics(): Promise<string>;
  /** RFC 3339. */
  time(): string;
  readonly version: string;
}
export interface Documents {
  openapi(): Promise<string>;
  asyncapi(): Promise<string>;
  page(): Promise<string>;
}
