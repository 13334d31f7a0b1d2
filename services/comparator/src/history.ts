/** The history of diffs by the comparator's own code, without the bus, for those who fill and measure one. */
import type { RequestOf, ResultOf } from '@cohortlens/contracts';
import type { Store } from '@cohortlens/store';
import { observe } from './domain/compare/compare.ts';
import { settle } from './domain/record/settle.ts';
import { closeSpans } from './domain/rollup/close.ts';
import { openHistory } from './outbound/history.ts';
import { openSpans } from './outbound/spans.ts';

export interface Compared {
  readonly id: string;
  readonly tenant: string;
  readonly request: RequestOf;
  readonly v1: ResultOf;
  readonly v2: ResultOf;
}

export interface DiffHistory {
  /** Compares and records, as if it were `at` (epoch milliseconds); resolves when that is durable. */
  readonly record: (compared: Compared, at: number) => Promise<void>;
  /** Sums up the spans that are over, and publishes nothing of it. */
  readonly sumUp: (signal: AbortSignal) => Promise<void>;
  /** Removes the diffs made within the bounds, epoch milliseconds, the upper one not in. */
  readonly remove: (from: number, to: number) => Promise<number>;
}

const EPOCH = '1.0';

export async function openDiffHistory(store: Store, now: () => number): Promise<DiffHistory> {
  const history = await openHistory(store);
  const spans = await openSpans(store, now);
  const recorder = { history, mark: spans.mark, compared: () => undefined, trace: () => undefined };
  const closing = {
    ...spans,
    now,
    noise: () => Promise.resolve([]),
    minutes: (hour: Parameters<typeof spans.within>[1]) => spans.within('minute', hour),
    counts: history.counts,
    publish: () => Promise.resolve(),
  };
  return {
    record: async ({ id, tenant, request, v1, v2 }, at) => {
      const { capability, path, rule_version } = request;
      const sides = { v1: observe(v1), v2: observe(v2) };
      const pair = {
        id,
        capability,
        tenant,
        path,
        rule_version,
        epoch: EPOCH,
        primary: 'v1' as const,
        drawn: true as const,
        ...sides,
      };
      await settle(pair, recorder, { now: at, floorOf: () => 0 });
    },
    sumUp: async (signal) => {
      while ((await closeSpans(closing, signal)) > 0);
    },
    remove: history.remove,
  };
}
