import { describe, expect, it } from '@jest/globals';
import type { Kind } from '../load/poison.ts';
import type { Logged } from '../log/drain.ts';
import { attemptsOf, notPutAside, otherAttempts, type Topics } from './letters.ts';

const TOPIC = 'requests.prediction';
const kind: Kind = {
  name: 'no JSON',
  cause: 'undecodable',
  groups: ['ledger', 'prediction'],
  message: () => ({ headers: {}, value: '' }),
};
const letter = (position: string, cause: string, topic = TOPIC): Logged =>
  record(1_000, { ce_dltopic: `drill-1.${topic}`, ce_dlposition: position, ce_dlcause: cause });
function record(timestamp: number, headers: Readonly<Record<string, string>>): Logged {
  return { topic: TOPIC, partition: 0, offset: 0, timestamp, key: null, headers, data: null };
}
const dead = (of: Readonly<Record<string, readonly Logged[]>>): Topics =>
  new Map(Object.entries(of).map(([group, records]) => [`${TOPIC}.dlq.${group}`, records]));

describe('what could not be handled', () => {
  const planted = [{ kind, position: '0/7' }];
  it.each([
    [
      'is put aside by each group that it concerns',
      { ledger: [letter('0/7', 'undecodable')], prediction: [letter('0/7', 'undecodable')], legacy: [] },
      0,
    ],
    [
      'is missed when one has not',
      { ledger: [letter('0/7', 'undecodable')], prediction: [letter('0/8', 'undecodable')], legacy: [] },
      1,
    ],
    ['has its cause', { ledger: [letter('0/7', 'handler_failed')], prediction: [letter('0/7', 'undecodable')], legacy: [] }, 1],
    [
      'is not what stood at the same place of a topic of retries',
      {
        ledger: [letter('0/7', 'undecodable')],
        prediction: [letter('0/7', 'undecodable'), letter('0/7', 'retries_exhausted', `${TOPIC}.retry.prediction`)],
        legacy: [],
      },
      0,
    ],
    [
      'is put aside once',
      {
        ledger: [letter('0/7', 'undecodable'), letter('0/7', 'undecodable')],
        prediction: [letter('0/7', 'undecodable')],
        legacy: [],
      },
      1,
    ],
    [
      'is nothing to the others',
      {
        ledger: [letter('0/7', 'undecodable')],
        prediction: [letter('0/7', 'undecodable')],
        legacy: [letter('0/7', 'undecodable')],
      },
      1,
    ],
  ])('%s', (_, groups, found) => {
    expect(notPutAside(dead(groups), planted)).toHaveLength(found);
  });
});

describe('attempts', () => {
  const retry = (attempt: number, at: number, due: number): Logged =>
    record(at, { ce_requestid: 'r', ce_attempt: String(attempt), ce_retryat: String(due) });
  const end = (at: number, attempt = 4): Logged =>
    record(at, { ce_requestid: 'r', ce_attempt: String(attempt), ce_dlcause: 'retries_exhausted' });
  const of = (retries: readonly Logged[], letters: readonly Logged[]): Topics =>
    new Map([
      [`${TOPIC}.retry.prediction`, retries],
      [`${TOPIC}.dlq.prediction`, letters],
    ]);
  const retried = { ce_requestid: 'r', ce_attempt: '2' };
  const good = [retry(2, 5, 200), retry(3, 210, 1_205), retry(4, 1_220, 6_215)];
  const other = (topics: Topics): readonly string[] => otherAttempts([attemptsOf(topics, 'prediction', 'r')], 500);

  it('are as declared', () => {
    expect(other(of(good, [end(6_230)]))).toEqual([]);
    expect(attemptsOf(of(good, [end(6_230)]), 'prediction', 'r').waits).toEqual([210, 1_015, 5_015]);
  });

  it('are those of the request alone, and not those after it was given back', () => {
    const topics = of(
      [...good, record(9_000, { ce_requestid: 'another', ce_attempt: '2' }), record(9_000, { ...retried, ce_redrive: '1' })],
      [end(6_230), record(9_001, { ...retried, ce_dlcause: 'retries_exhausted', ce_redrive: '1' })],
    );
    expect(other(topics)).toEqual([]);
  });

  it.each([
    ['one too few', of(good.slice(0, 2), [end(1_220, 3)])],
    ['one counted twice', of([retry(2, 5, 200), retry(2, 210, 1_205), retry(4, 1_220, 6_215)], [end(6_230)])],
    ['one more than there were', of(good, [end(6_230, 5)])],
    ['an end for another cause', of(good, [record(6_230, { ...retried, ce_attempt: '4', ce_dlcause: 'handler_failed' })])],
    ['no end', of(good, [])],
    ['two ends', of(good, [end(6_230), end(6_231)])],
    ['one before its time', of([retry(2, 5, 200), retry(3, 100, 1_205), retry(4, 1_220, 6_215)], [end(6_230)])],
    ['one long after it', of(good, [end(8_000)])],
  ])('are other ones: %s', (_, topics) => {
    expect(other(topics)).toHaveLength(1);
  });
});
