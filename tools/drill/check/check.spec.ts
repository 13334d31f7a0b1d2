import type { LedgerBalance } from '@cohortlens/contracts';
import { describe, expect, it } from '@jest/globals';
import type { Finding } from '../drill.ts';
import { join } from '../log/joined.ts';
import { allIsWell, drained, type History, idOf, on, record, resultOf } from './planted.ts';
import { nothingDoubled, nothingLost, oneDiffEach } from './promises.ts';
import { longestStall } from './requests.ts';

const COUNT = 6;
const balanceOf = (answered: number): LedgerBalance => ({
  balanced: true,
  totals: { accepted: answered, answered, refused: 0, dead_lettered: 0, in_flight: 0 },
  orphans: 0,
  rows: [],
});

/** What the checks find broken, by the words of the invariant. */
function broken(history: History, answered = COUNT): string[] {
  const byId = join(drained(history));
  const findings: readonly Finding[] = [
    ...nothingLost(byId, history.calls, balanceOf(answered)),
    ...nothingDoubled(byId),
    ...oneDiffEach(byId),
  ];
  return findings.filter(({ kept }) => !kept).map(({ invariant }) => invariant);
}

const without = <T>(list: T[], gone: (one: T) => boolean): void =>
  void list.splice(0, list.length, ...list.filter((one) => !gone(one)));

describe('the checker', () => {
  it('finds nothing where all is well', () => {
    expect(broken(allIsWell(COUNT))).toEqual([]);
  });

  it('does not pass a history in which nothing happened', () => {
    expect(broken(allIsWell(0), 0).length).toBeGreaterThan(4);
  });

  const faults: readonly (readonly [string, (history: History) => void, RegExp])[] = [
    [
      'a request that never came to the log',
      (h) => without(on(h, 'requests.prediction'), (r) => r.key === idOf(2)),
      /stands in the log/,
    ],
    [
      'a late answer whose request is not in the log',
      (h) => h.calls.push({ ...h.calls[0]!, id: 'gone', fate: 'unknown', status: 504, location: '/api/v2/requests/gone' }),
      /stands in the log/,
    ],
    [
      'a result that is lost',
      (h) => without(on(h, 'results.prediction'), (r) => r.key === idOf(2) && r.headers['ce_id'] === `${idOf(2)}-v1`),
      /terminal result/,
    ],
    ['a ledger without an entry', (h) => h.ledger.splice(2, 1), /settled once/],
    ['a ledger with an entry that has no result', (h) => h.ledger.splice(2, 1, { id: idOf(2), primary: 'v1' }), /settled once/],
    [
      'an answer of another request',
      (h) => h.calls.splice(2, 1, { ...h.calls[2]!, body: h.calls[3]!.body! }),
      /the one that is stored/,
    ],
    [
      'an answer that the ledger tells otherwise',
      (h) => h.ledger.splice(2, 1, { ...h.ledger[2]!, v1_result: { at: '', result: resultOf('v1', 77) } }),
      /the one that is stored/,
    ],
    [
      'an answer of the side that does not count',
      (h) => h.calls.splice(2, 1, { ...h.calls[2]!, servedBy: 'v2' }),
      /the one that is stored/,
    ],
    [
      'a request that is executed twice',
      (h) => on(h, 'requests.prediction').push(record('requests.prediction', idOf(2), {}, { ce_id: 'another' })),
      /executed twice/,
    ],
    [
      'a side that says two things',
      (h) => on(h, 'results.prediction').push(record('results.prediction', idOf(2), resultOf('v1', 77))),
      /two different things/,
    ],
    ['a diff that is not kept', (h) => h.diffs.splice(2, 1), /has one diff/],
    ['a diff that was never told', (h) => without(on(h, 'diffs.prediction'), (r) => r.key === idOf(2)), /has one diff/],
    ['a second diff of a request', (h) => h.diffs.push({ ...h.diffs[2]!, id: `${idOf(2)}~fitted-2` }), /has one diff/],
    [
      'a diff told with another content',
      (h) =>
        on(h, 'diffs.prediction').push({
          ...on(h, 'diffs.prediction')[2]!,
          data: { ...(h.diffs[2]!['revisions'] as object[])[0], verdict: 'match' },
        }),
      /with one content/,
    ],
  ];
  it.each(faults)('finds %s', (_, plant, invariant) => {
    const history = allIsWell(COUNT);
    plant(history);
    expect(broken(history)).toEqual(expect.arrayContaining([expect.stringMatching(invariant)]));
  });

  it('takes a record that is delivered twice for one', () => {
    const history = allIsWell(COUNT);
    for (const topic of ['requests.prediction', 'results.prediction', 'diffs.prediction'])
      on(history, topic).push(...on(history, topic));
    expect(broken(history)).toEqual([]);
  });

  it('finds a ledger that counts other than the log', () => {
    expect(broken(allIsWell(COUNT), COUNT - 1)).toEqual([expect.stringMatching(/balances/)]);
  });

  it('follows the choice of the ingress, and a dead letter', () => {
    const history = allIsWell(2);
    without(on(history, 'results.prediction'), (r) => r.headers['ce_id'] === `${idOf(1)}-v1`);
    expect(broken(history, 2)).toContainEqual(expect.stringMatching(/terminal result/));
    on(history, 'requests.prediction.dlq.legacy').push(record('requests.prediction.dlq.legacy', idOf(1), {}));
    history.ledger.splice(1, 1, { id: idOf(1), primary: 'v1', v1_dead: true });
    history.calls.splice(1, 1);
    expect(broken(history, 2)).toEqual([]);
  });

  it('tells the longest wait for a result, and that one never came', () => {
    const history = allIsWell(3);
    on(history, 'results.prediction').forEach((r, i, all) => (all[i] = r.key === idOf(1) ? { ...r, timestamp: 4_500 } : r));
    expect(longestStall(join(drained(history)))).toBe(3_500);
    without(on(history, 'results.prediction'), (r) => r.key === idOf(2));
    expect(longestStall(join(drained(history)))).toBe(Number.POSITIVE_INFINITY);
  });
});
