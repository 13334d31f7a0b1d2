/** What clients saw, counted: by path, by capability and by who answered. Pure. */
import type { Capability, PathVersion } from '@cohortlens/contracts';

/** One call as its client saw it. */
export interface Seen {
  readonly capability: Capability;
  readonly path: PathVersion;
  /** Null: no answer at all. */
  readonly status: number | null;
  /** Who answered, as the header says. */
  readonly servedBy: string | null;
  readonly ms: number;
}

export interface Counts {
  readonly answered: number;
  /** 5xx, refusals that nobody expected, and calls that were cut. */
  readonly failed: number;
  /** 410: the old path is gone. */
  readonly gone: number;
  readonly p95_ms: number | null;
  readonly capabilities: readonly string[];
  /** How many answers of 200 or 201 each side gave on each path. */
  readonly served: Readonly<Record<`${PathVersion}_by_${'v1' | 'v2'}`, number>>;
}

const GONE = 410;
const isGood = ({ status }: Seen): boolean => status !== null && status < 300;

/** The greatest of the fastest 95 %. */
function p95(sorted: readonly number[]): number | null {
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? null;
}

export function countsOf(calls: readonly Seen[]): Counts {
  const good = calls.filter(isGood);
  const gone = calls.filter((c) => c.status === GONE && c.path === 'v1').length;
  const by = (path: PathVersion, side: string): number => good.filter((c) => c.path === path && c.servedBy === side).length;
  return {
    answered: good.length,
    failed: calls.length - good.length - gone,
    gone,
    p95_ms: p95(good.map((c) => Math.ceil(c.ms)).sort((a, b) => a - b)),
    capabilities: [...new Set(good.map((c) => c.capability))].sort(),
    served: { v1_by_v1: by('v1', 'v1'), v1_by_v2: by('v1', 'v2'), v2_by_v1: by('v2', 'v1'), v2_by_v2: by('v2', 'v2') },
  };
}
