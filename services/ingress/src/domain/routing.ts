/**
 * The routing table: who answers a request, who is asked if that fails, and who handles it only to be compared. Rows in order,
 * the first that applies decides; a row says it for both path versions. Everything about the migration that a client can
 * notice is decided here.
 */
import type { ErrorCode, Flags, PathVersion, Side } from '@cohortlens/contracts';
import { inRollout } from './bucket.ts';

export interface RoutingInput {
  /** Those in force on this instance: its overrides are applied already. */
  readonly flags: Flags;
  readonly path: PathVersion;
  readonly tenant: string;
  /** The request's place in 0..100: below control_percent the other side is asked too. */
  readonly draw: number;
  /** v1 runs at all (V1=off takes it away for good). */
  readonly v1: boolean;
}

export interface Route {
  readonly row: string;
  readonly primary: Side;
  /** v1 may be asked in v2's place. */
  readonly failover: boolean;
  /** Handles the request only to be compared. */
  readonly shadow: Side | undefined;
}
export interface Refused {
  readonly row: string;
  readonly refused: ErrorCode;
}
export type Decision = Route | Refused;

type Compare = 'none' | 'control' | 'always';
type Cell = { readonly primary: Side; readonly failover: boolean; readonly compare: Compare } | { readonly refused: ErrorCode };
interface Row {
  readonly row: string;
  readonly when: (flags: Flags, tenant: string) => boolean;
  readonly v1: Cell;
  readonly v2: Cell;
}

const byV1 = (compare: Compare = 'none'): Cell => ({ primary: 'v1', failover: false, compare });
const byV2 = (compare: Compare = 'none', failover = true): Cell => ({ primary: 'v2', failover, compare });
const no = (refused: ErrorCode): Cell => ({ refused });

export const ROWS: readonly Row[] = [
  { row: 'v2_disabled', when: (f) => !f.v2_enabled, v1: byV1(), v2: no('v2_disabled') },
  { row: 'v1_deprecated', when: (f) => f.v1_deprecated, v1: no('v1_gone'), v2: byV2('none', false) },
  { row: 'v2_primary', when: (f) => f.v2_primary, v1: byV2('control'), v2: byV2('control') },
  { row: 'v2_fallback', when: (f) => f.v2_fallback, v1: byV1(), v2: byV1() },
  { row: 'rollout', when: (f, tenant) => inRollout(tenant, f.v2_rollout_percent), v1: byV2('control'), v2: byV2('control') },
  { row: 'shadow_mode', when: (f) => f.shadow_mode, v1: byV1('always'), v2: byV2('control') },
  { row: 'beta', when: () => true, v1: byV1(), v2: byV2() },
];

function cellOf({ flags, path, tenant }: Pick<RoutingInput, 'flags' | 'path' | 'tenant'>): { row: string; cell: Cell } {
  const found = ROWS.find((r) => r.when(flags, tenant));
  if (found === undefined) throw new Error('the last row applies always');
  return { row: found.row, cell: found[path] };
}

/** The decision for a request; pure, so the same input is always decided alike. */
export function decide({ flags, path, tenant, draw, v1 }: RoutingInput): Decision {
  const { row, cell } = cellOf({ flags, path, tenant });
  if ('refused' in cell) return { row, refused: cell.refused };
  const { primary, failover, compare } = cell;
  if (primary === 'v1' && !v1) return { row, refused: 'v1_failed' };
  const compared = compare === 'always' || (compare === 'control' && draw < flags.control_percent);
  const other = primary === 'v1' ? 'v2' : 'v1';
  return { row, primary, failover: failover && v1, shadow: compared && (v1 || other === 'v2') ? other : undefined };
}

/** Which sides may answer a request that was let in before: that v1's path is closed to new ones takes nothing from it. */
export function mayAnswer({ flags, path, tenant, v1 }: Omit<RoutingInput, 'draw'>): Readonly<Record<Side, boolean>> {
  const { cell } = cellOf({ flags, path, tenant });
  if ('refused' in cell) return { v1, v2: cell.refused === 'v1_gone' };
  return { v1: v1 && (cell.failover || cell.primary === 'v1'), v2: cell.primary === 'v2' };
}

/** What the whole path version is refused with, whoever asks; undefined when its routes are open. */
export function closed(flags: Flags, path: PathVersion): 'v2_disabled' | 'v1_gone' | undefined {
  if (!flags.v2_enabled) return path === 'v2' ? 'v2_disabled' : undefined;
  return flags.v1_deprecated && path === 'v1' ? 'v1_gone' : undefined;
}
