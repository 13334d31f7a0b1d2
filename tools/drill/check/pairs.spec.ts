import { describe, expect, it } from '@jest/globals';
import { allIsWell, drained, type History, idOf, on } from './planted.ts';
import { join } from '../log/joined.ts';
import { otherPairs, pairsBy } from './pairs.ts';

const WINDOWS = { windowMs: 4_000, slackMs: 1_000 };
const ASKED_AT = 1_000;

/** A side's result of the nth request comes so long after it was asked; undefined: never. */
function comes(history: History, n: number, afterMs: number | undefined, side: 'v1' | 'v2' = 'v2'): void {
  const results = on(history, 'results.prediction');
  const at = results.findIndex(({ headers }) => headers['ce_id'] === `${idOf(n)}-${side}`);
  const [result] = results.splice(at, 1);
  if (result !== undefined && afterMs !== undefined) results.push({ ...result, timestamp: ASKED_AT + afterMs });
}

const revision = (n: number, revision: number, verdict: string) => ({
  diff_id: `${idOf(n)}~fitted-1`,
  request_id: idOf(n),
  revision,
  verdict,
  control: { predicted_spending: n },
  candidate: { predicted_spending: verdict === 'missing' ? null : n },
});

/** The nth request's diff has these verdicts, one for each revision. */
function says(history: History, n: number, ...verdicts: string[]): void {
  const revisions = verdicts.map((verdict, i) => revision(n, i + 1, verdict));
  history.diffs.splice(n, 1, { id: `${idOf(n)}~fitted-1`, revisions });
}

function history(): History {
  const made = allIsWell(4);
  for (let n = 0; n < 4; n++) says(made, n, 'match');
  return made;
}
const other = (made: History): readonly string[] => otherPairs(join(drained(made)), WINDOWS);

describe('the pairs by the log', () => {
  it('are as they must be when all came in time', () => {
    expect(other(history())).toEqual([]);
  });

  it('are as they must be when one came late, one never, and one where only the sweep can tell', () => {
    const made = history();
    comes(made, 0, 9_000);
    says(made, 0, 'missing', 'match');
    comes(made, 1, undefined);
    says(made, 1, 'missing');
    comes(made, 2, WINDOWS.windowMs);
    expect(other(made)).toEqual([]);
    says(made, 2, 'missing', 'match');
    expect(other(made)).toEqual([]);
    expect(pairsBy(join(drained(made)), WINDOWS)).toEqual({ 'in time': 1, late: 1, never: 1, either: 1 });
  });

  it('are opened by v1 in the place of a v2 that failed, and not of one that may not answer any more', () => {
    const made = history();
    const asked = on(made, 'requests.prediction');
    const outside = (n: number, ...headers: Readonly<Record<string, string>>[]): void => {
      const at = asked.findIndex(({ headers: { ce_requestid } }) => ce_requestid === idOf(n));
      const { ce_shadow: _, ...own } = asked[at]?.headers ?? {};
      const [first] = asked.splice(at, 1);
      if (first !== undefined)
        asked.push({ ...first, headers: own }, ...headers.map((h) => ({ ...first, headers: { ...own, ...h } })));
    };
    outside(0, { ce_failover: 'true', ce_withdrawn: 'true' });
    outside(1, { ce_failover: 'true' });
    made.diffs.splice(0, 1);
    expect(other(made)).toEqual([]);
    expect(pairsBy(join(drained(made)), WINDOWS)).toMatchObject({ 'in time': 3 });
  });

  it.each<[string, (made: History) => void, RegExp]>([
    [
      'called missing before its window was over',
      (made) => says(made, 0, 'missing', 'match'),
      /\[missing compared\].*by the log \[compared\]/,
    ],
    [
      'never called missing, though it came late',
      (made) => comes(made, 0, 9_000),
      /\[compared\].*by the log \[missing compared\]/,
    ],
    [
      "never called missing, though v1's came late",
      (made) => comes(made, 0, 9_000, 'v1'),
      /\[compared\].*by the log \[missing compared\]/,
    ],
    ['never looked at', (made) => made.diffs.splice(0, 1), /\[\]/],
    [
      'without its late answer',
      (made) => {
        comes(made, 0, 9_000);
        says(made, 0, 'missing');
      },
      /\[missing\]/,
    ],
    [
      'of another answer than the first in the log',
      (made) =>
        made.diffs.splice(0, 1, {
          id: `${idOf(0)}~fitted-1`,
          revisions: [{ ...revision(0, 1, 'match'), candidate: { predicted_spending: 77 } }],
        }),
      /77/,
    ],
    [
      "of another answer of v1's than the first in the log",
      (made) =>
        made.diffs.splice(0, 1, {
          id: `${idOf(0)}~fitted-1`,
          revisions: [{ ...revision(0, 1, 'match'), control: { predicted_spending: 77 } }],
        }),
      /77/,
    ],
  ])('finds one that was %s', (_, plant, why) => {
    const made = history();
    plant(made);
    expect(other(made)).toEqual([expect.stringMatching(why)]);
  });
});
