/** What the system itself says of the demo's traffic: its comparisons, its traffic report, its ledger. */
import type { Diff, DiffsPage, FlagsView, LedgerBalance, TrafficReport } from '@cohortlens/contracts';
import { get, type World } from './world.ts';

export interface Compared {
  readonly compared: number;
  readonly mismatches: number;
  readonly v2_failures: number;
  /** Which capabilities have been compared, and which of them mismatch. */
  readonly capabilities: readonly string[];
  readonly mismatching: readonly string[];
  /** The worst mismatches, one of each kind first, for people. */
  readonly worst: readonly string[];
}

const PAGE = 1_000;
const WORST = 3;
const FAILURES: readonly string[] = ['candidate_error', 'missing'];

/** How far apart, and in words. */
function apart(diff: Diff): { readonly by: number; readonly says: string } {
  if (diff.capability === 'prediction') {
    const { control, candidate, relative_delta: by } = diff;
    const scores = `v1 said ${String(control.predicted_spending)}, v2 ${String(candidate.predicted_spending)}`;
    return { by: by ?? 0, says: `prediction ${diff.request_id}: ${scores} (${((by ?? 0) * 100).toFixed(1)} % apart)` };
  }
  if (diff.capability === 'segmentation') {
    const unequal = diff.unequal ?? 0;
    return { by: unequal, says: `segmentation ${diff.request_id}: ${String(unequal)} customers in another segment than v1's` };
  }
  return { by: 0, says: `recommendation ${diff.request_id}: ${diff.differences.join(', ')} differ` };
}

/** Of the comparisons since a moment, the newest thousand. */
export async function compared(world: Pick<World, 'url' | 'token' | 'since'>): Promise<Compared> {
  const query = `from=${encodeURIComponent(world.since)}&limit=${String(PAGE)}`;
  const { items } = await get<DiffsPage>(world, `/api/v2/admin/diffs?${query}`);
  const bad = items.filter((d) => d.verdict === 'mismatch');
  const kinds = (diffs: readonly Diff[]): string[] => [...new Set(diffs.map((d) => d.capability))].sort();
  const worst = kinds(bad).flatMap((capability) =>
    bad
      .filter((d) => d.capability === capability)
      .map(apart)
      .sort((a, b) => b.by - a.by)
      .slice(0, WORST - 1),
  );
  return {
    compared: items.length,
    mismatches: bad.length,
    v2_failures: items.filter((d) => FAILURES.includes(d.verdict)).length,
    capabilities: kinds(items),
    mismatching: kinds(bad),
    worst: worst.map((w) => w.says),
  };
}

/** All failures of v2 within the hour, whoever saw them. */
export const v2Errors = async (world: World): Promise<number> =>
  (await get<TrafficReport>(world, '/api/v2/admin/traffic?window=60')).totals.v2_errors;

export const balance = (world: World): Promise<LedgerBalance> => get(world, '/api/v2/admin/ledger');
export const flags = (world: World): Promise<FlagsView> => get(world, '/api/v2/admin/flags');
