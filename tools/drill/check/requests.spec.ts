import { describe, expect, it } from '@jest/globals';
import { type Joined, join } from '../log/joined.ts';
import { allIsWell, drained, type History, idOf, on, record, resultOf } from './planted.ts';
import { altered, type ById, contradicted, doubled, longestStall, lost, notInLog, settledBy, unsettled } from './requests.ts';

const TOPIC = 'requests.prediction';
const RESULTS = 'results.prediction';
const ID = idOf(0);
const by = (history: History): ById => join(drained(history));
const only = (history: History): Joined => by(history).get(ID)!;
const recorded = (side: 'v1' | 'v2', score: number) => ({ at: '', result: resultOf(side, score) });
const said = (side: 'v1' | 'v2', at: number, more: object = {}) =>
  record(RESULTS, ID, { ...resultOf(side, side === 'v1' ? 1 : 2), ...more }, { ce_id: `${ID}-${side}` }, at);

/** One request of v2's, asked at 1,000: it failed at 1,400, and v1, asked in its place, answered at 2,000. */
function failedOver(): History {
  const made = allIsWell(1);
  const instead = { ce_primary: 'v1', ce_failover: 'true', ce_id: 'in its place' };
  made.topics.set(TOPIC, [record(TOPIC, ID, {}, { ce_primary: 'v2' }), record(TOPIC, ID, {}, instead, 1_500)]);
  made.topics.set(RESULTS, [said('v2', 1_400, { status: 'error' }), said('v1', 2_000)]);
  made.ledger = [{ id: ID, primary: 'v2', failover: true, v2: 'error', v1: 'ok', first_ok: 'v1', v1_result: recorded('v1', 1) }];
  return made;
}
const chooses = (history: History, choice: 'v1' | 'v2'): void =>
  void on(history, 'outcomes').push(record('outcomes', ID, { capability: 'prediction', choice }));

describe('v1 in the place of v2', () => {
  it('is no second execution, and its answer counts where v2 failed before it', () => {
    const made = failedOver();
    expect([doubled(by(made)), lost(by(made)), unsettled(by(made))]).toEqual([[], [], []]);
    expect([settledBy(only(made)), longestStall(by(made))]).toEqual(['v1', 1_000]);
  });

  it('counts where v2 said nothing at all', () => {
    const made = failedOver();
    on(made, RESULTS).shift();
    expect(lost(by(made))).toEqual([]);
  });

  it('gives way to what the ingress chose, in the log and in the ledger', () => {
    const made = failedOver();
    on(made, RESULTS).splice(0, 1, said('v2', 2_500));
    chooses(made, 'v2');
    made.ledger = [{ ...made.ledger[0]!, v2: 'ok', choice: 'v2' }];
    expect([settledBy(only(made)), longestStall(by(made))]).toEqual(['v2', 1_500]);
  });

  it('does not stand in for the side that was chosen and said nothing', () => {
    const made = failedOver();
    on(made, RESULTS).shift();
    chooses(made, 'v2');
    expect(lost(by(made))).toEqual([expect.stringContaining(ID)]);
  });

  it('makes an answer of v2 another one, though both are stored', () => {
    const made = failedOver();
    on(made, RESULTS).splice(0, 1, said('v2', 1_400));
    made.ledger = [{ ...made.ledger[0]!, v2: 'ok', choice: 'v1', v2_result: recorded('v2', 2) }];
    const body = { predicted_spending: 2, confidence: 'low' };
    const answered = (servedBy: 'v1' | 'v2', score: number) =>
      altered(by(made), [{ ...made.calls[0]!, servedBy, body: { ...body, predicted_spending: score } }]);
    expect(answered('v1', 1)).toEqual([]);
    expect(answered('v2', 2)).toEqual([expect.stringMatching(/, in the log, not in the ledger/)]);
  });
});

describe('what clients were told', () => {
  const told = (more: object) => notInLog(by(allIsWell(1)), [{ ...allIsWell(1).calls[0]!, ...more }]);

  it('is no promise where it says that nobody knows', () => {
    const unknown = { fate: 'unknown', status: 503, id: 'gone', location: '/api/v2/requests/gone' };
    expect(told({ ...unknown, body: { code: 'publish_unknown' } })).toEqual([]);
    expect(told({ ...unknown, body: { code: 'deadline_exceeded' } })).toEqual(['gone: 503']);
  });

  it('is not in the log when it was answered without saying as what', () => {
    expect(told({ id: undefined })).toEqual(['key-0: 200']);
  });
});

describe('what was put aside', () => {
  const DEAD = `${TOPIC}.dlq.legacy`;

  it('is no second word when it was redriven, and one that is said without it is', () => {
    const made = allIsWell(1);
    on(made, RESULTS).push(record(RESULTS, ID, resultOf('v1', 77)));
    expect(contradicted(by(made))).toEqual([ID]);
    on(made, DEAD).push(record(DEAD, ID, {}));
    expect(contradicted(by(made))).toEqual([]);
  });

  it('is waited for by nobody', () => {
    const made = allIsWell(1);
    made.topics.set(RESULTS, []);
    on(made, DEAD).push(record(DEAD, ID, {}));
    expect(longestStall(by(made))).toBe(0);
  });
});

it('a request that the ledger has twice is not settled', () => {
  const made = allIsWell(2);
  made.ledger.push(made.ledger[1]!);
  expect(unsettled(by(made))).toEqual([expect.stringContaining(idOf(1))]);
});

it('the longest wait is that of the requests that are meant', () => {
  const made = allIsWell(2);
  on(made, RESULTS).forEach((r, i, all) => (all[i] = r.key === idOf(1) ? { ...r, timestamp: 9_000 } : r));
  expect(longestStall(by(made), ({ id }) => id === ID)).toBe(10);
});
