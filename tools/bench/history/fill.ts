/** Fills a history with comparisons of predictions, by the comparator's own code, evenly over the last day. */
import type { Compared, DiffHistory } from '@cohortlens/comparator/history';
import type { PredictionResult, Side } from '@cohortlens/contracts';
import type { Sample } from '../figures.ts';
import { Latencies } from '../latencies.ts';

export const DAY_MS = 24 * 60 * 60_000;
/** So many are recorded beside each other while it is filled: what the store takes in one go. */
const WIDE = 1_000;
/** And while the recording itself is measured, as on a partition that is read at some pace. */
const NARROW = 64;
const MEASURED = 2_000;
const TENANTS = 20;

const result = (side: Side, score: number): PredictionResult => ({
  capability: 'prediction',
  path: 'v1',
  side,
  version: side === 'v1' ? 'model' : 'fitted-1',
  status: 'ok',
  output: { predicted_spending: score, confidence: 'high' },
  duration_ms: 1,
});

/** The comparison number `n`: of a hundred, one is a mismatch and nine are tolerated. */
export function comparison(n: number): Compared {
  const score = 20 + (n % 600) / 10;
  const off = n % 100 === 0 ? 1.3 : n % 100 < 10 ? 1.03 : 1;
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    tenant: `tenant-${String(n % TENANTS)}`,
    request: {
      capability: 'prediction',
      path: 'v1',
      input: { age: 35, annual_income: 52_000, work_experience: 5, family_size: 3 },
      rule_version: 'fitted-1',
    },
    v1: result('v1', score),
    v2: result('v2', Number((score * off).toFixed(1))),
  };
}

async function record(
  history: DiffHistory,
  from: number,
  to: number,
  width: number,
  timeOf: (n: number) => number,
  told?: Latencies,
) {
  let next = from;
  const worker = async (): Promise<void> => {
    for (let n = next++; n < to; n = next++) {
      const began = performance.now();
      await history.record(comparison(n), timeOf(n));
      told?.add(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}

/** Goes on from `there` diffs to `size`; the last of them are measured. `end`: epoch milliseconds, when the day is over. */
export async function fill(history: DiffHistory, there: number, size: number, end: number): Promise<Sample> {
  // Each stage is spread over the whole day, so that every page and span has its share of it.
  const timeOf = (n: number): number => Math.floor(end - DAY_MS + ((n - there) / (size - there)) * DAY_MS);
  const tail = Math.max(there, size - MEASURED);
  await record(history, there, tail, WIDE, timeOf);
  const latencies = new Latencies();
  const began = performance.now();
  await record(history, tail, size, NARROW, timeOf, latencies);
  const seconds = (performance.now() - began) / 1_000;
  await history.sumUp(new AbortController().signal);
  return latencies.sample(size - tail, 0, seconds);
}
