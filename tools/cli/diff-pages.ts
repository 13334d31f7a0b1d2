/** The diffs of a filter, page by page. */
import type { DiffsPage } from '@cohortlens/contracts';
import type { Context } from './command.ts';
import type { Diff } from './diff-rows.ts';
import { moment } from './format.ts';

export interface FilterOptions {
  readonly capability?: string;
  readonly verdict?: string;
  readonly tenant?: string;
  readonly from?: string;
  readonly to?: string;
}
export type Filter = Readonly<Record<string, string | undefined>>;

export const FILTERS = [
  ['--capability <name>', 'Of one capability.'],
  ['--verdict <verdict>', 'match, tolerated, mismatch, candidate_error, control_error or missing.'],
  ['--tenant <tenant>', 'Of one tenant.'],
] as const;
export const SPAN = [
  ['--from <moment>', 'Compared at or after: a time, or so long ago, e.g. 24h.'],
  ['--to <moment>', 'Compared before.'],
] as const;

export const filterOf = ({ capability, verdict, tenant, from, to }: FilterOptions, now: number): Filter => ({
  capability,
  verdict,
  tenant,
  from: from === undefined ? undefined : moment(from, '--from', now),
  to: to === undefined ? undefined : moment(to, '--to', now),
});

const PAGE = 1_000;

/** Newest first, at most `most`; ends early when the command is stopped. */
export async function* diffs({ api, io }: Pick<Context, 'api' | 'io'>, filter: Filter, most: number): AsyncGenerator<Diff> {
  let cursor: string | undefined;
  for (let left = most; left > 0 && !io.stop.aborted; ) {
    const page = await api.get<DiffsPage>('/api/v2/admin/diffs', { ...filter, limit: Math.min(left, PAGE), cursor });
    yield* page.items;
    left -= page.items.length;
    if (page.next === null) return;
    cursor = page.next;
  }
}
