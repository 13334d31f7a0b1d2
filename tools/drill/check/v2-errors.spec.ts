import type { Outcome } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { join } from '../log/joined.ts';
import { record, resultOf } from './planted.ts';
import { miscounted } from './v2-errors.ts';

const HALF_MS = 2_000;
const DOUBT = { beforeMs: 800, afterMs: 200 } as const;

/** What is said of one request that v2 (or another side) was to answer: its result after so long, if any, and whether it was told as an error. */
function said(
  result: { after: number; again?: number; error?: boolean } | undefined,
  told: boolean,
  headers: readonly Record<string, string>[] = [],
  primary = 'v2',
): readonly string[] {
  const requests = [{ ce_primary: primary }, ...headers].map((each) => record('requests.prediction', 'a', {}, each));
  const data = { ...resultOf('v2', 1), ...(result?.error === true ? { status: 'error' as const } : {}) };
  const times = result === undefined ? [] : [result.after, ...(result.again === undefined ? [] : [result.again])];
  const results = times.map((after) => record('results.prediction', 'a', data, {}, 1_000 + after));
  const answered = { status: 200, phase: 'PHASE_3_CUTOVER', latency_ms: 100 } as const;
  const outcome = { request_id: 'a', capability: 'prediction', v2_error: told, choice: null, ...answered } as Outcome;
  const topics = new Map([
    ['requests.prediction', requests],
    ['results.prediction', results],
    ['outcomes', [record('outcomes', 'a', outcome)]],
  ]);
  return miscounted([...join({ topics, ledger: [], diffs: [] }).values()], HALF_MS, DOUBT);
}

describe('errors of v2', () => {
  it.each([
    ['an answer in time', { after: 100 }, false],
    ['an error', { after: 100, error: true }, true],
    ['nothing', undefined, true],
    ['an answer after v1 was asked', { after: 2_500 }, true],
  ] as const)('%s is told as it is, and the contrary is found', (_, result, error) => {
    expect(said(result, error)).toEqual([]);
    expect(said(result, !error)).toHaveLength(1);
  });

  it('are not told of what v1 was to answer', () => {
    expect(said(undefined, false, [], 'v1')).toEqual([]);
    expect(said({ after: 100, error: true }, true, [], 'v1')).toHaveLength(1);
  });

  it('that was said again by who had been killed before it could reply, is told when v1 was asked, and only then', () => {
    const result = { after: 100, again: 9_000 };
    const instead = [{ ce_primary: 'v1', ce_failover: 'true' }];
    expect([...said(result, true, instead), ...said(result, false)]).toEqual([]);
    expect(said(result, false, instead)).toHaveLength(1);
    expect(said(result, true)).toHaveLength(1);
  });

  it.each([1_300, 1_900, 2_100])('after %i ms, near to when v1 is asked, are told when v1 was asked, and only then', (after) => {
    const instead = [{ ce_primary: 'v1', ce_failover: 'true' }];
    expect([...said({ after }, true, instead), ...said({ after }, false)]).toEqual([]);
    expect(said({ after }, false, instead)).toHaveLength(1);
    expect(said({ after }, true)).toHaveLength(1);
  });
});
