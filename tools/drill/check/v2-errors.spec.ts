import type { Outcome } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import { join } from '../log/joined.ts';
import { record, resultOf } from './planted.ts';
import { miscounted } from './v2-errors.ts';

const HALF_MS = 2_000;
const DOUBT_MS = 200;

/** What is said of one request that v2 was to answer: its result after so long, if any, and whether it was told as an error. */
function said(result: { after: number; error?: boolean } | undefined, told: boolean): readonly string[] {
  const requests = [record('requests.prediction', 'a', {}, { ce_primary: 'v2' })];
  const data = { ...resultOf('v2', 1), ...(result?.error === true ? { status: 'error' as const } : {}) };
  const results = result === undefined ? [] : [record('results.prediction', 'a', data, {}, 1_000 + result.after)];
  const outcome = { request_id: 'a', capability: 'prediction', v2_error: told, choice: null } as Outcome;
  const topics = new Map([
    ['requests.prediction', requests],
    ['results.prediction', results],
    ['outcomes', [record('outcomes', 'a', outcome)]],
  ]);
  return miscounted([...join({ topics, ledger: [], diffs: [] }).values()], HALF_MS, DOUBT_MS);
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

  it('says nothing of an answer that comes just when v1 is asked', () => {
    expect([...said({ after: 1_900 }, true), ...said({ after: 2_100 }, false)]).toEqual([]);
  });
});
